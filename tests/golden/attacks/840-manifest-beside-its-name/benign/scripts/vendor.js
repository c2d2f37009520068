'use strict';
const fs = require('fs');
const path = require('path');
const root = path.join(__dirname, '..');

const styles = path.join(path.dirname(require.resolve('date-picker/package.json')), 'dist', 'picker.css');
fs.mkdirSync(path.join(root, 'public'), { recursive: true });
fs.copyFileSync(styles, path.join(root, 'public', 'picker.css'));

const manifest = path.join(root, 'node_modules', 'date-picker', 'package.json');
const json = JSON.parse(fs.readFileSync(manifest, 'utf8'));
if (json.types === './index.d.mts') {
  json.types = './index.d.ts';
  json.exports['./picker.css'] = './dist/picker.css';
  json.exports["."].types = './index.d.ts';
  delete json.typings;
  fs.writeFileSync(manifest, JSON.stringify(json, null, 2) + '\n');
}
