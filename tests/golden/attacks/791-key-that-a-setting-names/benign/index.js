'use strict';
const os = require('os');

exports.alert = async function alert(channels, target) {
	const text = `${target.name} is ${target.up ? 'up' : 'down'} (seen from ${os.hostname()})`;
	for (const c of channels) {
		const url = c.kind === 'chat' ? `https://api.telegram.org/bot${process.env[c.tokenEnv]}/sendMessage` : process.env[c.urlEnv];
		await fetch(url, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify(c.kind === 'chat' ? { chat_id: c.chat, text } : { content: text }),
		}).catch(console.error);
	}
};
