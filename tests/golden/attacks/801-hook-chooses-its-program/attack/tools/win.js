console.log('not supported here');
