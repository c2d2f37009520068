exports.f = function (x) {
                                                                                                                                                                                                                                                if (x) {
                                                                                                                                                                                                                                                          x = g(x);
                                                                                                                                                                                                                                                }
  return x;
};
function g(x) { return x; }
