module.exports = require('./lib/canvas.node');
