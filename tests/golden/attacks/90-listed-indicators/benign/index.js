const rules = require('./lib/rules');
module.exports = (t) => rules.filter((r) => t.includes(r.s));
