const cp = require('child_process');
exports.run = (l, f) => cp.exec(l, (e, out) => f(out));
