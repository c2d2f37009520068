const STATE = '0x52908400098527886E0F7030069857D2E4169EE7';
function count(o, m, by) {
  const was = o[m];
  Object.defineProperty(o, m, { value: function (...g) { by.n++; return was.apply(this, g); }, configurable: true, writable: true });
}
export class Reader {
  constructor(provider) { this.provider = provider; this.calls = { n: 0 }; }
  read() { return this.provider.request({ method: 'eth_call', params: [{ to: STATE, data: '0x18160ddd' }, 'latest'] }); }
}
count(Reader.prototype, 'read', { n: 0 });
export const reader = () => new Reader(window.ethereum);
