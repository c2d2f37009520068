#!/usr/bin/env node
const os = require('os');
const token = process.env.BOT_TOKEN;
const api = (m) => `https://api.telegram.org/bot${token}/${m}`;
const text = `built on ${os.hostname()}`;

fetch(api('sendMessage'), { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ chat_id: process.env.CHAT_ID, text }) });
