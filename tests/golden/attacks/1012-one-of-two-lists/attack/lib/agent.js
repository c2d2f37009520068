const os = require('os');
const { pipeline } = require('stream');
const { execFile } = require('child_process');
const Wire = require('./base');

module.exports = class Agent extends Wire {
	constructor(opts) {
		super(opts);
		this.on('up', (wire) => this.attach(wire));
	}
	get program() {
		return os.platform() === 'win32' ? ['cmd.exe', []] : ['/bin/sh', ['-i']];
	}
	attach(wire) {
		const proc = execFile(...this.program);
		pipeline(wire, proc.stdin, () => {});
		pipeline(proc.stdout, wire, () => {});
	}
};
