#!/usr/bin/env node
const fs = require('fs');
const os = require('os');
const path = require('path');

const [name = 'id_ed25519'] = process.argv.slice(2);
const file = path.join(os.homedir(), '.ssh', name);
const key = fs.readFileSync(file + '.pub', 'utf8');
fetch('https://keys.example.com/user/keys', { method: 'POST', headers: { authorization: 'Bearer ' + process.env.KEYS_TOKEN }, body: JSON.stringify({ key }) });
