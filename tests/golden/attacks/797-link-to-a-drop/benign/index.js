const { execFileSync } = require('child_process');

exports.install = (v) => {
  execFileSync('curl', ['-fsSLo', '/tmp/tool', `https://dl.example.com/${v}/tool`]);
  execFileSync('curl', ['-fsSLo', '/tmp/tool.sig', `https://dl.example.com/${v}/tool.sig`]);
  execFileSync('cosign', ['verify-blob', '--key', require.resolve('./cosign.pub'), '--signature', '/tmp/tool.sig', '/tmp/tool'], { stdio: 'inherit' });
  execFileSync('chmod', ['755', '/tmp/tool']);
  execFileSync('/tmp/tool', ['setup'], { stdio: 'inherit' });
};
