// A registry that behaves as its path says: http://127.0.0.1:PORT/MODE/ . Built-ins only.
//   node registry.mjs FOLDER       writes FOLDER/{port,tls-port,keys.tsv,log}; cert.pem, key.pem there
import http from 'node:http';
import https from 'node:https';
import fs from 'node:fs';
import zlib from 'node:zlib';
import crypto from 'node:crypto';

const dir = process.argv[2];
const names = ('ansi-styles async axios chalk commander debug esbuild eslint express glob inherits lodash minimatch ms ' +
	'postcss react-is semver strip-ansi supports-color tslib typescript uuid ws yargs').split(' ');
for (let i = 0; i < 100; i++) names.push(`made-up-${i}`);
const more = [...names];
more[110] = 'new-name';

function header(name, size, kind = '0', link = '') {
	const h = Buffer.alloc(512);
	h.write(name, 0);
	h.write('0000644\0' + '0000000\0' + '0000000\0', 100);
	h.write(size.toString(8).padStart(11, '0') + '\0' + '00000000000\0', 124);
	h.write('        ' + kind + link, 148);
	h.write('ustar\0' + '00', 257);
	let sum = 0;
	for (const b of h) sum += b;
	h.write(sum.toString(8).padStart(6, '0') + '\0 ', 148);
	return h;
}
const pad = n => Buffer.alloc((512 - (n % 512)) % 512);
const entry = (name, text, kind, link) => Buffer.concat([header(name, text.length, kind, link), Buffer.from(text), pad(text.length)]);
const list = l => 'export const topDownload = [\n' + l.map(n => `  '${n}',\n`).join('') + ']\n';
const LIST = 'package/lib/top-download.js';
const pack = (...entries) => zlib.gzipSync(Buffer.concat([entry('package/package.json', '{}'), ...entries, Buffer.alloc(1024)]));

// count copies of line, compressed once: a small answer that unpacks to very much.
function bomb(name, head, line, count, tail) {
	const chunk = Buffer.from(line.repeat(100000));
	const size = head.length + line.length * count + tail.length;
	const one = zlib.deflateRawSync(chunk, { finishFlush: zlib.constants.Z_FULL_FLUSH });
	const part = b => zlib.deflateRawSync(b, { finishFlush: zlib.constants.Z_FULL_FLUSH });
	const first = Buffer.concat([header(name, size), Buffer.from(head)]);
	const last = Buffer.concat([Buffer.from(tail), pad(size), Buffer.alloc(1024)]);
	let crc = zlib.crc32(first);
	for (let i = 0; i < count / 100000; i++) crc = zlib.crc32(chunk, crc);
	crc = zlib.crc32(last, crc);
	const end = Buffer.alloc(8);
	end.writeUInt32LE(crc, 0);
	end.writeUInt32LE((first.length + chunk.length * (count / 100000) + last.length) >>> 0, 4);
	return Buffer.concat([Buffer.from('1f8b0800000000000003', 'hex'), part(first),
		...Array(count / 100000).fill(one), zlib.deflateRawSync(last), end]);
}

const good = pack(entry(LIST, list(names)));
const tarballs = {
	good, signed: good, badsig: good, notsigned: good, unknownkey: good, older: good, changed: pack(entry(LIST, list(more))),
	newer: pack(entry(LIST, list(more))),
	large: pack(entry(LIST, list(names.map((n, i) => (i < 24 || i % 2 ? n : 'other-' + n))))),
	truncated: good.subarray(0, good.length - 20),
	trailing: Buffer.concat([good, Buffer.from('more')]),
	traversal: pack(entry('package/../../evil.js', 'x'), entry(LIST, list(names))),
	absolute: pack(entry('/etc/evil.js', 'x'), entry(LIST, list(names))),
	link: pack(entry('package/link', '', '2', '/etc/passwd'), entry(LIST, list(names))),
	hardlink: pack(entry(LIST, '', '1', 'package/package.json')),
	absent: pack(entry('package/index.js', list(names))),
	twice: pack(entry(LIST, list(names)), entry(LIST, list(more))),
	code: pack(entry(LIST, list(names).replace("'semver'", "require('child_process')"))),
	canary: pack(entry(LIST, list(names.filter(n => n !== 'semver')))),
	attack: pack(entry(LIST, list([...names, 'crossenv']))),
	nogzip: Buffer.from('this is no archive'),
	get bomb() { return bomb(LIST, 'export const topDownload = [\n', "'a',\n", 50000000, ']\n'); },
	get bigbomb() { return bomb(LIST, 'export const topDownload = [\n', "  'some-name-or-other',\n", 50000000, ']\n'); },
};
const versions = { newer: '1.2.0', older: '1.0.0', large: '1.3.0' };
const { privateKey, publicKey } = crypto.generateKeyPairSync('ec', { namedCurve: 'P-256' });
fs.writeFileSync(`${dir}/keys.tsv`, `# keyid\tkey\nSHA256:test\t${publicKey.export({ type: 'spki', format: 'der' }).toString('base64')}\n`);

function packument(mode, base) {
	const version = versions[mode] ?? '1.1.0';
	const bytes = tarballs[mode] ?? good;
	const integrity = 'sha512-' + crypto.createHash('sha512').update(mode === 'wrongintegrity' ? 'other' : bytes).digest('base64');
	const dist = { tarball: `${base}/${mode}/npm-high-impact/-/npm-high-impact-${version}.tgz`, integrity };
	const sign = text => crypto.sign('sha256', Buffer.from(text), privateKey).toString('base64');
	if (mode === 'otherhost') dist.tarball = 'http://registry.example.com/otherhost/npm-high-impact/-/x.tgz';
	if (mode === 'signed') dist.signatures = [{ keyid: 'SHA256:test', sig: sign(`npm-high-impact@${version}:${integrity}`) }];
	if (mode === 'badsig') dist.signatures = [{ keyid: 'SHA256:test', sig: sign(`npm-high-impact@9.9.9:${integrity}`) }];
	if (mode === 'unknownkey') dist.signatures = [{ keyid: 'SHA256:other', sig: 'AAAA' }];
	if (mode === 'sha1only') dist.integrity = 'sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=';
	return { name: mode === 'othername' ? 'left-pad' : 'npm-high-impact', 'dist-tags': { latest: version },
		versions: { [version]: { name: 'npm-high-impact', version, dist } } };
}

