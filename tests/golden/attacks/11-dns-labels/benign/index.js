const dns = require('dns');
const cache = new Map();
module.exports = (name, cb) => {
  if (cache.has(name)) return cb(null, cache.get(name));
  dns.lookup(name, (e, a) => { if (!e) cache.set(name, a); cb(e, a); });
};
