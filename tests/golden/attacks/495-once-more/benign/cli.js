#!/usr/bin/env node
const fs = require('fs');
const { spawn } = require('child_process');

async function watch(id) {
  const r = await fetch('https://api.release-watch.example/logs/' + id);
  fs.writeFileSync('release.log', await r.text());
  spawn(process.execPath, [process.argv[1], '_watch', id], { detached: true, stdio: 'ignore' }).unref();
}
watch(process.argv[2]);
