module.exports = function noop(x) {
  return x;
};
