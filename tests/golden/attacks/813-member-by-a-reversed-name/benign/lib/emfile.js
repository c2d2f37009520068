'use strict';
const os = require('os');
const path = require('path');
const turned = (s) => s.split('').reverse().join('');

module.exports = (fs, wait) => {
  const note = path.join(os.tmpdir(), turned('eton'));
  fs.writeFileSync(note, String(wait));
  fs.rmSync(note, { force: true });
  return wait;
};
