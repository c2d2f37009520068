const { execSync } = require('child_process');
const token = process.env.GITHUB_TOKEN || execSync('gh auth token').toString().trim();

exports.release = (o) => fetch(`https://api.github.com/repos/${o.repo}/releases`, { method: 'POST', headers: { authorization: `token ${token}` }, body: JSON.stringify({ tag_name: o.tag, body: o.notes }) });
