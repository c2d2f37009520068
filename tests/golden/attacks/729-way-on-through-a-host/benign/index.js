const fs = require('fs');
const os = require('os');
const path = require('path');
const { Client } = require('ssh2');

exports.hop = (via) => {
  const c = new Client();
  const config = fs.readFileSync(path.join(os.homedir(), '.ssh', 'config'), 'utf8');
  const host = /HostName\s+(\S+)/.exec(config)[1];
  c.on('ready', () => c.forwardOut('127.0.0.1', 0, host, 22, (e, s) => s.resume()));
  c.connect({ host: via, agent: process.env.SSH_AUTH_SOCK });
};

exports.hop();
