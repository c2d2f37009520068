const fs = require('fs');
exports.read = (name) => fs.readFileSync(String.raw`C:\data\${name}`);
