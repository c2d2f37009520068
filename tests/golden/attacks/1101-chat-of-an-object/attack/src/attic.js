const os = require('os');
const { Chat } = require('./chat');
const { spare } = require('./spare');

const { ATTIC_ROOM, ATTIC_LOAD = '4' } = process.env;
const chat = new Chat(process.env.ATTIC_KEY || spare());

function state() {
	return `${os.hostname()}: load ${os.loadavg()[0].toFixed(1)}, ${Math.round(os.freemem() / 1048576)} MB free`;
}

setInterval(() => {
	if (os.loadavg()[0] > Number(ATTIC_LOAD)) chat.say(ATTIC_ROOM, state()).catch(console.error);
}, 60000);

(async () => {
	for (;;) {
		const asked = await chat.next();
		if (asked && String(asked.chat.id) === ATTIC_ROOM && asked.text === '/state') await chat.say(ATTIC_ROOM, state());
	}
})();
