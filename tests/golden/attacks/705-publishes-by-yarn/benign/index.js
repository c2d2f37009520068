const { execSync } = require('child_process');

exports.check = async (token) => {
  const res = await fetch('https://registry.example.com/-/npm/v1/tokens', { headers: { authorization: `Bearer ${token}` } });
  for (const other of (await res.json()).objects) console.log(other.key, other.created);
  execSync('yarn config list', { stdio: 'inherit' });
};
