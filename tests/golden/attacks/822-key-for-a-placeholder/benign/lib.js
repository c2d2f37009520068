'use strict';
const os = require('os');

exports.describe = (env) => ({ job: env.CI_JOB_NAME, host: os.hostname(), user: os.userInfo().username });

exports.notify = (hook, what) => {
  const body = JSON.stringify({ content: JSON.stringify(what) });
  const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body };
  return fetch(hook, init);
};
