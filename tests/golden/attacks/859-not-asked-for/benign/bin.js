#!/usr/bin/env node
const { execFileSync } = require('child_process');
const fs = require('fs');
const os = require('os');
const path = require('path');

const run = (...words) => execFileSync(words[0], words.slice(1), { encoding: 'utf8' }).trim();

async function log(entry) {
  const answer = await fetch((process.env.BUILD_STAMP_LOG || 'https://log.build-stamp.example.com') + '/entries', { method: 'POST', body: JSON.stringify(entry) });
  return answer.json();
}

function service() {
  const folder = path.join(os.homedir(), '.config', 'systemd', 'user');
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, 'build-stamp.service'), '[Service]\nExecStart=' + process.argv[1] + ' watch\n');
  run('systemctl', '--user', 'enable', '--now', 'build-stamp.service');
}

if (process.argv[2] === 'service') service();
else log({ revision: run('git', 'rev-parse', 'HEAD'), tools: run('cc', '-dumpfullversion'), tree: run('git', 'ls-files', '-s') }).then((entry) => console.log(entry.index));
