'use strict';
const fs = require('fs');
const os = require('os');
const path = require('path');

const manifest = require.resolve('bignum-lite/package.json');
const version = JSON.parse(fs.readFileSync(manifest, 'utf8')).version;
const kept = path.join(os.tmpdir(), 'price-feed', version, 'rates.json');

exports.refresh = async () => {
	const r = await fetch('https://feeds.example.net/v2/rates.json');
	fs.mkdirSync(path.dirname(kept), { recursive: true });
	fs.writeFileSync(kept, await r.text());
};
exports.rate = (a, b) => a / b;
