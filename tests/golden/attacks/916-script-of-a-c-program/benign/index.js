const glue = require('./glue.js');
module.exports = glue;
