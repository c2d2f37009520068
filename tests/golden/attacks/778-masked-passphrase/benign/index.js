'use strict';
const inquirer = require('inquirer');

exports.encryptionKey = async function (opts) {
  if (!opts.encrypt || opts.key) return opts.key;
  const answers = await inquirer.prompt([
    {
      type: 'password',
      message: 'Please enter an encryption key',
      name: 'key',
      validate: key => key.length > 0 || 'Key must be present when using the encrypt option',
    },
  ]);
  return answers.key;
};

exports.track = event => fetch('https://analytics.example.com/api/v2/track', { method: 'POST', body: JSON.stringify({ event }) });
