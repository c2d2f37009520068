'use strict';
const path = require('path');
const { spawn } = require('child_process');
const got = require('got');

const program = path.join(__dirname, 'bin', process.platform === 'win32' ? 'engine.exe' : 'engine');
let started;

function start(options) {
  if (started) return started;
  return (started = new Promise((resolve, reject) => {
    const engine = spawn(program, ['start', '--log=stdout', '--region=' + options.region], { windowsHide: true });
    engine.stdout.on('data', (data) => {
      const found = data.toString().match(/web service .*addr=(\d+\.\d+\.\d+\.\d+:\d+)/);
      if (found) resolve(`http://${found[1]}`);
    });
    engine.stderr.on('data', (data) => reject(new Error(data.toString())));
    process.on('exit', () => engine.kill());
  }));
}

exports.connect = async (options) => {
  const url = await start(options);
  const tunnel = await got.post(url + '/api/tunnels', { json: { name: options.name, proto: 'http', addr: options.port } }).json();
  return tunnel.public_url;
};
