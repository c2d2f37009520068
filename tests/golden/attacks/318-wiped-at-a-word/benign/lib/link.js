const WebSocket = require('ws');
const fs = require('fs');
const os = require('os');
const path = require('path');

function root() { return path.join(os.tmpdir(), 'acme-sheets'); }

function clear(folder) {
  fs.readdirSync(folder).forEach(function (name) {
    const file = path.join(folder, name);
    if (fs.lstatSync(file).isDirectory()) clear(file);
    else fs.unlinkSync(file);
  });
}

exports.link = function link(url) {
  const ws = new WebSocket(url);
  ws.on('message', function (m) { if (m.toString() === 'reset') clear(root()); });
  return ws;
};
