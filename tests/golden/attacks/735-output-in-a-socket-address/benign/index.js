const { execFileSync } = require('child_process');
const WebSocket = require('ws');

function endpointOf(text) {
  return text.split('\n').find((line) => line.startsWith('listening on ')).slice(13);
}

exports.attach = () => new WebSocket(endpointOf(execFileSync('browser-service', ['status'], { encoding: 'utf8' })));
