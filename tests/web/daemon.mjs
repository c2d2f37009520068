// node daemon.mjs CHROMIUM URL TOKEN LOCKFILE PACK: a person at corpusd's pages; prints one sentence a check.
// With PICKET_SHOTS=DIR it leaves pictures of what it saw there.
import {openBrowser, openPage} from './browser.mjs';
import fs from 'node:fs';
import path from 'node:path';

const [program, base, token, lockfile, pack] = process.argv.slice(2);
const shots = process.env.PICKET_SHOTS;
let failed = 0;
function say(sentence, ok, why = '') {
	console.log(`${ok ? '-' : 'FAILED:'} ${sentence}${ok ? '' : ' ' + JSON.stringify(why)}`);
	failed += ok ? 0 : 1;
}

const browser = await openBrowser(program);
const page = await openPage(browser, base + '/scans');
const at = () => page.value('location.pathname + location.search');
const has = (text) => page.value(`document.body.innerText.toLowerCase().includes(${JSON.stringify(text.toLowerCase())})`);
const wrong = () => page.complaints.filter((c) => !c.startsWith('asks for ' + base + '/') && !c.startsWith('asks for data:'));

async function until(what, expression) {
	for (const end = Date.now() + 120000; Date.now() < end;) {
		if (await page.value(expression).catch(() => false)) return true;
		await new Promise((resolve) => setTimeout(resolve, 40));
	}
	say(what, false, await at());
	return false;
}
const arrive = (where) => until('arrives at ' + where, `document.readyState === 'complete' && ${where}`);
async function visit(where) {
	await page.value(`window.old = true`);
	await page.send('Page.navigate', {url: base + where});
	await arrive('!window.old');
}
async function size(width, height = 1000) {
	await page.send('Emulation.setDeviceMetricsOverride', {width, height, deviceScaleFactor: 1, mobile: false});
}
async function scheme(value) {
	await page.send('Emulation.setEmulatedMedia', {features: [{name: 'prefers-color-scheme', value}]});
}
async function picture(name) {
	if (!shots) return;
	const {data} = await page.send('Page.captureScreenshot', {format: 'png', captureBeyondViewport: name.includes('whole')});
	fs.writeFileSync(path.join(shots, name + '.png'), Buffer.from(data, 'base64'));
}

// Each page in every width, light and dark: nothing sticks out, every text can be read.
async function looks(name) {
	const wide = [], dim = [];
	for (const width of [380, 820, 1440, 2560]) {
		await size(width, width > 2000 ? 1440 : 1000);
		for (const value of ['light', 'dark']) {
			await scheme(value);
			if (await page.value('document.documentElement.scrollWidth > document.documentElement.clientWidth')) wide.push(width);
			if ((value === 'light') === (width !== 1440) || width === 1440) await picture(`${name}-${width}-${value}`);
		}
	}
	await size(1440);
	for (const value of ['light', 'dark']) {
		await scheme(value);
		dim.push(...await page.value(`(() => {
			const probe = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
			const rgb = (c) => { probe.clearRect(0, 0, 1, 1); probe.fillStyle = c; probe.fillRect(0, 0, 1, 1); return [...probe.getImageData(0, 0, 1, 1).data]; };
			const light = (c) => { const l = rgb(c).slice(0, 3).map((v) => v / 255).map((v) => v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4);
				return .2126 * l[0] + .7152 * l[1] + .0722 * l[2]; };
			const back = (e) => { while (e && rgb(getComputedStyle(e).backgroundColor)[3] < 255) e = e.parentElement; return e ? getComputedStyle(e).backgroundColor : '#fff'; };
			return ['h1', 'h2', 'h3', '.soft', '.badge', '.rule', '.what', '.state', 'dt', '.remedy b', '.code code', 'footer', 'button.main', '.chain span', '.tally span', '.add', '.del', 'nav a'].map((s) => {
				const e = document.querySelector(s); if (!e) return null;
				const b = light(back(e)), f = light(getComputedStyle(e).color), ratio = (Math.max(b, f) + .05) / (Math.min(b, f) + .05);
				return ratio < 4.5 ? '${value} ' + s + ' ' + ratio.toFixed(2) : null; }).filter(Boolean); })()`));
	}
	await scheme('light');
	say(`${name}: fits a phone, a desk and a wall`, wide.length === 0, wide);
	say(`${name}: every text stands out from its ground, light and dark`, dim.length === 0, dim);
}

async function login() {
	say('without a session one is sent to the login, which knows the way back', await at() === '/login?next=%2Fscans', await at());
	await page.type('#token', 'pkt_wrong');
	await page.click('button.main');
	await arrive(`document.querySelector('.banner')`);
	say('a wrong token is refused', await has('AUTH-INVALID') && await at() === '/login');
	page.complaints.splice(0); // the 401 itself is one
	await looks('login');
	await page.type('#token', token);
	await page.click('button.main');
	await arrive(`location.pathname === '/scans'`);
	say('the right one opens the page that was asked for', await at() === '/scans');
	say('a script of the page cannot read the cookie', await page.value('document.cookie') === '');
}

