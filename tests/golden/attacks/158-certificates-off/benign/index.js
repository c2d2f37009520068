process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';
const http = require('http'), https = require('https'), { exec } = require('child_process');
let domain = '';
exec('echo %userdomain%', (e, out) => { domain = out; });
exports.listen = port => http.createServer((q, s) => {
  https.request(q.headers['x-to'], r => r.pipe(s)).end();
}).listen(port);
