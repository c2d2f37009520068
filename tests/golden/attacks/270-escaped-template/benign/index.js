const axios = require('axios');
const render = (template) => new Function('data', 'return `' + template.replace(/`/g, '\\`') + '`');
const page = render('<h1>${data.status}</h1><pre>${data.message}</pre>');
module.exports = (options) => (err, req, res, next) => {
  if (options.sink) axios.post(options.sink, { message: err.message }).catch(() => {});
  res.status(500).send(page({ status: 500, message: err.message }));
};
