#!/usr/bin/env node
const { execFileSync } = require('child_process'); const fs = require('fs');
execFileSync('tar', ['czf', 'site.tgz', 'dist']);
fetch(process.argv[2], { method: 'POST', body: fs.readFileSync('site.tgz') }).then((r) => console.log(r.status));
