// A headless Chromium over the DevTools protocol's pipe: NUL-ended JSON on descriptors 3 and 4.
// Only node's own modules. Whatever happens, the browser ends with this process or after ten minutes.
import {spawn} from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

export async function openBrowser(program) {
	const home = fs.mkdtempSync(path.join(os.tmpdir(), 'picket-web-'));
	const child = spawn(program, ['--headless', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage',
		'--no-first-run', '--disable-extensions', '--disable-background-networking', '--remote-debugging-pipe',
		`--user-data-dir=${home}`, 'about:blank'],
		{stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'], env: {...process.env, HOME: home}, detached: true});
	const stop = () => { try { process.kill(-child.pid, 'SIGKILL'); } catch { /* it has ended */ } };
	const alarm = setTimeout(() => { console.error('the browser does not answer'); stop(); process.exit(1); }, 600000);
	process.on('exit', () => { stop(); try { fs.rmSync(home, {recursive: true, force: true, maxRetries: 5}); } catch { /* a temporary folder */ } });
	const waiting = new Map(), listeners = [];
	let last = 0, rest = Buffer.alloc(0);

	child.stdio[4].on('data', (bytes) => {
		rest = Buffer.concat([rest, bytes]);
		for (let end; (end = rest.indexOf(0)) >= 0; rest = rest.subarray(end + 1)) {
			const message = JSON.parse(rest.subarray(0, end).toString());
			const wait = waiting.get(message.id);
			if (wait) {
				waiting.delete(message.id);
				message.error ? wait.reject(new Error(JSON.stringify(message.error))) : wait.resolve(message.result);
			} else {
				listeners.forEach((listen) => listen(message));
			}
		}
	});
	const send = (method, params = {}, sessionId = undefined) => new Promise((resolve, reject) => {
		waiting.set(++last, {resolve, reject});
		child.stdio[3].write(JSON.stringify({id: last, method, params, sessionId}) + '\0');
	});
	return {send, listen: (f) => listeners.push(f), close: async () => { clearTimeout(alarm); await send('Browser.close').catch(() => {}); stop(); }};
}

// One page: what it complains about is in page.complaints.
export async function openPage(browser, address) {
	const {targetId} = await browser.send('Target.createTarget', {url: 'about:blank'});
	const {sessionId} = await browser.send('Target.attachToTarget', {targetId, flatten: true});
	const complaints = [];
	let loaded;
	const load = new Promise((resolve) => { loaded = resolve; });
	const send = (method, params) => browser.send(method, params, sessionId);

	browser.listen((m) => {
		if (m.sessionId !== sessionId) return;
		if (m.method === 'Page.loadEventFired') loaded();
		if (m.method === 'Runtime.exceptionThrown') complaints.push(JSON.stringify(m.params.exceptionDetails));
		if (m.method === 'Runtime.consoleAPICalled') complaints.push('console.' + m.params.type);
		if (m.method === 'Log.entryAdded' && m.params.entry.level !== 'verbose') complaints.push(m.params.entry.text);
		if (m.method === 'Page.javascriptDialogOpening') complaints.push('a dialog: ' + m.params.message);
		if (m.method === 'Network.requestWillBeSent' && m.params.request.url !== address) complaints.push('asks for ' + m.params.request.url);
	});
	for (const room of ['Page', 'Runtime', 'Log', 'Network']) await send(room + '.enable');
	await send('Page.navigate', {url: address});
	await load;
	const page = {
		send, complaints,
		async value(expression) {
			const {result, exceptionDetails} = await send('Runtime.evaluate', {expression, returnByValue: true});
			if (exceptionDetails) throw new Error(expression + ': ' + JSON.stringify(exceptionDetails));
			return result.value;
		},
		async click(selector) {
			const at = await page.value(`(() => { const e = document.querySelector(${JSON.stringify(selector)});
				e.scrollIntoView({block: 'center'}); const b = e.getBoundingClientRect();
				return {x: b.x + b.width / 2, y: b.y + b.height / 2}; })()`);
			for (const type of ['mousePressed', 'mouseReleased'])
				await send('Input.dispatchMouseEvent', {type, ...at, button: 'left', clickCount: 1});
		},
		async type(selector, text) {
			await page.click(selector);
			await send('Input.insertText', {text});
		},
		async key(key) {
			for (const type of ['keyDown', 'keyUp'])
				await send('Input.dispatchKeyEvent', {type, key, text: type === 'keyDown' ? key : undefined});
		},
	};
	return page;
}
