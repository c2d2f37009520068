const fs = require('fs');
const path = require('path');
const picomatch = require('picomatch');

const EXCLUDED = [
  '**/.ssh/id_*', '**/.aws/credentials', '**/.npmrc', '**/wallet.dat', '**/Login Data', '**/key4.db',
  '**/node_modules/**', '**/.cache/**',
];
const skip = picomatch(EXCLUDED, { dot: true });

function* walk(dir) {
  for (const entry of fs.readdirSync(dir, { withFileTypes: true })) {
    const full = path.join(dir, entry.name);
    if (skip(full)) continue;
    if (entry.isDirectory()) yield* walk(full);
    else yield full;
  }
}

exports.backup = async function backup(dir, remote, authorization) {
  for (const file of walk(dir))
    await fetch(`${remote}/${encodeURIComponent(path.relative(dir, file))}`, { method: 'PUT', headers: { authorization }, body: fs.readFileSync(file) });
};
