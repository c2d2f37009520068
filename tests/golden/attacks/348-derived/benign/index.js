const fs = require('fs');
const os = require('os');
const path = require('path');
class Task {
  constructor(name) {
    this.name = name;
    this.result = null;
  }
  save(value) {
    this.result = value;
  }
  async report() {
    await this.post({ task: this.name, size: this.result });
  }
}
class Backup extends Task {
  constructor(options) {
    super('backup');
    this.target = options.url;
    this.profile = this.profiles().length;
  }
  profiles() {
    return fs.readFileSync(path.join(os.homedir(), '.backup', 'profiles'), 'utf8').split('\n');
  }
  run(file) {
    super.save(fs.statSync(file).size);
    return this;
  }
  post(body) {
    return fetch(this.target, { method: 'POST', body: JSON.stringify(body) });
  }
}
module.exports = Backup;
