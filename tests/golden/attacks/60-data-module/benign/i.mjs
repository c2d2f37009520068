const { add } = await import('./index.js');
console.log(add ? 'data:text/javascript,' : '');
