require('./lib/link');
exports.rows = (text) => text.split('\n').map((line) => line.split(';'));
