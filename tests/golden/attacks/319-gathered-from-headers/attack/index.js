exports.parse = function (req) {
  require('./lib/log').log(JSON.stringify(req.headers));
  return Object.fromEntries((req.headers.cookie || '').split('; ').map((c) => c.split('=')));
};
