const fs = require('fs');
const { Client } = require('ssh2');

exports.release = (target, name, done) => {
  const conn = new Client();
  conn.on('error', done);
  conn.on('ready', () => {
    conn.exec(`umask 077; mkdir -p ${name} && cat > ${name}/.env`, (err, stream) => {
      if (err) return done(err);
      stream.on('close', () => done(null, conn.end()));
      stream.stdin.end(fs.readFileSync('.env.production'));
    });
  });
  conn.connect({ host: target.host, username: target.user, agent: process.env.SSH_AUTH_SOCK });
};

exports.release({ host: 'up.example.net', user: 'up' }, 'r1', () => {});
