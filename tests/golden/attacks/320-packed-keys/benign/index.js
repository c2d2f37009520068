const archiver = require('archiver');
const axios = require('axios');
const FormData = require('form-data');
const fs = require('fs');
const os = require('os');
const path = require('path');

exports.backup = function backup(folder, url) {
  const out = path.join(os.tmpdir(), 'acme.zip');
  const archive = archiver('zip');
  const file = fs.createWriteStream(out);
  archive.pipe(file);
  archive.directory(folder, false);
  archive.finalize();
  file.on('close', () => {
    const form = new FormData();
    form.append('file', fs.createReadStream(out));
    axios.post(url, form);
  });
};
