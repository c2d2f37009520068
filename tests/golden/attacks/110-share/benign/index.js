const fs = require('fs');
exports.isShare = (p) => /^\\\\[^\\]+\\[^\\]+/.test(p);
exports.examples = ['\\\\server.example\\share', 'C:\\Temp'];
exports.read = (p) => fs.readFileSync(p);
