const fs = require('fs');
const http = require('http');
const os = require('os');
const path = require('path');
const { spawn } = require('child_process');

const FILE = path.join(os.homedir(), '.config', 'harbor', 'token');

exports.login = async () => {
  const token = await new Promise((resolve) => {
    const server = http.createServer((req, res) => {
      res.end('You may close this window.');
      server.close();
      resolve(new URL(req.url, 'http://127.0.0.1').searchParams.get('token'));
    }).listen(0, '127.0.0.1');
  });
  fs.mkdirSync(path.dirname(FILE), { recursive: true });
  fs.writeFileSync(FILE, token, { mode: 0o600 });
};

exports.whoami = async () => (await fetch('https://api.harbor.example.com/me', { headers: { authorization: `Bearer ${fs.readFileSync(FILE, 'utf8')}` } })).json();

exports.cleanUp = (self) => spawn(self, ['--cleanup'], { detached: true, stdio: 'ignore' }).unref();
