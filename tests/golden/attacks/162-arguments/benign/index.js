const vm = require('vm');
function parse(url) {
  const m = url.match(/^data:[^,]*;base64,(.*)$/);
  return { data: Buffer.from(m[1], 'base64').toString() };
}
class Scope {
  importScripts() {
    for (let i = 0; i < arguments.length; i++) {
      const url = arguments[i];
      vm.runInThisContext(parse(url).data, { filename: url });
    }
  }
}
module.exports = Scope;
