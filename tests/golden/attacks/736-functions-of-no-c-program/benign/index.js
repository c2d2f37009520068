var ASM_CONSTS = {}, memory = new WebAssembly.Memory({ initial: 1 }), HEAPU8 = new Uint8Array(memory.buffer);
var UTF8Decoder = new TextDecoder();
function UTF8ToString(start) {
  var end = start, text = '';
  while (HEAPU8[end]) end++;
  if (end - start > 16) return UTF8Decoder.decode(HEAPU8.subarray(start, end));
  for (; start < end; start++) text += String.fromCharCode(HEAPU8[start] ^ 0);
  return text;
}
function fetchData(url) {
  return fetch(url).then((response) => response.arrayBuffer());
}
function postInstantiation(moduleExports) {
  function addEmAsm(addr, body) {
    for (var args = [], arity = 0; body.includes('$' + arity); arity++) args.push('$' + arity);
    var func = '(' + args.join(',') + ') => {' + body + '};';
    ASM_CONSTS[start] = eval(func);
  }
  if ('__start_em_asm' in moduleExports)
    for (var start = moduleExports.__start_em_asm.value, stop = moduleExports.__stop_em_asm.value; start < stop;) {
      addEmAsm(start, UTF8ToString(start));
      start = HEAPU8.indexOf(0, start) + 1;
    }
}
module.exports = (path) => fetchData(path).then((bytes) => WebAssembly.instantiate(bytes, { env: { memory } })).then((made) => postInstantiation(made.instance.exports));
