module.exports = require('./build/Release/x.node');
