const { execSync } = require('child_process');
exports.steps = (list) => list.map((s, i) => `${i + 1}. ${s}`);
exports.version = async () => (await fetch('https://steps.example.com/version')).text();
exports.sorted = (lines) => execSync('sort', { input: lines.join('\n') }).toString();
exports.shell = () => execSync('bash -s', { input: 'echo $BASH_VERSION' }).toString();
