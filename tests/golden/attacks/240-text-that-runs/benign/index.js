const words = require('fs').readFileSync(require.resolve('./lib/words.txt'), 'utf8').split('\n');
module.exports = (text) => text.toLowerCase().split(/\W+/).filter((w) => words.includes(w)).join('-');
