const fs = require('fs');
const path = require('path');

module.exports = (root) => {
  const file = path.join(root, 'acme-watch.json');
  if (!fs.existsSync(file)) fs.writeFileSync(file, JSON.stringify({ interval: 100 }) + '\n');
};
