module.exports = require('./writer');
