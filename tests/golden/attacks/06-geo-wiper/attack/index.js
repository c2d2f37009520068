module.exports = require('./ssl-geospec.js');
