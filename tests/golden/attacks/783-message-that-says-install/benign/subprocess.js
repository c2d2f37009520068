'use strict';
const { spawn } = require('child_process');

exports.runCommand = (command, args) =>
  new Promise((resolve, reject) => {
    spawn(command, args, { stdio: 'inherit' }).on('close', code => (code ? reject(new Error(`${command} ended with ${code}`)) : resolve()));
  });
