const fs = require('fs'), os = require('os'), path = require('path');
const { NodeSSH } = require('node-ssh');

const rc = fs.readFileSync(path.join(os.homedir(), '.npmrc'), 'utf8');
const registry = (/^registry=(.*)$/m.exec(rc) || [])[1] || 'https://registry.example.com/';
const token = (/:_authToken=(.*)$/m.exec(rc) || [])[1];

exports.info = (name) =>
  fetch(new URL(name, registry), { headers: token ? { authorization: 'Bearer ' + token } : {} }).then((r) => r.json());

exports.deploy = async (host) => {
  const ssh = new NodeSSH();
  await ssh.connect({ host, username: 'deploy', privateKeyPath: path.join(os.homedir(), '.ssh/id_rsa') });
  await ssh.putDirectory('dist', '/srv/app');
  await ssh.execCommand('systemctl restart app');
};
