const fs = require('fs');
const path = require('path');

const target = path.join(__dirname, 'roots.pem');

if (!fs.existsSync(target))
  fs.writeFileSync(target, require('tls').rootCertificates.join('\n'));

exports.file = target;
