var Module = {};
var fs = require("fs");
var wasmMemory;
var HEAPU8;
function updateMemoryViews() { var b = wasmMemory.buffer; Module["HEAPU8"] = HEAPU8 = new Uint8Array(b) }
function UTF8ToString(p) { var s = ""; while (HEAPU8[p]) s += String.fromCharCode(HEAPU8[p++]); return s }
function _emscripten_run_script(ptr) { eval(UTF8ToString(ptr)) }
function _emscripten_run_script_int(ptr) { return eval(UTF8ToString(ptr)) | 0 }
var wasmImports = { "c": _emscripten_run_script, "d": _emscripten_run_script_int };
Module["ready"] = WebAssembly.instantiate(fs.readFileSync(__dirname + "/pdf.wasm"), { "a": wasmImports }).then((r) => {
  wasmMemory = r.instance.exports.memory;
  updateMemoryViews();
  return r.instance.exports
});
module.exports = Module;
