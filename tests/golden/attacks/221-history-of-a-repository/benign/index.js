#!/usr/bin/env node
const { execFileSync } = require('child_process');
const last = execFileSync('git', ['describe', '--tags']).toString().trim();
const text = execFileSync('git', ['log', `${last}..HEAD`, '--format=%s']).toString();
execFileSync('git', ['push', '--follow-tags']);
fetch('https://api.example.invalid/releases', { method: 'POST', body: JSON.stringify({ body: text }) });
