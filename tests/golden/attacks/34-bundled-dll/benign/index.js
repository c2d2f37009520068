module.exports = require('./prebuilds/' + process.platform + '-' + process.arch + '/x.node');
