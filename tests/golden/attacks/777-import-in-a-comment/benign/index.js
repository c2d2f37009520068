'use strict';
let wasm;
let view = null;
const decoder = new TextDecoder('utf-8', { ignoreBOM: true, fatal: true });
const heap = new Array(128).fill(undefined);
let next = heap.length;
function add(o) {
  heap[next] = o;
  return next++;
}
function memory() {
  if (view === null || view.byteLength === 0) view = new Uint8Array(wasm.memory.buffer);
  return view;
}
function text(p, n) {
  p = p >>> 0;
  return decoder.decode(memory().subarray(p, p + n));
}

async function init(from) {
  const imports = { wbg: {} };
  imports.wbg.__wbg_newnoargs_105ed471475aaf50 = function (p, n) {
    return add(new Function(text(p, n)));
  };
  imports.wbg.__wbindgen_throw = function (p, n) {
    throw new Error(text(p, n));
  };
  if (typeof from === 'string' || (typeof Request === 'function' && from instanceof Request)) from = fetch(from);
  const { instance, module } = await (async function (answer, given) {
    if (typeof Response === 'function' && answer instanceof Response) {
      const bytes = await answer.arrayBuffer();
      return await WebAssembly.instantiate(bytes, given);
    }
    const made = await WebAssembly.instantiate(answer, given);
    return made instanceof WebAssembly.Instance ? { instance: made, module: answer } : made;
  })(await from, imports);
  return (function (made, program) {
    wasm = made.exports;
    init.__wbindgen_wasm_module = program;
    view = null;
    return wasm;
  })(instance, module);
}
module.exports = init;
