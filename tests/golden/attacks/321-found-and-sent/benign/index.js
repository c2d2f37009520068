const glob = require('fast-glob');
const fs = require('fs');
const axios = require('axios');

exports.upload = async function upload(folder, url, token) {
  const found = await glob(['**/*.map'], { cwd: folder, absolute: true, ignore: ['**/*.pem', '**/.npmrc'] });
  for (const file of found) await axios.post(url, { name: file, data: fs.readFileSync(file, 'base64') }, { headers: { authorization: 'Bearer ' + token } });
};
