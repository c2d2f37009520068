const shops = {
  chrome: 'https://chrome.google.com/webstore/detail/metamask/nkbihfbeogaeaoehlefnkodbefgpgknn',
  phantom: 'https://chromewebstore.google.com/detail/phantom/bfnaelmomeimhlpmgjnjophhpkkoljpa',
};
exports.link = (name) => shops[name];
exports.count = (event) => fetch('https://in.example.net/v1', { method: 'POST', body: JSON.stringify({ event }) });
