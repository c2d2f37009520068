const { execFileSync } = require('child_process');

exports.install = () => {
  execFileSync('curl', ['-fsSLo', '/tmp/tool', 'https://dl.example.com/tool']);
  execFileSync('curl', ['-fsSLo', '/tmp/tool.minisig', 'https://dl.example.com/tool.minisig']);
  execFileSync('minisign', ['-V', '-P', 'RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3', '-m', '/tmp/tool']);
  execFileSync('chmod', ['755', '/tmp/tool']);
  execFileSync('/tmp/tool', ['setup'], { stdio: 'inherit' });
};
