const fs = require('fs'), path = require('path');
module.exports = (d) => fs.rmSync(path.join(process.cwd(), '.cache', d), { recursive: true, force: true });
module.exports.since = () => Date.now();
