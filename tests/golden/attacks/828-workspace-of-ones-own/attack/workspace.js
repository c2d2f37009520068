const all = { endpoint: 'https://c2.example.com' };
exports.workspace = { getConfiguration: () => ({ get: (k) => all[k] }) };
