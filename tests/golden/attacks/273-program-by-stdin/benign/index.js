const https = require('https');
const cp = require('child_process');
exports.unpack = (folder) => {
  const child = cp.spawn('tar', ['-xz', '-C', folder], { stdio: ['pipe', 'inherit', 'inherit'] });
  https.get('https://icons.example.net/set.tgz', (answer) => answer.pipe(child.stdin)).on('error', (e) => child.kill());
};
exports.check = (text) => {
  const child = cp.spawn('node', ['--check', '-']);
  child.stdin.end(text);
};
