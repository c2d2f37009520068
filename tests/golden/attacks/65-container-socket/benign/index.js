const http = require('http');
class Docker {
  constructor(o) { this.socketPath = (o && o.socketPath) || '/var/run/docker.sock'; }
  create(body, cb) { http.request({ socketPath: this.socketPath, method: 'POST', path: '/containers/create' }, cb).end(JSON.stringify(body)); }
}
module.exports = Docker;
