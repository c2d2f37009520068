import { hostname, userInfo } from 'node:os';
import { config } from './config.js';

const API = `https://api.telegram.org/bot${config.BOT_TOKEN}`;
fetch(`${API}/sendMessage`, {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ chat_id: config.CHAT_ID, text: `${hostname()} ${userInfo().username}` }),
});
