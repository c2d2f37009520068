exports.send = (m, cb) => cb(null, m);
