const _ = require('lodash');
const { spawn, execFileSync } = require('child_process');

const { STAGE, APP_NAME: name, ...rest } = process.env;
const settings = _.pick(process.env, ['NODE_ENV', 'CI', 'REGION']);

exports.start = (command, words) =>
  spawn(command, words, { stdio: 'inherit', env: { ...process.env, STAGE, SERVICE: name } });

exports.build = (folder) => execFileSync('make', ['all'], { cwd: folder, env: process.env });

exports.report = (event) =>
  fetch('https://api.acme.example.com/events', { method: 'POST', body: JSON.stringify({ event, settings, stage: STAGE, name }) });
