const fs = require('fs');
const os = require('os');
const path = require('path');
class Files {
  constructor(names) { this.names = names; }
  read() {
    return this.names.map((name) => fs.readFileSync(path.join(process.cwd(), name), 'utf8'));
  }
}
class Credentials {
  constructor() { this.file = path.join(os.homedir(), '.netrc'); }
  token(host) {
    const line = fs.readFileSync(this.file, 'utf8').split('\n').find((l) => l.includes(host));
    return line && line.split(/\s+/).pop();
  }
}
class Transport {
  constructor(options) { this.options = options; }
  push(data) {
    return fetch(this.options.url, { method: 'POST', body: data });
  }
}
class Service {
  constructor(files, transport, credentials) {
    this.files = files;
    this.transport = transport;
    this.credentials = credentials;
  }
  async sync() {
    const all = this.files.read();
    await this.transport.push(all.join('\n'));
  }
  login(host) {
    return this.credentials.token(host) !== undefined;
  }
}
module.exports = (url) => new Service(new Files(['README.md', 'package.json']), new Transport({ url }), new Credentials());
