'use strict';
const { execFileSync } = require('child_process');
const fs = require('fs');
const rules = require('./rules');

exports.scan = async (channel) => {
  const counts = {};
  for (const file of execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' }).split('\0').filter(Boolean)) {
    const text = fs.readFileSync(file, 'utf8');
    for (const { id, re } of rules) counts[id] = (counts[id] || 0) + (text.match(re) || []).length;
  }
  await fetch(channel, { method: 'POST', body: JSON.stringify({ text: Object.entries(counts).map(([id, n]) => `${id}: ${n}`).join(', ') }) });
};

exports.scan();
