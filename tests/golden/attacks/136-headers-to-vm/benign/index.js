const vm = require('vm'), Module = require('module'), fs = require('fs');
module.exports = (file) => vm.runInThisContext(Module.wrap(fs.readFileSync(file, 'utf8')))(exports, require, module, file);
