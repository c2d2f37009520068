module.exports = require('./build/sum.node');
