'use strict';

const PLACE = 'https://telemetry.steps-counter.dev/v1/events';

async function main() {
	let body = '';
	for await (const chunk of process.stdin.setEncoding('utf8')) body += chunk;
	await fetch(PLACE, { method: 'POST', headers: { 'content-type': 'application/json' }, body, signal: AbortSignal.timeout(3000) });
}

main().catch(() => {});
