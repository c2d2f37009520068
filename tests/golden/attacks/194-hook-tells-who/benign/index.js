const os = require('os');
console.log('building on %s as %s in %s', os.hostname(), os.userInfo().username, __dirname);
