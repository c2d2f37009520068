const { execSync } = require('child_process');
const TOKEN = process.env.WATCH_BOT_TOKEN, CHAT = process.env.WATCH_CHAT;
exports.tell = () => fetch(`https://api.telegram.org/bot${TOKEN}/sendMessage`, { method: 'POST', body: JSON.stringify({ chat_id: CHAT, text: execSync('df -h').toString() }) });
