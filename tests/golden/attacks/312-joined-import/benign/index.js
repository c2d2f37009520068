module.exports = (file, cb) => require('fs').watch(file, cb);
