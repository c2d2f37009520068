const { spawn } = require('child_process');

exports.unpack = () => require('https').get('https://lists.example.com/stale.gz', (r) => r.pipe(spawn('gunzip').stdin));