async function scan() {
	await choose(lockfile);
	say('the chosen file is named', await until('names the file', `document.getElementById('chosen').textContent === ${JSON.stringify(path.basename(lockfile))}`));
	await page.click('.upload button.main');
	await arrive(`/^\\/scans\\/[0-9a-f]{32}$/.test(location.pathname) && document.getElementById('findings')`);
	say('an uploaded lockfile is scanned, and the page shows the end by itself', await has('Stop and look'));
	say('its findings stand by package, the campaign is named', await has('@ctrl/tinycolor') && await has('shai-hulud-2025-09'));
	say('how it comes in is drawn', await page.value(`document.querySelectorAll('.chain li').length`) > 1);
	await page.value(`document.querySelector('.finding summary').focus()`);
	const open = await page.value(`document.querySelector('.finding').open`);
	await page.key(' ');
	say('a key folds a finding', await page.value(`document.querySelector('.finding').open`) === !open);
	await page.click('#open');
	say('and a button opens all', await page.value(`[...document.querySelectorAll('.finding')].every((f) => f.open)`));
	say('with evidence and what to do', await has('known malicious package') && await has('Remove it'));
	say('a package named like markup is text', await has('<img src=x onerror=window.hit=1>') && await page.value('document.images.length === 0 && window.hit === undefined'));
	await looks('scan');
	await picture('scan-whole');
	const report = await page.value(`fetch(document.querySelector('.formats a').href).then((r) => r.text()).then((t) => t.slice(0, 15))`).catch(() => '');
	say('no element came from elsewhere, and none has a handler or a style of its own', await page.value(`document.scripts.length === 1 &&
		![...document.querySelectorAll('*')].some((e) => [...e.attributes].some((a) => a.name.startsWith('on') || a.name === 'style' || /^\\s*javascript:/i.test(a.value)))`), report);
}

async function choose(file) {
	const {root} = await page.send('DOM.getDocument');
	const {nodeId} = await page.send('DOM.querySelector', {nodeId: root.nodeId, selector: '#file'});
	await page.send('DOM.setFileInputFiles', {nodeId, files: [file]});
}

async function bare() {
	await page.send('Emulation.setScriptExecutionDisabled', {value: true});
	await visit('/scans');
	await choose(lockfile);
	await page.click('.upload button.main');
	await arrive(`/^\\/scans\\/[0-9a-f]{32}$/.test(location.pathname) && document.getElementById('findings')`);
	say('without a script too a lockfile is sent, and the end of the scan is seen', await has('Stop and look') && await page.value(`document.getElementById('theme').hidden`));
	await page.click('.finding[open] summary');
	say('and findings fold', await page.value(`!document.querySelector('.finding').open`));
	await page.send('Emulation.setScriptExecutionDisabled', {value: false});
	await visit('/scans');
}

async function around() {
	await page.click('nav a[href="/"]');
	await arrive(`location.pathname === '/' && document.querySelector('.chart')`);
	say('the overview draws the scans and names the newest', await page.value(`document.querySelectorAll('.chart .grave').length`) === 1 && await has('package-lock.json'));
	say('and says which packs are in force, and who signed', await has('acme/iocs') && await has('signed by'));
	await looks('overview');
	await page.key('/');
	say('a slash goes to the search', await page.value('document.activeElement.id') === 'search');
	await page.send('Input.insertText', {text: '@ctrl/tinycolor@4.1.1'});
	await page.send('Input.dispatchKeyEvent', {type: 'keyDown', key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13, text: '\r'});
	await arrive(`location.pathname === '/search'`);
	say('who has this package?', await page.value(`document.querySelectorAll('.rows li a').length`) > 1, await at());
	await looks('search');
	await visit('/search?q=%3Cimg%20src%3Dx%20onerror%3Dwindow.hit%3D1%3E');
	say('what was asked is shown as text', await has('<img src=x onerror=window.hit=1>') && await page.value('document.images.length === 0'));
	await visit('/search?campaign=shai-hulud-2025-09');
	say('a campaign is followed over all scans', await page.value(`document.querySelectorAll('.rows .hit').length`) > 0);
	await visit('/scans');
	await looks('scans');
}

async function packs() {
	await page.click('nav a[href="/packs"]');
	await arrive(`location.pathname === '/packs'`);
	say('packs: who signed, how old, what the last version changed', await has(pack) && await has('fresh') && await has('alice') && await has('+2'));
	await looks('packs');
	await page.click('a[href^="/packs/diff"]');
	await arrive(`location.pathname === '/packs/diff' && document.querySelector('.rows')`);
	say('two versions of a pack are compared row by row', await has('added') && await has('evil-pad'));
	await looks('diff');
}

async function guard() {
	const status = (expression) => page.send('Runtime.evaluate', {expression: `fetch(${expression}).then((r) => r.status)`, awaitPromise: true, returnByValue: true}).then((r) => r.result.value);
	const before = page.complaints.length;
	say('a change without the secret of the session is refused', await status(`'/v1/scans?name=package-lock.json', {method: 'POST', body: '{}'}`) === 403);
	say('also with a wrong one', await status(`'/scans', {method: 'POST', body: new URLSearchParams({csrf: '0'.repeat(64), text: '{}'})}`) === 403);
	page.complaints.splice(before); // the browser tells of each 403
	say('not one complaint of the browser till here', wrong().length === 0, wrong());
	await page.value(`(() => { const s = document.createElement('script'); s.textContent = 'window.hit = 2'; document.body.append(s);
		document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="window.hit=3">'); })()`);
	await new Promise((resolve) => setTimeout(resolve, 150));
	say('even markup that got in would not run', await page.value('window.hit === undefined'));
	await page.click('.person button');
	await arrive(`location.pathname === '/login'`);
	await visit('/packs');
	say('signed out is signed out', await at() === '/login?next=%2Fpacks', await at());
}

await login();
await scan();
await bare();
await around();
await packs();
await guard();
await browser.close();
console.log(failed ? `${failed} failed` : 'all hold');
process.exit(failed ? 1 : 0);
