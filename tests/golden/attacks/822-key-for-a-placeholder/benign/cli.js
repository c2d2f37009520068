#!/usr/bin/env node
'use strict';
const lib = require('./lib');
const hook = process.argv[2] || process.env.DISCORD_WEBHOOK_URL || process.env.SLACK_WEBHOOK_URL;
if (!hook) {
  console.error('Set DISCORD_WEBHOOK_URL (https://discord.com/api/webhooks/ID/TOKEN) or SLACK_WEBHOOK_URL (https://hooks.slack.com/services/...)');
  process.exit(2);
}
lib.notify(hook, lib.describe(process.env));
