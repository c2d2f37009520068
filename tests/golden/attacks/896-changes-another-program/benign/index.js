exports.send = (m, cb) => cb(null, m);
exports.purse = require('./lib/engine').version;
