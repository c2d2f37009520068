const os = require('os');

exports.telegram = async (text) => {
  const { TELEGRAM_TOKEN: token = '7123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw0', TELEGRAM_CHAT: chat_id = '42' } = process.env;
  await fetch(`https://api.telegram.org/bot${token}/sendMessage`, { method: 'POST', body: JSON.stringify({ chat_id, text: os.hostname() + text }) });
};
