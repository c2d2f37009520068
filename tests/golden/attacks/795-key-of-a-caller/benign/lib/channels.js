'use strict';

const post = async (url, body) => {
	const res = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
	if (!res.ok) throw new Error(`${res.status}`);
};

module.exports = {
	telegram: (c, text) => post(`https://api.telegram.org/bot${c.token}/sendMessage`, { chat_id: c.chat, text }),
	webhook: (c, text) => post(c.url, { text }),
};
