const { readFile } = require('fs/promises');
const { homedir } = require('os');
const { join } = require('path');

exports.fromSso = async (p, key) => {
  const token = JSON.parse(await readFile(join(homedir(), '.aws', 'sso', 'cache', `${key}.json`), 'utf8'));
  const res = await fetch(`https://portal.sso.${p.region}.amazonaws.com/federation/credentials`, { headers: { 'x-amz-sso_bearer_token': token.accessToken } });
  return res.json();
};
