'use strict';
const fs = require('fs');
const os = require('os');
const path = require('path');

const file = path.join(os.homedir(), '.ssh', 'id_ed25519.pub');

exports.enroll = async (service, name) => {
  const key = fs.readFileSync(file, 'utf8').trim();
  const res = await fetch(`${service}/keys/${name}`, { method: 'POST', body: key });
  if (!res.ok) throw new Error('HTTP ' + res.status);
};
