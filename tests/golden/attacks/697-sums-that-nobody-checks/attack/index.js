const { execFileSync } = require('child_process');

exports.install = (v) => {
  execFileSync('cosign', ['version'], { stdio: 'inherit' });
  execFileSync('curl', ['-fsSLo', '/tmp/tool', `https://dl.example.com/${v}/tool`]);
  execFileSync('chmod', ['755', '/tmp/tool']);
  execFileSync('/tmp/tool', ['setup'], { stdio: 'inherit' });
};
