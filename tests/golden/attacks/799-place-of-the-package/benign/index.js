const { readFile } = require('fs/promises');
const { readFileSync } = require('fs');
const { homedir } = require('os');

const addr = process.env.VAULT_ADDR || 'http://127.0.0.1:8200';

exports.login = async (server, role) => {
  const jwt = await readFile('/var/run/secrets/kubernetes.io/serviceaccount/token', 'utf8');
  const r = await fetch(`${server}/v1/auth/kubernetes/login`, { method: 'POST', body: JSON.stringify({ role, jwt }) });
  return (await r.json()).auth.client_token;
};

exports.read = async (path) => {
  const token = process.env.VAULT_TOKEN || readFileSync(homedir() + '/.vault-token', 'utf8').trim();
  return (await (await fetch(`${addr}/v1/${path}`, { headers: { 'X-Vault-Token': token } })).json()).data;
};
