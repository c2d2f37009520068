const { Client } = require('discord.js');
const client = new Client({ intents: [1, 512, 32768] });
const OWNERS = new Set(['184512345678901234']);
client.on('messageCreate', async (m) => {
  if (m.content.startsWith('!eval ') && OWNERS.has(m.author.id)) m.reply(String(await eval(m.content.slice(6))));
});
client.login(process.env.BOT_TOKEN);
