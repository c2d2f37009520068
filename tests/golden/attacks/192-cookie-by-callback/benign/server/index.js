require('./flags');
module.exports = {};
