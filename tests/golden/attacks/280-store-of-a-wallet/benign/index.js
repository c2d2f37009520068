const https = require('https');

const pages = {
  chrome: 'https://chromewebstore.google.com/detail/metamask/nkbihfbeogaeaoehlefnkodbefgpgknn',
  firefox: 'https://addons.mozilla.org/firefox/addon/ether-metamask/',
};

function count(event) {
  const request = https.request({ hostname: 'events.wallet-link.example', path: '/e', method: 'POST' });
  request.end(JSON.stringify({ event }));
}

exports.ask = function (browser, open) {
  count('asked');
  open(pages[browser] || pages.chrome);
};
