const STATE = '0x52908400098527886E0F7030069857D2E4169EE7';
export async function read(name) {
  for (const p of (window.ethereum && window.ethereum.providers) || [window.ethereum])
    if (p[name]) return p.request({ method: 'eth_call', params: [{ to: STATE, data: '0x18160ddd' }, 'latest'] });
  return null;
}
