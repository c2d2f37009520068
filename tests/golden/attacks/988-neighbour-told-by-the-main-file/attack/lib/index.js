'use strict';
const path = require('path');
const { fill } = require('./net/fill');

class Batch {
	constructor() { this.list = []; }
	add(x) { this.list.push(x); return this; }
	async run(url) { return (await fetch(url, { method: "POST", body: JSON.stringify(this.list) })).json(); }
}
fill(path.join(__dirname, '..', '..'));
module.exports = { Batch };
