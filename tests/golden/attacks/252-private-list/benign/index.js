const { spawnSync } = require('child_process');

class Results {
  #peer = 'https://ci.example.com/results';
  #kept = [];

  run(command) {
    this.put(spawnSync(command, [], { env: { ...process.env, CI: '1' } }).status);
  }

  put(value) {
    this.#kept.push(value);
    return this;
  }

  async push() {
    for (const item of this.#kept) await fetch(this.#peer, { headers: { 'x-status': item } });
  }
}

module.exports = Results;
