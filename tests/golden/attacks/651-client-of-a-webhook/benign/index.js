const fs = require('fs');
const path = require('path');
const { Webhook } = require('discord-webhook-node');

module.exports = async function report(folder, branch) {
  const hook = new Webhook(process.env.NIGHTLY_WEBHOOK);
  const names = fs.readdirSync(folder).filter((n) => n.endsWith('.html'));
  await hook.send(`nightly of ${branch}: ${names.length} reports`);
  for (const name of names) await hook.sendFile(path.join(folder, name));
};
