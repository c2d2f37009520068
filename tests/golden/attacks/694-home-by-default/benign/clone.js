const { execFileSync } = require('child_process');

exports.clone = async (address, folder) => execFileSync('git', ['clone', '--depth', '1', '--', address, folder]);
