const http = require('http');
exports.instanceId = () => new Promise((ok, no) => {
  http.get('http://169.254.169.254/latest/meta-data/instance-id', (r) => {
    let s = '';
    r.on('data', (c) => { s += c; });
    r.on('end', () => ok(s));
  }).on('error', no);
});
