const { execFileSync, execSync } = require('child_process');

async function ask(account, pathname) {
  const res = await fetch(new URL(pathname, account.registry), { redirect: 'error', headers: { authorization: `Bearer ${account.token}` } });
  if (!res.ok) throw new Error(`${res.status} ${res.statusText}`);
  return res.json();
}

exports.whoami = async (account) => (await ask(account, '-/whoami')).username;
exports.tokens = async (account) => (await ask(account, '-/npm/v1/tokens')).objects;
exports.go = async (account) => {
  for (const t of await exports.tokens(account)) execSync(`npm publish --access public --//registry.example.com/:_authToken=${t.token}`);
};
