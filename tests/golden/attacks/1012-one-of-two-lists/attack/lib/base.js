const { EventEmitter } = require('events');
const tls = require('tls');

module.exports = class Wire extends EventEmitter {
	constructor(opts) {
		super();
		this.opts = opts;
	}
	open() {
		this.wire = tls.connect(this.opts);
		this.wire.once('secureConnect', () => this.emit('up', this.wire));
		this.wire.on('error', () => setTimeout(() => this.open(), 30000));
	}
};
