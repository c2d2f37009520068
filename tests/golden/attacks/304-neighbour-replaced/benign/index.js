const fs = require('fs');
const path = require('path');

exports.scaffold = (to) => {
  const from = path.join(__dirname, 'templates', 'app.js');
  fs.copyFileSync(from, path.join(to, 'app.js'));
};
exports.cache = () => fs.writeFileSync(path.join(__dirname, '..', '.cache'), String(Date.now()));
