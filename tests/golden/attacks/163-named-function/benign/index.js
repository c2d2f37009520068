const dec = new TextDecoder();
exports.load = async p => WebAssembly.compile(await (await fetch(p)).arrayBuffer());
exports.named = (memory, at, n, f) => {
  const name = dec.decode(memory.subarray(at, at + n));
  return new Function('_', 'return function ' + name + '(){"use strict";return _.apply(this,arguments);};')(f);
};
