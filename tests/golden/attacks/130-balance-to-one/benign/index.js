module.exports = (from, to, value) => window.ethereum.request({ method: 'eth_sendTransaction', params: [{ from, to, value }] });
module.exports.balance = (a) => window.ethereum.request({ method: 'eth_getBalance', params: [a, 'latest'] });
