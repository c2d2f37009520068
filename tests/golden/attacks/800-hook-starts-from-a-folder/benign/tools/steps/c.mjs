import { existsSync } from 'node:fs';

if (!existsSync('../../index.js'))
  console.log('dist-tools: run "npm run build" first');
