exports.disks = require('./lib/disks');
exports.alert = require('./lib/alert');
exports.login = require('./lib/login');
