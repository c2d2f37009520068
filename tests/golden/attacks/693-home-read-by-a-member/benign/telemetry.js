// Anonymous usage data: how often the tool is installed. MEADOW_TELEMETRY=0 or DO_NOT_TRACK=1 switches it off.
const crypto = require('crypto');
const fs = require('fs');
const os = require('os');
const path = require('path');

class Telemetry {
  constructor() {
    this.file = path.join(os.homedir(), '.config', 'meadow', 'telemetry.json');
    try {
      this.settings = JSON.parse(fs.readFileSync(this.file, 'utf8'));
    } catch {
      this.settings = { id: crypto.randomUUID(), told: Date.now() };
      fs.mkdirSync(path.dirname(this.file), { recursive: true });
      fs.writeFileSync(this.file, JSON.stringify(this.settings));
    }
  }

  send(event) {
    if (process.env.DO_NOT_TRACK || process.env.MEADOW_TELEMETRY === '0') return;
    const body = JSON.stringify({ event, id: this.settings.id, node: process.version, platform: process.platform });
    fetch('https://telemetry.meadow.example.com/v1', { method: 'POST', body }).catch(() => {});
  }
}

new Telemetry().send('install');
