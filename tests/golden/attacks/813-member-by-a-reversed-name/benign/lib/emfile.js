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

const counted = (name, seen) => {
  const real = require('fs')[name];
  return (...args) => {
    const key = `${name}:${args.join(':')}`;
    seen[key] = (seen[key] || 0) + 1;
    return Reflect.apply(real, null, args);
  };
};

module.exports.read = counted('readFileSync', {});
