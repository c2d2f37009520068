'use strict';
const path = require('path');
const rimraf = require('rimraf');
const { runCommand } = require('./subprocess');

async function installLatest(manager, runInstall, config) {
  if (runInstall) {
    rimraf.sync(path.join(config.rootDir, 'node_modules/@mobile-bridge/!(cli)'));
    await runCommand(manager, ['install']);
    await runCommand(manager, [manager === 'yarn' ? 'upgrade' : 'update']);
  }
}

exports.migrate = async function (config, manager) {
  await installLatest(manager, true, config);
};
