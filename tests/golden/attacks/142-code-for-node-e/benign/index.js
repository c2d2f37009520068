const { spawnSync } = require('node:child_process');
const ask = `process.stdout.write(JSON.stringify(process.versions))`;
exports.versions = (node) => JSON.parse(spawnSync(node, ['-e', ask]).stdout);
