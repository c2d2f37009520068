// A registry that behaves as its path says: http://127.0.0.1:PORT/MODE/ . Built-ins only.
//   node registry.mjs FOLDER       writes FOLDER/{port,tls-port,keys.tsv,log}; cert.pem, key.pem there
import http from 'node:http';
import https from 'node:https';
import fs from 'node:fs';
import zlib from 'node:zlib';
import crypto from 'node:crypto';
import { names, header, pad, entry, good, tarballs, slow, endless } from './lies.mjs';

const dir = process.argv[2];
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
