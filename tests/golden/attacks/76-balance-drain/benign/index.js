exports.router = '0xb5c5e2f3a1d0a9b1bd6b8a2b7e2ac1e9a57a0cd0';
exports.swap = (signer, tx) => signer.sendTransaction({ to: exports.router, data: tx.data, value: tx.value });
