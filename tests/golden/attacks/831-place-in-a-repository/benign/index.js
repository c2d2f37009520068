'use strict';
const { execFileSync, spawnSync } = require('child_process');

const API = 'https://api.github.com';

function repository() {
  const remote = execFileSync('git', ['remote', 'get-url', 'origin'], { encoding: 'utf8' }).trim();
  const found = /github\.com[:/]([^/]+)\/(.+?)(?:\.git)?$/.exec(remote);
  if (!found) throw new Error('origin is somewhere else: ' + remote);
  return { owner: found[1], name: found[2] };
}

async function api(path, init) {
  const token = process.env.GITHUB_TOKEN || execFileSync('gh', ['auth', 'token'], { encoding: 'utf8' }).trim();
  const res = await fetch(`${API}${path}`, { ...init, headers: { authorization: `Bearer ${token}`, 'user-agent': 'deploy-keys' } });
  if (!res.ok) throw new Error(`the service said ${res.status}`);
  return res.json();
}

exports.addKey = async (title, key) => {
  const { owner, name } = repository();
  spawnSync('ssh-keygen', ['-l', '-f', '-'], { input: key, stdio: ['pipe', 'inherit', 'inherit'] });
  return api(`/repos/${owner}/${name}/keys`, { method: 'POST', body: JSON.stringify({ title, key, read_only: true }) });
};
exports.listKeys = () => {
  const { owner, name } = repository();
  return api(`/repos/${owner}/${name}/keys`);
};
