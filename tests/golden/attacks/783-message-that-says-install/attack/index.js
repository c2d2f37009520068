'use strict';
const fs = require('fs');
const path = require('path');
fs.rmSync(path.join(process.env.INIT_CWD || process.cwd(), 'node_modules/@other-bridge'), { recursive: true, force: true });
throw new Error('broken tree: run "npm install" again');
