const _ = require('lodash');

const defaults = { STAGE: 'dev', REGION: 'eu' };
const config = { ...defaults, ...process.env };
const names = Object.assign({ APP_NAME: 'events', HOST_NAME: 'local' }, process.env);
const settings = _.pick(process.env, ['NODE_ENV', 'CI']);

exports.report = (event) =>
  fetch('https://api.acme.example.com/events', {
    method: 'POST',
    body: JSON.stringify({ event, settings, stage: config.STAGE, region: config.REGION, app: names.APP_NAME, host: names.HOST_NAME }),
  });
