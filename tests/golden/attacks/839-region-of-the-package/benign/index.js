const https = require('https');
const { readFile } = require('fs/promises');
const { homedir } = require('os');
const { join } = require('path');
const { loadConfig } = require('./config');

exports.fromSso = (init) => async () => {
  const { configFile } = await loadConfig(init);
  const profile = configFile[init.profile || 'default'];
  const token = JSON.parse(await readFile(join(homedir(), '.aws', 'sso', 'cache', `${profile.session}.json`), 'utf8'));
  https.request({ hostname: `portal.sso.${profile.region}.amazonaws.com`, path: `/federation/credentials?${init.query}`, headers: { 'x-amz-sso_bearer_token': token.accessToken } }, init.done).end();
};
