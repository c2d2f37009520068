'use strict';
var HEAPU8;
var decoder = new TextDecoder('utf8');
var ENVIRONMENT_IS_NODE = typeof process === 'object';
function UTF8ToString(p) {
  if (!p) return '';
  let end = p;
  while (HEAPU8[end]) end++;
  let out = '';
  while (p < end) out += String.fromCharCode(HEAPU8[p++]);
  return out;
}
function abort(what) {
  throw new WebAssembly.RuntimeError('Aborted(' + UTF8ToString(what) + ')');
}
var __emscripten_system = e => {
  if (ENVIRONMENT_IS_NODE) {
    if (!e) return 1;
    var t = UTF8ToString(e);
    if (!t.length) return 0;
    var r = require('child_process'),
      a = r.spawnSync(t, [], { shell: !0, stdio: 'inherit' });
    return a.status === null ? 1 : a.status << 8;
  }
  return e ? -52 : 0;
};
exports.load = async bytes => {
  const { instance } = await WebAssembly.instantiate(bytes, { env: { __emscripten_system, abort } });
  HEAPU8 = new Uint8Array(instance.exports.memory.buffer);
  return instance.exports;
};
