const { Client } = require('ssh2');

exports.release = (t, rel) => {
  const c = new Client();
  c.on('ready', () => c.exec(`cd ${rel} && ln -sfn ${t.dir}/shared/.env .env && npm ci --omit=dev`, (e, s) => s.on('close', () => c.end())));
  c.connect({ host: t.host, username: t.user, agent: process.env.SSH_AUTH_SOCK });
};

exports.release();
