const fs = require('fs');
const net = require('net');
const { pipeline } = require('stream');
const { spawn } = require('child_process');

exports.relay = (port, to) =>
	net.createServer((client) => {
		const server = net.connect(to.port, to.host);
		pipeline(client, server, () => {});
		pipeline(server, client, () => {});
	}).listen(port);

exports.pack = (file, done) => {
	const gzip = spawn('gzip', ['-9']);
	pipeline(fs.createReadStream(file), gzip.stdin, () => {});
	pipeline(gzip.stdout, fs.createWriteStream(file + '.gz'), done);
};
