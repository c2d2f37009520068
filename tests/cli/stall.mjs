// A TCP proxy that stops passing on what the client sends after so many bytes, while FOLDER/stall-at says how
// many: at once, or with FOLDER/stall-new only on new connections. FOLDER/passed counts what went through.
// node stall.mjs FOLDER TO-PORT writes FOLDER/stall-port.
import net from 'node:net';
import fs from 'node:fs';

const [dir, port] = process.argv.slice(2);
let passed = 0;
const limit = () => { try { return Number(fs.readFileSync(`${dir}/stall-at`)); } catch { return Infinity; } };
const server = net.createServer(client => {
	let sent = 0;
	const to = net.connect(Number(port), '127.0.0.1');
	const end = () => { client.destroy(); to.destroy(); };
	client.on('error', end).on('close', end);
	to.on('error', end).on('close', end);
	to.pipe(client);
	client.on('data', some => {
		if (passed > limit() && (!sent || !fs.existsSync(`${dir}/stall-new`))) { fs.writeFileSync(`${dir}/stalled`, 'yes'); return client.pause(); }
		passed += some.length;
		sent += some.length;
		fs.writeFileSync(`${dir}/passed`, String(passed));
		if (!to.write(some)) { client.pause(); to.once('drain', () => client.resume()); }
	});
}).listen(0, '127.0.0.1', () => {
	fs.writeFileSync(`${dir}/stall-port.new`, String(server.address().port));
	fs.renameSync(`${dir}/stall-port.new`, `${dir}/stall-port`);
});
