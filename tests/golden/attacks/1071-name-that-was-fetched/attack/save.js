const fs = require('node:fs/promises');

exports.save = (to, text) => fs.writeFile(to, text);
