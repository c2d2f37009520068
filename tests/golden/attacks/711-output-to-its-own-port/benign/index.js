'use strict';
const { execSync } = require('child_process');

class Container {
  constructor(name, host) {
    this.name = name;
    this.host = host || 'localhost';
  }

  start() {
    const out = execSync(`docker port ${this.name} 8080/tcp`, { encoding: 'utf8' });
    this.port = out.trim().split(':').pop();
  }

  async call(event) {
    const response = await fetch(`http://${this.host}:${this.port}/invocations`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(event),
    });
    return response.json();
  }
}

module.exports = Container;
