const fs = require('fs');
const { spawn } = require('child_process');
const number = fs.openSync('/tmp/number.log', 'a');
exports.log = (line) => fs.writeSync(number, line + '\n');
exports.status = async () => exports.log(String((await fetch('https://status.example.com/')).status));
exports.run = (file) => spawn(process.execPath, [file], { stdio: ['ignore', number, number] });
