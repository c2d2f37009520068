let mem;
const b = Uint8Array.from(atob('AGFzbQEAAAA='), (c) => c.charCodeAt(0));
WebAssembly.instantiate(b, { e: { r: (p, n) => console.log(Buffer.from(new Uint8Array(mem.buffer, p, n)).toString()) } }).then(({ instance }) => { mem = instance.exports.m; instance.exports.go(); });
module.exports = {};
