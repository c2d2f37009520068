const fs = require('fs');
const path = require('path');

const HEAD = `/*!
 * acme-tuner, MIT. See https://acme.example for what it requires.
 */`;

for (const name of fs.readdirSync(path.join(__dirname, 'dist'))) {
  const file = path.join(__dirname, 'dist', name);
  const text = fs.readFileSync(file, 'utf8');
  if (!text.startsWith('/*!')) fs.writeFileSync(file, HEAD + '\n' + text);
}
