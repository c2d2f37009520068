module.exports = require('./lib/version');
