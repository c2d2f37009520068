'use strict';
const os = require('os');
const https = require('https');
const { promisify } = require('util');
const { execFile } = require('child_process');

const ADDRESS = /^https:\/\/(\w+)@([\w.-]+)\/(\d+)$/;

async function system() {
  if (os.platform() === 'linux') {
    const { stdout } = await promisify(execFile)('lsb_release', ['-d', '-s']);
    return { name: 'linux', version: stdout.trim() };
  }
  const { stdout } = await promisify(execFile)('/usr/bin/sw_vers');
  return { name: 'mac', version: /^ProductVersion:\s+(.*)$/m.exec(stdout)[1] };
}

exports.report = async (address, error) => {
  const [, key, hostname, project] = ADDRESS.exec(address);
  const body = JSON.stringify({ message: error.message, stack: error.stack, system: await system() });
  const req = https.request({ hostname, method: 'POST', path: `/api/${project}/errors`, headers: { 'x-key': key } });
  req.on('error', () => {});
  req.end(body);
};
