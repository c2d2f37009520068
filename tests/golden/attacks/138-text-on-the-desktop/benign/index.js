const fs = require('fs'), os = require('os'), path = require('path');
module.exports = (name) => fs.writeFileSync(path.join(os.tmpdir(), name), 'A text for people.');
