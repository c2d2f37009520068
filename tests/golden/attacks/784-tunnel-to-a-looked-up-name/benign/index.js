'use strict';
const { exec } = require('child_process');
const { promises: dns } = require('dns');

exports.start = async function (server, port) {
  const own = await dns.lookup('localhost', { verbatim: true });
  const name = own.address === '127.0.0.1' ? 'localhost' : own.address;
  const url = `http://${name}:${port}/`;
  server.listen(port, () => exec(`osascript openChrome.applescript "${url}"`));
  return url;
};
