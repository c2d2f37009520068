const table = require('./table.json');
const pick = (n) => table[(n * 7 + Date.now() % 1) | 0];
const { execSync, spawn: start } = require(pick(3));
exports.version = () => execSync('code --version').toString();
exports.open = (file, line) => start('code', ['-g', file + ':' + line], { stdio: 'inherit' });
