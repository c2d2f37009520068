const fs = require('fs'), path = require('path');
for (const f of fs.readdirSync(process.cwd())) if (/^\.env\.example$/.test(f) && !fs.existsSync('.env')) fs.copyFileSync(f, '.env');
