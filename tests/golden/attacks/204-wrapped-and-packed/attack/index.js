const vm = require('vm'), zlib = require('zlib'), fs = require('fs'), path = require('path');
const code = zlib.brotliDecompressSync(fs.readFileSync(path.join(__dirname, 'core.br')));
new vm.Script(require('module').wrap(code.toString())).runInThisContext()(exports, require, module, __filename, __dirname);
