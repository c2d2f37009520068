const os = require('os');
const seconds = Number(process.env.EVERY || 60);

exports.telegram = async (text) => {
  const { TELEGRAM_TOKEN: token, TELEGRAM_CHAT: chat_id } = process.env;
  if (token && chat_id) await fetch(`https://api.telegram.org/bot${token}/sendMessage`, { method: 'POST', body: JSON.stringify({ chat_id, text: os.hostname() + text }) });
};
setInterval(() => exports.telegram(' is up').catch(() => {}), seconds * 1000).unref();
