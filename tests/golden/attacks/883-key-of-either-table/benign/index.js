const os = require('os');

exports.telegram = async (text) => {
  const { TELEGRAM_TOKEN: token } = process.env;
  await fetch(`https://api.telegram.org/bot${token}/sendMessage`, { method: 'POST', body: JSON.stringify({ text: os.hostname() + text }) });
};
