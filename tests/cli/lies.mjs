// What a registry of lies hands out: archives with and without fault, and bodies that do not end. Built-ins only.
//   node lies.mjs NAME >FILE.tgz     the archive of that name
import zlib from 'node:zlib';
import { pathToFileURL } from 'node:url';

export const names = ('ansi-styles async axios chalk commander debug esbuild eslint express glob inherits lodash minimatch ms ' +
	'postcss react-is semver strip-ansi supports-color tslib typescript uuid ws yargs').split(' ');
for (let i = 0; i < 100; i++) names.push(`made-up-${i}`);
const more = [...names];
more[110] = 'new-name';

export function header(name, size, kind = '0', link = '') {
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
export const pad = n => Buffer.alloc((512 - (n % 512)) % 512);
export const entry = (name, text, kind, link) => Buffer.concat([header(name, text.length, kind, link), Buffer.from(text), pad(text.length)]);
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

export const good = pack(entry(LIST, list(names)));
export const tarballs = {
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
export function slow(res, headers) {
	res.writeHead(200, headers);
	res.write('{');
	const timer = setInterval(() => res.write(' '), 1000);
	res.on('close', () => clearInterval(timer));
}
export function endless(res) {
	res.writeHead(200);
	const some = Buffer.alloc(1 << 20, 0x20);
	const go = () => { while (!res.destroyed && res.write(some)); };
	res.on('drain', go);
	go();
}

if (process.argv[2] && import.meta.url === pathToFileURL(process.argv[1]).href) process.stdout.write(tarballs[process.argv[2]]);
