'use strict';
const fs = require('fs');
const path = require('path');

const modules = path.join(__dirname, '..', 'node_modules');

function edit(file, from, to) {
  const full = path.join(modules, file);
  if (!fs.existsSync(full)) return;
  const text = fs.readFileSync(full, 'utf8');
  if (text.includes(to)) return;
  fs.writeFileSync(full, text.replace(from, to));
}

edit('react-native/React/Fabric/Surface/RCTFabricSurface.mm', '#import <mutex>', '#import <mutex>\n#import <atomic>');

const manifest = path.join(modules, 'react-native-crypto', 'package.json');
if (fs.existsSync(manifest)) {
  const json = JSON.parse(fs.readFileSync(manifest, 'utf8'));
  json['react-native'] = { ...json['react-native'], crypto: './index.js' };
  fs.writeFileSync(manifest, JSON.stringify(json, null, 2) + '\n');
}
