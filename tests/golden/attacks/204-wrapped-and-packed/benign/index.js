const zlib = require('zlib'), fs = require('fs'), path = require('path'), Module = require('module');
const words = JSON.parse(zlib.brotliDecompressSync(fs.readFileSync(path.join(__dirname, 'words.br'))).toString());
exports.has = (w) => words.includes(w);
exports.wrapper = Module.wrap('').length;
