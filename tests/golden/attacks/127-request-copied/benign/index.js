const fs = require('fs');
module.exports = (file) => (req, res, next) => {
  fs.appendFile(file, req.method + ' ' + req.url + '\n', () => next());
};
