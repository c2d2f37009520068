const clipboardy = require('clipboardy');
module.exports = { copy: (s) => clipboardy.writeSync(s), paste: () => clipboardy.readSync() };
