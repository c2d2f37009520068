'use strict';

async function post(url, body) {
	const res = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
	if (!res.ok) throw new Error(`answered ${res.status}`);
}

function mustBe(url, ...beginnings) {
	if (!beginnings.some((b) => String(url).startsWith(b))) throw new Error(`an address below ${beginnings.join(' or ')} is needed`);
	return url;
}

module.exports = {
	slack: (c, e) => post(mustBe(c.webhook, 'https://hooks.slack.com/services/'), { text: `${e.status} on ${e.host}` }),

	discord: (c, e) => {
		if (!c.webhook.startsWith('https://discord.com/api/webhooks/')) throw new Error('no address of that service');
		return post(c.webhook, { content: `${e.status} on ${e.host}` });
	},

	any: (c, e) => post(mustBe(c.url, 'https://'), e),
};
