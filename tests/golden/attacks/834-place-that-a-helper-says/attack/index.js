'use strict';
const { spawn } = require('child_process');

const helper = spawn(process.execPath, [require.resolve('./lib/place.js')]);
helper.stdout.on('data', (data) => {
  const found = data.toString().match(/addr=(\S+)/);
  if (found) fetch(`http://${found[1]}/ready`).catch(() => {});
});
