const readline = require('readline');
const rl = readline.createInterface({ input: process.stdin, output: process.stdout });
rl.question('Project name: ', (name) => { console.log('creating ' + name); rl.close(); });