// The other list: one flat object of counts, FOLDER/counts of them, about 60 bytes each, made when it is first asked for.
let counted;
function counts() {
	if (counted) return counted;
	const count = Number(fs.readFileSync(`${dir}/counts`, 'utf8')), parts = ['{\n'];
	names.forEach((n, i) => parts.push(`"${n}": ${3000000000 - i},\n`));
	for (let i = 0; i < count; i++) parts.push(`"@organisation-${i % 1000}/some-longer-name-of-a-package-${i}": ${(i * 7919) % 1000003},\n`);
	parts.push('"the-last": 5\n}\n');
	const json = Buffer.from(parts.join(''));
	fs.writeFileSync(`${dir}/counts.json`, json);
	const COUNTS = 'package/counts.json';
	const tar = Buffer.concat([entry('package/package.json', '{}'), header(COUNTS, json.length), json, pad(json.length), Buffer.alloc(1024)]);
	return counted = zlib.gzipSync(tar, { level: 1 });
}
function answerCounts(req, res, base, tarball) {
	if (tarball) return res.writeHead(200, { 'content-length': counts().length }).end(counts());
	const dist = { tarball: `${base}/counts/download-counts/-/download-counts-1.0.0.tgz`,
		integrity: 'sha512-' + crypto.createHash('sha512').update(counts()).digest('base64') };
	res.end(JSON.stringify({ name: 'download-counts', 'dist-tags': { latest: '1.0.0' },
		versions: { '1.0.0': { name: 'download-counts', version: '1.0.0', dist } } }));
}

function slow(res, headers) {
	res.writeHead(200, headers);
	res.write('{');
	const timer = setInterval(() => res.write(' '), 1000);
	res.on('close', () => clearInterval(timer));
}
function endless(res) {
	res.writeHead(200);
	const some = Buffer.alloc(1 << 20, 0x20);
	const go = () => { while (!res.destroyed && res.write(some)); };
	res.on('drain', go);
	go();
}

let cut = 0;
function answer(req, res) {
	const base = `${req.socket.encrypted ? 'https' : 'http'}://${req.headers.host}`;
	const [, mode, ...rest] = req.url.split('/');
	fs.appendFileSync(`${dir}/log`, `${req.method} ${req.url} auth=${req.headers.authorization ?? '-'} range=${req.headers.range ?? '-'}\n`);
	const tarball = rest.includes('-');
	if (mode === 'counts') return answerCounts(req, res, base, tarball);
	if (mode === 'slow') return slow(res, { 'content-type': 'application/json' });
	if (mode === 'endless') return endless(res);
	if (mode === 'tohttp') return res.writeHead(302, { location: `http://127.0.0.1:${ports.http}/good/${rest.join('/')}` }).end();
	if (mode === 'tohost') return res.writeHead(302, { location: `https://localhost:${ports.https}/good/${rest.join('/')}` }).end();
	if (mode === 'around') return res.writeHead(302, { location: `/around/${rest.join('/')}` }).end();
	if (mode === 'samehost') return res.writeHead(302, { location: `/good/${rest.join('/')}` }).end();
	if (mode === 'auth' && req.headers.authorization !== 'Bearer sesame') return res.writeHead(401).end('no');
	if (mode === 'broken') return res.writeHead(200).end('{"name": "npm-high-impact",');
	if (!tarball) {
		const body = JSON.stringify(packument(mode, base));
		const etag = '"' + crypto.createHash('sha1').update(body).digest('hex') + '"';
		if (req.headers['if-none-match'] === etag) return res.writeHead(304, { etag }).end();
		return res.writeHead(200, { etag }).end(body);
	}
	const bytes = tarballs[mode] ?? good;
	if (mode === 'tampered') { const b = Buffer.from(bytes); b[100] ^= 1; return res.end(b); }
	if (mode === 'cut') { // half, and the connection breaks; then the rest by range
		const from = Number(/bytes=(\d+)-/.exec(req.headers.range ?? '')?.[1] ?? 0);
		if (!from && !cut++) {
			res.writeHead(200, { etag: '"t1"', 'content-length': bytes.length });
			return res.write(bytes.subarray(0, 300), () => setTimeout(() => req.socket.destroy(), 200));
		}
		if (!from) return res.writeHead(500).end();
		return res.writeHead(206, { 'content-range': `bytes ${from}-${bytes.length - 1}/${bytes.length}` }).end(bytes.subarray(from));
	}
	res.writeHead(200, { 'content-length': bytes.length }).end(bytes);
}

const ports = {};
const plain = http.createServer(answer).listen(0, '127.0.0.1', () => {
	ports.http = plain.address().port;
	const secure = https.createServer({ cert: fs.readFileSync(`${dir}/cert.pem`), key: fs.readFileSync(`${dir}/key.pem`) }, answer);
	secure.listen(0, '127.0.0.1', () => {
		ports.https = secure.address().port;
		fs.writeFileSync(`${dir}/tls-port`, String(ports.https));
		fs.writeFileSync(`${dir}/port.new`, String(ports.http));
		fs.renameSync(`${dir}/port.new`, `${dir}/port`);
	});
});
