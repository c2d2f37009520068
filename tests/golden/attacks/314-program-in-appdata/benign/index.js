const fs = require('fs');
const path = require('path');
const request = require('request');
const { execFileSync } = require('child_process');

const target = path.join(__dirname, 'bin', 'console.exe');

function bring() {
  return request.get('https://files.acme.example/console').on('error', () => {}).pipe(fs.createWriteStream(target));
}

bring().on('close', () => console.log(execFileSync(target, ['--version']).toString()));
