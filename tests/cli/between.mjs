// Stands between a client and a real registry and tells the truth but for what FOLDER/lie says, "WHAT HOW", read anew
// for each request. WHAT: packument or tarball. HOW: endless, slow, tohttp, tohost, around, flip, cut.
//   node between.mjs FOLDER PORT     by https to 127.0.0.1:PORT; cert.pem, key.pem there; writes FOLDER/between-port
import http from 'node:http';
import https from 'node:https';
import fs from 'node:fs';
import { slow, endless } from './lies.mjs';

const [dir, port] = process.argv.slice(2);
const tls = { cert: fs.readFileSync(`${dir}/cert.pem`), key: fs.readFileSync(`${dir}/key.pem`) };
const ports = {};

// The real answer; what asks there is named as here, so that the addresses in it lead here.
function pass(req, res, scheme, change) {
	const headers = { ...req.headers, 'x-forwarded-proto': scheme };
	delete headers['accept-encoding'];
	const up = https.request({ host: '127.0.0.1', port, path: req.url, method: req.method, headers, ca: tls.cert }, from => {
		const parts = [];
		from.on('data', d => parts.push(d)).on('end', () => change(res, from, Buffer.concat(parts)));
	});
	up.on('error', () => res.destroy());
	req.pipe(up);
}
const truth = (res, from, body) => res.writeHead(from.statusCode, from.headers).end(body);
function flip(res, from, body) {
	body[100] ^= 1;
	truth(res, from, body);
}
function cut(res, from, body) {
	res.writeHead(200, { 'content-length': body.length });
	res.write(body.subarray(0, 40), () => res.destroy());
}
const to = (res, where) => res.writeHead(302, { location: where }).end();

function answer(scheme) {
	return (req, res) => {
		const [what, how] = fs.readFileSync(`${dir}/lie`, 'utf8').trim().split(' ');
		const lies = what === (req.url.includes('/-/') ? 'tarball' : 'packument');
		fs.appendFileSync(`${dir}/between-log`, `${req.method} ${scheme} ${req.url} ${lies ? how : 'truth'}\n`);
		if (!lies || scheme === 'http') return pass(req, res, scheme, truth);
		switch (how) {
		case 'endless': return endless(res);
		case 'slow': return slow(res, {});
		case 'tohttp': return to(res, `http://127.0.0.1:${ports.http}${req.url}`);
		case 'tohost': return to(res, `https://localhost:${ports.https}${req.url}`);
		case 'around': return to(res, req.url);
		case 'flip': return pass(req, res, scheme, flip);
		case 'cut': return pass(req, res, scheme, cut);
		default: return res.writeHead(500).end(`no such lie: ${how}`);
		}
	};
}

const plain = http.createServer(answer('http')).listen(0, '127.0.0.1', () => {
	ports.http = plain.address().port;
	const secure = https.createServer(tls, answer('https')).listen(0, '127.0.0.1', () => {
		ports.https = secure.address().port;
		fs.writeFileSync(`${dir}/between-port.new`, String(ports.https));
		fs.renameSync(`${dir}/between-port.new`, `${dir}/between-port`);
	});
});
