const { execFileSync } = require('child_process');
console.log(execFileSync('npm', ['config', 'get', 'registry']).toString());
