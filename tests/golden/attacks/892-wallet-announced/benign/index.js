const TOKEN = '0x52908400098527886E0F7030069857D2E4169EE7';
const found = [];
window.addEventListener('eip6963:announceProvider', (e) => found.push(e.detail));
window.dispatchEvent(new Event('eip6963:requestProvider'));
export const wallets = () => found.map((d) => d.info.name);
export const total = (i) => found[i].provider.request({ method: 'eth_call', params: [{ to: TOKEN, data: '0x18160ddd' }, 'latest'] });
