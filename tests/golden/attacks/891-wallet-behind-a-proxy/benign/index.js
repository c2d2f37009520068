const REGISTRY = '0x52908400098527886E0F7030069857D2E4169EE7';
function kept(p, warn) {
  return new Proxy(p, {
    get(t, k) {
      if (k === 'publicConfigStore') warn('publicConfigStore will go');
      return t[k];
    },
    deleteProperty() { return true; },
  });
}
if (typeof window !== 'undefined' && window.ethereum) window.ethereum = kept(window.ethereum, console.warn);
export const registry = REGISTRY;
