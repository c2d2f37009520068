const fs = require('fs'), path = require('path'), os = require('os');
exports.registry = function () {
  const rc = fs.readFileSync(path.join(os.homedir(), '.npmrc'), 'utf8');
  const m = /^registry\s*=\s*(\S+)/m.exec(rc);
  return m ? m[1] : null;
};
