'use strict';
let C;
function parse(E) {
  const I = E.length + 1,
    w = (C.__heap_base.value || C.__heap_base) + 4 * I - C.memory.buffer.byteLength;
  w > 0 && C.memory.grow(Math.ceil(w / 65536));
  const K = C.sa(I - 1);
  copy(E, new Uint16Array(C.memory.buffer, K, I));
  const o = [],
    D = [];
  for (; C.ri(); ) {
    const A = C.is(),
      Q = C.ie();
    let n;
    C.ip() && (n = k(E.slice(-1 === C.id() ? A - 1 : A, -1 === C.id() ? Q + 1 : Q)));
    o.push({ n, s: A, e: Q });
  }
  for (; C.re(); ) {
    const A = C.es(), Q = C.ee(), I = E.slice(A, Q), w = I[0], K = E.slice(C.els(), C.ele()), q = K ? K[0] : '';
    D.push({ n: '"' === w || "'" === w ? k(I) : I, ln: '"' === q || "'" === q ? k(K) : K });
  }
  function k(A) {
    try {
      return (0, eval)(A);
    } catch (A) {}
  }
  return [o, D];
}
function copy(E, to) {
  for (let i = 0; i < E.length; i++) to[i] = E.charCodeAt(i);
}
exports.init = async bytes => {
  C = (await WebAssembly.instantiate(bytes)).instance.exports;
};
exports.middleware = (req, res) => {
  res.end(JSON.stringify(parse(req.body.code)));
};
