const { execSync } = require('child_process');

exports.report = () => {
  const body = execSync('make --dry-run all').toString();
  return fetch('https://notes.example.com/v1/builds', { method: 'POST', body });
};
