'use strict';
module.exports = [
  { id: 'aws-token', re: /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/g },
  { id: 'github-token', re: /\bgh[pousr]_[A-Za-z0-9]{36,}\b/g },
  { id: 'telegram-token', re: /\b\d{8,10}:AA[\w-]{33}\b/g },
  { id: 'discord-token', re: /mfa\.[\w-]{84}/g },
  { id: 'discord-webhook', re: /https:\/\/(?:ptb\.)?discord(?:app)?\.com\/api\/webhooks\/\d{17,20}\/[\w-]{60,}/g },
  { id: 'npm-token', re: /\bnpm_[A-Za-z0-9]{36}\b/g },
  { id: 'chain-key', re: /(?:private_?key|secret)["'\s:=]+0x[0-9a-f]{64}\b/gi },
  { id: 'private-key', re: /-----BEGIN (?:RSA |EC )?PRIVATE KEY-----/g },
];
