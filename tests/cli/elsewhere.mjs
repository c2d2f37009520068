// A small registry in memory, as clouds run them: tokens come from a second host, blobs from a third. node elsewhere.mjs
// FOLDER writes FOLDER/port, and what each host was asked for, with the Authorization it was shown, to FOLDER/log.
// FOLDER/race: the next manifest that is put is overwritten at once, as by another client, with what race holds.
// FOLDER/half: of a blob half comes, and no more. Otherwise Range is honoured. FOLDER/to: blobs are redirected there instead.
import http from 'node:http';
import fs from 'node:fs';
import crypto from 'node:crypto';

const dir = process.argv[2];
const blobs = new Map(), manifests = new Map(), uploads = new Map();
const sum = b => 'sha256:' + crypto.createHash('sha256').update(b).digest('hex');
const body = req => new Promise(r => { const all = []; req.on('data', d => all.push(d)).on('end', () => r(Buffer.concat(all))); });
const log = (who, req) => fs.appendFileSync(`${dir}/log`, `${who} ${req.method} ${req.url.split('?')[0]} ${req.headers.authorization ?? '-'}\n`);

const tokens = http.createServer((req, res) => {
	log('tokens', req);
	if (fs.existsSync(`${dir}/closed`) && req.headers.authorization !== 'Basic dG9rZW46aG9zdA==') return res.writeHead(401).end();
	res.writeHead(200, { 'content-type': 'application/json' }).end('{"token":"good"}');
});
const storage = http.createServer((req, res) => {
	log('storage', req);
	const b = blobs.get(req.url.slice(1));
	if (!b) return res.writeHead(404).end();
	const from = Number(/^bytes=(\d+)-$/.exec(req.headers.range ?? '')?.[1] ?? 0);
	if (req.method === 'HEAD') return res.writeHead(200, { 'content-length': b.length }).end();
	if (from) {
		fs.appendFileSync(`${dir}/log`, `storage from ${from}\n`);
		return res.writeHead(206, { etag: '"b"', 'content-range': `bytes ${from}-${b.length - 1}/${b.length}` }).end(b.subarray(from));
	}
	res.writeHead(200, { etag: '"b"', 'content-length': b.length });
	if (!fs.existsSync(`${dir}/half`)) return res.end(b);
	res.write(b.subarray(0, b.length >> 1), () => fs.writeFileSync(`${dir}/stands`, ''));
});
const registry = http.createServer(async (req, res) => {
	log('registry', req);
	const url = new URL(req.url, 'http://x'), part = /^\/v2\/a\/b\/(blobs|manifests)\/(.*)$/.exec(url.pathname);
	const bytes = await body(req);
	if (req.headers.authorization !== 'Bearer good')
		return res.writeHead(401, { 'www-authenticate': `Bearer realm="http://127.0.0.2:${tokens.address().port}/token",service="s"` }).end();
	if (!part) return res.writeHead(404).end();
	const [, kind, name] = part;
	if (kind === 'manifests' && req.method === 'PUT') {
		manifests.set(name, bytes);
		if (fs.existsSync(`${dir}/race`)) {
			manifests.set(name, fs.readFileSync(`${dir}/race`));
			if (!fs.existsSync(`${dir}/always`)) fs.unlinkSync(`${dir}/race`);
		}
		fs.writeFileSync(`${dir}/manifest`, manifests.get(name));
		return res.writeHead(201).end();
	}
	if (kind === 'manifests') {
		const m = manifests.get(name);
		return m ? res.writeHead(200, { 'docker-content-digest': sum(m) }).end(m) : res.writeHead(404).end();
	}
	if (name.startsWith('uploads/')) {
		const id = req.method === 'POST' ? crypto.randomUUID() : name.slice(8);
		const all = Buffer.concat([uploads.get(id) ?? Buffer.alloc(0), bytes]);
		uploads.set(id, all);
		if (req.method !== 'PUT') return res.writeHead(202, { location: `/v2/a/b/blobs/uploads/${id}`, range: `0-${Math.max(all.length - 1, 0)}` }).end();
		blobs.set(sum(all), all);
		return res.writeHead(sum(all) === url.searchParams.get('digest') ? 201 : 400).end();
	}
	if (!blobs.has(name)) return res.writeHead(404).end();
	if (req.method === 'HEAD' && !fs.existsSync(`${dir}/head`)) return res.writeHead(200, { 'content-length': blobs.get(name).length }).end();
	const to = fs.existsSync(`${dir}/to`) ? fs.readFileSync(`${dir}/to`, 'utf8').trim() : `http://127.0.0.3:${storage.address().port}`;
	res.writeHead(307, { location: `${to}/${name}` }).end();
});
tokens.listen(0, '127.0.0.2', () => storage.listen(0, '127.0.0.3', () => registry.listen(0, '127.0.0.1', () => {
	fs.writeFileSync(`${dir}/tokens`, String(tokens.address().port));
	fs.writeFileSync(`${dir}/port.new`, String(registry.address().port));
	fs.renameSync(`${dir}/port.new`, `${dir}/port`);
})));
