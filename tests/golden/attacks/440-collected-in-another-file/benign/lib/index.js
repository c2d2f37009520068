exports.Machine = require('./machine')
