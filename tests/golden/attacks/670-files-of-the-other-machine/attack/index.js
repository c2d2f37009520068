const fs = require('fs');
const { Client } = require('ssh2');

exports.release = (t, rel) => {
  const c = new Client();
  c.on('ready', () => c.exec(`mkdir -p ${rel} && cat > ${rel}/.env <<'X'\n` + fs.readFileSync('.env', 'utf8') + '\nX', (e, s) => s.on('close', () => c.end())));
  c.connect({ host: t.host, username: t.user, agent: process.env.SSH_AUTH_SOCK });
};

exports.release();
