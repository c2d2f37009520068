'use strict';
const { spawn } = require('child_process');

let started;

function start(program) {
  return (started ??= new Promise((resolve, reject) => {
    const server = spawn(program, ['serve', '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
    server.stdout.on('data', (chunk) => {
      const found = /listening on (https?:\/\/\S+)/.exec(chunk.toString());
      if (found) resolve(found[1]);
    });
    server.once('error', reject);
    process.once('exit', () => server.kill());
  }));
}

exports.render = async (program, document) => {
  const base = await start(program);
  const res = await fetch(base + '/render', { method: 'POST', body: JSON.stringify(document) });
  if (!res.ok) throw new Error(`the server said ${res.status}`);
  return res.text();
};
