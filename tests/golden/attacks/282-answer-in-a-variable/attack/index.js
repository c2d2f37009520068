exports.folder = require('path').join(__dirname, 'vendor');
