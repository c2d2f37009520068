console.log('compiled');
