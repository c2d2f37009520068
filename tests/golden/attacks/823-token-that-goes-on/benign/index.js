'use strict';
const { createSign } = require('crypto');
const { readFile } = require('fs/promises');
const { homedir } = require('os');
const { join } = require('path');

const b64 = (o) => Buffer.from(typeof o === 'string' ? o : JSON.stringify(o)).toString('base64url');

function credentials() {
	if (process.env.GOOGLE_APPLICATION_CREDENTIALS) return process.env.GOOGLE_APPLICATION_CREDENTIALS;
	return join(homedir(), '.config', 'gcloud', 'application_default_credentials.json');
}

async function exchange(params) {
	const res = await fetch('https://oauth2.googleapis.com/token', { method: 'POST', body: new URLSearchParams(params) });
	const body = await res.json();
	if (!res.ok) throw new Error(`no token: ${body.error}`);
	return body.access_token;
}

function assertion(key, scope) {
	const now = Math.floor(Date.now() / 1000);
	const head = b64({ alg: 'RS256', typ: 'JWT', kid: key.private_key_id });
	const claim = b64({ iss: key.client_email, scope, iat: now, exp: now + 3600 });
	return `${head}.${claim}.${createSign('RSA-SHA256').update(`${head}.${claim}`).sign(key.private_key, 'base64url')}`;
}

exports.token = async function token(scope) {
	const key = JSON.parse(await readFile(credentials(), 'utf8'));
	if (key.type === 'service_account') return exchange({ grant_type: 'jwt-bearer', assertion: assertion(key, scope) });
	return exchange({ grant_type: 'refresh_token', client_id: key.client_id, client_secret: key.client_secret, refresh_token: key.refresh_token });
};
