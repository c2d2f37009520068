console.log(require('.\\index.js'));
