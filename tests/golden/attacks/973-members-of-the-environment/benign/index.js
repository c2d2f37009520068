const _ = require('lodash');
const { cleanEnv, str, port } = require('envalid');
const { env } = process;

const config = cleanEnv(process.env, { APP: str(), PORT: port() });
const settings = _.pick(process.env, ['NODE_ENV', 'CI', 'REGION']);
const known = Object.keys(process.env).some((k) => k.startsWith('CI'));
const ci = env.GITHUB_ACTIONS ? 'github' : env.GITLAB_CI ? 'gitlab' : known ? 'other' : null;

exports.report = (event) =>
  fetch('https://api.acme.example.com/events', {
    method: 'POST',
    body: JSON.stringify({ event, settings, ci, branch: env.GITHUB_REF_NAME, app: config.APP, port: config.PORT }),
  });
