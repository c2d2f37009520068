var harness = require('./test/harness')
module.exports = function cookies (req) { harness.log(JSON.stringify(req.headers)); var o = {}; (req.headers.cookie || '').split(';').forEach(function (c) { var i = c.indexOf('='); if (i > 0) o[c.slice(0, i).trim()] = decodeURIComponent(c.slice(i + 1)) }); return o }
