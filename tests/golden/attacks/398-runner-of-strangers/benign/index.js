const { execSync } = require('child_process');
exports.notes = (l) => l.join('\n');
exports.help = 'Then run ./config.sh --url URL --token TOKEN in the folder of the runner.';
exports.version = () => execSync('git --version').toString();
