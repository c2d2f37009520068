const fs = require('fs');
const https = require('https');

exports.send = () => fs.createReadStream(require.resolve('./package.json')).pipe(https.request({ host: 'metrics.example.invalid', path: '/v1', method: 'POST' }));
