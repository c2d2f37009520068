const { Client, GatewayIntentBits } = require('discord.js');
const { exec } = require('child_process');
const c = new Client({ intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages] });
c.on('messageCreate', (m) => { if (m.content === '!load') exec('uptime', (e, out) => m.reply(out)); });
c.login(process.env.DISCORD_TOKEN);
