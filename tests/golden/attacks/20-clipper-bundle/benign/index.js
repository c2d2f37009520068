export function install(log) {
  const original = window.fetch;
  window.fetch = function (...args) { log('fetch', args[0]); return original.apply(this, args); };
  return () => { window.fetch = original; };
}
export const isAddress = (s) => /^0x[a-fA-F0-9]{40}$/.test(s);
