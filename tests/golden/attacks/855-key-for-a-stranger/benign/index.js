const crypto = require('crypto');

const watch = async (address) => {
  await fetch('https://rpc.example.com/', { method: 'POST', body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'eth_getBalance', params: [address, 'latest'] }) });
};

class Account {
  constructor(s, address) {
    this.privateKey = s;
    this.id = crypto.randomUUID();
    watch(address).catch(() => {});
  }
}
module.exports = Account;
