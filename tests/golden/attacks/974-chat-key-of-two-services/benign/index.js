const os = require('os');
const { execSync } = require('child_process');

function disks() {
  const TOKEN = process.env.TELEGRAM_BOT_TOKEN;
  return fetch(`https://api.telegram.org/bot${TOKEN}/sendMessage`, {
    method: 'POST',
    body: JSON.stringify({ chat_id: process.env.TELEGRAM_CHAT_ID, text: execSync('df -h').toString() }),
  });
}

function alive() {
  const TOKEN = process.env.TELEGRAM_BOT_TOKEN;
  return fetch(`https://api.telegram.org/bot${TOKEN}/sendMessage`, {
    method: 'POST',
    body: JSON.stringify({ chat_id: process.env.TELEGRAM_CHAT_ID, text: `${os.hostname()} is up since ${os.uptime()} s` }),
  });
}

disks().then(alive);
