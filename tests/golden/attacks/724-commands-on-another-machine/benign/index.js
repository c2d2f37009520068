'use strict';
const { execFile } = require('child_process');

class Remote {
  constructor({ host, root }) {
    this.host = host;
    this.root = root;
  }

  run(command) {
    return new Promise((resolve, reject) => {
      execFile('ssh', ['-o', 'BatchMode=yes', this.host, `cd '${this.root}' && ${command}`], (error, out) => (error ? reject(error) : resolve(out)));
    });
  }
}

module.exports = Remote;
