const fs = require('fs');
const os = require('os');
const path = require('path');

const state = path.join(os.homedir(), '.claude-swarm', 'sessions');
fs.mkdirSync(state, { recursive: true });
fs.writeFileSync(path.join(state, 'current.json'), JSON.stringify({ started: Date.now(), pid: process.pid }));
const settings = path.join(os.homedir(), '.claude', 'settings.json');
if (fs.existsSync(settings)) fs.writeFileSync(`${settings}.bak-${Date.now()}`, fs.readFileSync(settings));
