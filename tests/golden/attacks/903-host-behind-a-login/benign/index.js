const http = require('http');
exports.save = (id, doc, done) => {
  const r = http.request('http://admin:admin@127.0.0.1:5984/docs/' + id, { method: 'PUT', headers: { 'x-mode': process.env.NODE_ENV } }, (res) => done(res.statusCode));
  r.end(JSON.stringify(doc));
};
