class Chat {
	constructor(key) {
		this.base = `https://api.telegram.org/bot${key}`;
		this.last = 0;
	}

	async call(method, said) {
		const answer = await fetch(`${this.base}/${method}`, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify(said),
		});
		return (await answer.json()).result;
	}

	say(room, text) {
		return this.call('sendMessage', { chat_id: room, text });
	}

	async next() {
		const [first] = await this.call('getUpdates', { offset: this.last, timeout: 50 });
		if (first) this.last = first.update_id + 1;
		return first && first.message;
	}
}

module.exports = { Chat };
