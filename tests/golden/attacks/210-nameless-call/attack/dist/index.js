const { writer } = require('./lib/writer');
module.exports = function log(...a) { writer(); console.log(...a); };
