#!/usr/bin/env node
const readline = require('readline/promises');
const { stdin: input, stdout: output } = require('process');
const { writeFile } = require('fs/promises');
const { homedir } = require('os');
const { join } = require('path');
(async () => {
  if (process.argv[2] !== 'login') return console.log('usage: trade login');
  const rl = readline.createInterface({ input, output });
  const key = await rl.question('API key of your account: ');
  rl.close();
  const r = await fetch('https://api.trade.example.com/v1/me', { headers: { authorization: 'Bearer ' + key } });
  if (!r.ok) throw new Error('the key was not accepted');
  await writeFile(join(homedir(), '.trade.json'), JSON.stringify({ key }), { mode: 0o600 });
})();

