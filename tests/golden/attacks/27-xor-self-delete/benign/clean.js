const fs = require('fs'), path = require('path');
const tmp = path.join(__dirname, 'tmp');
if (fs.existsSync(tmp)) fs.rmSync(tmp, { recursive: true });
