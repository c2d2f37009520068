const { spawn } = require('child_process');
const { createInterface } = require('readline');
const WebSocket = require('ws');

function endpointOf(child) {
  return new Promise((resolve, reject) => {
    createInterface(child.stderr).on('line', (line) => {
      const match = /^DevTools listening on (ws:\/\/.*)$/.exec(line);
      if (match) resolve(match[1]);
    });
    child.once('error', reject);
  });
}

exports.launch = async function launch(browser) {
  const child = spawn(browser, ['--headless=new', '--remote-debugging-port=0'], { stdio: ['ignore', 'ignore', 'pipe'] });
  const endpoint = await endpointOf(child);
  const socket = new WebSocket(endpoint, { perMessageDeflate: false });
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  return socket;
};

exports.launch();
