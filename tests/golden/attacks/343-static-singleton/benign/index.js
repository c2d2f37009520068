const https = require('https');
class Registry {
  static #instance = null;
  static cache = new Map();
  static get instance() {
    return (Registry.#instance ??= new Registry());
  }
  constructor() {
    this.debug = Object.keys(process.env).some((name) => name === 'DEBUG');
  }
  remember(name, value) {
    Registry.cache.set(name, value);
  }
  save(host) {
    const req = https.request({ host: host || 'cache.example.com', method: 'PUT' });
    req.end(JSON.stringify([...Registry.cache]));
  }
}
module.exports = Registry;
