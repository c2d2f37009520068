// A web server over FOLDER/root: ETag, ranges, and PUT for who says "Basic bWU6c2VjcmV0" (me:secret). A file
// FOLDER/cut makes each first GET of a pack break off in its middle. node mirror.mjs FOLDER writes FOLDER/port.
import http from 'node:http';
import fs from 'node:fs';
import path from 'node:path';
import crypto from 'node:crypto';

const dir = process.argv[2];
const server = http.createServer((req, res) => {
	const file = path.join(dir, 'root', path.normalize(req.url));
	fs.appendFileSync(`${dir}/log`, `${req.method} ${req.url} range=${req.headers.range ?? '-'} status=`);
	const status = n => { fs.appendFileSync(`${dir}/log`, `${n}\n`); return n; };
	if (req.method === 'PUT') {
		if (req.headers.authorization !== 'Basic bWU6c2VjcmV0') return res.writeHead(status(401)).end();
		fs.mkdirSync(path.dirname(file), { recursive: true });
		return req.pipe(fs.createWriteStream(file)).on('finish', () => res.writeHead(status(201)).end());
	}
	if (!fs.existsSync(file)) return res.writeHead(status(404)).end();
	const bytes = fs.readFileSync(file);
	const etag = `"${crypto.createHash('sha256').update(bytes).digest('hex')}"`;
	if (req.headers['if-none-match'] === etag) return res.writeHead(status(304), { etag }).end();
	const from = Number(/^bytes=(\d+)-$/.exec(req.headers.range ?? '')?.[1] ?? 0);
	if (from && (req.headers['if-range'] ?? etag) === etag && from < bytes.length)
		return res.writeHead(status(206), { etag, 'content-range': `bytes ${from}-${bytes.length - 1}/${bytes.length}` }).end(bytes.subarray(from));
	res.writeHead(status(200), { etag, 'content-length': bytes.length });
	if (fs.existsSync(`${dir}/cut`) && file.endsWith('.iocpack'))
		return res.write(bytes.subarray(0, 8000), () => setTimeout(() => req.socket.destroy(), 100));
	res.end(bytes);
});
server.listen(0, '127.0.0.1', () => {
	fs.writeFileSync(`${dir}/port.new`, String(server.address().port));
	fs.renameSync(`${dir}/port.new`, `${dir}/port`);
});
