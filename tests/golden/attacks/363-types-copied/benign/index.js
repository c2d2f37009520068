module.exports = require('long');
