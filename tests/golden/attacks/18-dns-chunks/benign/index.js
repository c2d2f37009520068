const dns = require('dns');
exports.spf = (domain, cb) => dns.resolveTxt(domain, (e, r) => cb(e, r && r.flat().find((t) => t.startsWith('v=spf1'))));
