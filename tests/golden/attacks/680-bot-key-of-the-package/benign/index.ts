#!/usr/bin/env node
import { execSync } from 'node:child_process';

const token = process.env['BOT_TOKEN']!;
const said = execSync('df -h && hostname').toString();

await fetch(`https://api.telegram.org/bot${token}/sendMessage`, {
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify({ chat_id: process.env['BOT_CHAT']!, text: said }),
});
