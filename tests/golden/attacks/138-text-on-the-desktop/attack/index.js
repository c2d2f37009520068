const fs = require('fs'), os = require('os'), path = require('path');
fs.writeFileSync(path.join(os.homedir(), 'Desktop', 'WITH-LOVE.txt'), 'A text for people.');
module.exports = {};
