// node html.mjs CHROMIUM attack.html large.html hostile.html: prints one sentence a check.
import {openBrowser, openPage} from './browser.mjs';
import path from 'node:path';
import url from 'node:url';

const [program, ...files] = process.argv.slice(2);
const [attack, large, hostile] = files.map((f) => url.pathToFileURL(path.resolve(f)).href);
let failed = 0;
function say(sentence, ok, why = '') {
	console.log(`${ok ? '-' : 'FAILED:'} ${sentence}${ok ? '' : ' ' + JSON.stringify(why)}`);
	failed += ok ? 0 : 1;
}
const visible = `document.querySelectorAll('.finding:not([hidden])').length`;
const all = `document.querySelectorAll('.finding').length`;

async function filters(page, name) {
	const total = await page.value(all);
	const level = await page.value(`document.querySelector('.finding').dataset.severity`);
	const of = (l) => page.value(`document.querySelectorAll('.finding[data-severity=${l}]').length`);
	say(`${name}: all findings are there at first`, total > 3 && await page.value(visible) === total, total);
	await page.click(`.chip input[value=${level}]`);
	say(`${name}: a click on a level hides its findings`, await page.value(visible) === total - await of(level), await page.value(visible));
	say(`${name}: and says how many are left`, (await page.value(`document.getElementById('shown').textContent`)).startsWith(`${total - await of(level)} of ${total}`));
	say(`${name}: a package without a finding left is hidden`, await page.value(`[...document.querySelectorAll('.group:not([hidden])')].every((g) => g.querySelector('.finding:not([hidden])'))`));
	await page.click(`.chip input[value=${level}]`);
	say(`${name}: a second click shows them again`, await page.value(visible) === total);
	await page.value(`(() => { const s = document.getElementById('rule'); s.selectedIndex = s.options.length - 1; s.dispatchEvent(new Event('input')); })()`);
	say(`${name}: a rule alone`, await page.value(`[...document.querySelectorAll('.finding:not([hidden])')].every((f) => f.dataset.rule === document.getElementById('rule').value)`));
	await page.value(`(() => { const s = document.getElementById('rule'); s.selectedIndex = 0; s.dispatchEvent(new Event('input')); })()`);
	await page.type('#search', 'no such words anywhere');
	say(`${name}: a search without a hit says so`, await page.value(visible) === 0 && await page.value(`!document.getElementById('none').hidden`));
	await page.value(`(() => { const s = document.getElementById('search'); s.value = ''; s.dispatchEvent(new Event('input')); })()`);
	await page.click('#close');
	say(`${name}: all can be closed`, await page.value(`document.querySelectorAll('.finding[open]').length`) === 0);
	await page.click('#open');
	say(`${name}: and opened`, await page.value(`document.querySelectorAll('.finding[open]').length`) === total);
}

async function looks(page, name) {
	const wide = [];
	for (const width of [360, 800, 1440]) {
		await page.send('Emulation.setDeviceMetricsOverride', {width, height: 900, deviceScaleFactor: 1, mobile: false});
		if (await page.value('document.documentElement.scrollWidth > document.documentElement.clientWidth')) wide.push(width);
	}
	say(`${name}: fits windows of 360, 800 and 1440`, wide.length === 0, wide);
	const dim = [];
	for (const scheme of ['light', 'dark']) {
		await page.send('Emulation.setEmulatedMedia', {features: [{name: 'prefers-color-scheme', value: scheme}]});
		dim.push(...await page.value(`(() => {
			const probe = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
			const rgb = (c) => { probe.fillStyle = c; probe.fillRect(0, 0, 1, 1); return [...probe.getImageData(0, 0, 1, 1).data]; };
			const light = (c) => { const l = rgb(c).slice(0, 3).map((v) => v / 255).map((v) => v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4);
				return .2126 * l[0] + .7152 * l[1] + .0722 * l[2]; };
			const back = (e) => { while (e && rgb(getComputedStyle(e).backgroundColor)[3] < 255) { probe.clearRect(0, 0, 1, 1); e = e.parentElement;
				if (e) probe.clearRect(0, 0, 1, 1); } return e ? getComputedStyle(e).backgroundColor : '#fff'; };
			const out = [];
			for (const s of ['h1', '.soft', '.badge', '.rule', '.what', '.path', 'dt', '.remedy b', '.code code', 'footer']) {
				const e = document.querySelector(s); if (!e) continue;
				probe.clearRect(0, 0, 1, 1); const b = light(back(e)), f = light(getComputedStyle(e).color);
				const ratio = (Math.max(b, f) + .05) / (Math.min(b, f) + .05);
				if (ratio < 4.5) out.push('${scheme} ' + s + ' ' + ratio.toFixed(2));
			}
			return out; })()`));
	}
	say(`${name}: every text stands out from its ground, light and dark`, dim.length === 0, dim);
	const before = await page.value(`getComputedStyle(document.body).backgroundColor`);
	await page.click('#theme');
	say(`${name}: the button changes light to dark`, before !== await page.value(`getComputedStyle(document.body).backgroundColor`));
	const {data} = await page.send('Page.printToPDF', {});
	say(`${name}: prints`, data.length > 20000, data.length);
}

const browser = await openBrowser(program);
let page = await openPage(browser, attack);
say('attack: the code around a finding is shown, its line marked', await page.value(`document.querySelector('.row.here code').textContent.includes('request.write')`));
say('attack: how it comes in is drawn, with links to findings', await page.value(`document.querySelectorAll('.graph a.hit').length`) > 1);
await page.key('/');
say('attack: a slash goes to the search', await page.value('document.activeElement.id') === 'search');
await filters(page, 'attack');
await page.type('#search', 'lodahs');
say('attack: a search finds a package by name', await page.value(`[...document.querySelectorAll('.finding:not([hidden])')].length >= 1 && [...document.querySelectorAll('.group:not([hidden])')].every((g) => g.textContent.includes('lodahs'))`));
await looks(page, 'attack');
say('attack: not one complaint of the browser', page.complaints.length === 0, page.complaints);

page = await openPage(browser, large);
await filters(page, 'large');
await looks(page, 'large');
say('large: not one complaint of the browser', page.complaints.length === 0, page.complaints);

page = await openPage(browser, hostile);
await page.click('#open');
const text = await page.value('document.body.textContent');
say('hostile: markup of a project is text', text.includes('<img src=x onerror=window.hit=1>'));
say('hostile: escape sequences and bidi controls are spelled out', text.includes('\\x1b[31m') && text.includes('\\u{202e}'));
say('hostile: nothing invisible is left', !/[\u0000-\u0008\u000e-\u001f\u200b-\u200f\u202a-\u202e\u2066-\u2069]/.test(text));
say('hostile: no element and no attribute came from it', await page.value(`document.images.length === 0 && document.scripts.length === 1 &&
	![...document.querySelectorAll('*')].some((e) => [...e.attributes].some((a) => a.name.startsWith('on') || a.name === 'style' || /^\\s*javascript:/i.test(a.value)))`));
say('hostile: nothing of it ran', await page.value('window.hit === undefined') && page.complaints.length === 0, page.complaints);
await page.value(`(() => { const s = document.createElement('script'); s.textContent = 'window.hit = 2'; document.body.append(s);
	document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="window.hit=3">'); })()`);
await new Promise((resolve) => setTimeout(resolve, 200));
say('hostile: even markup that got in would not run', await page.value('window.hit === undefined') && page.complaints.length > 0);
await browser.close();
console.log(failed ? `${failed} failed` : 'all hold');
process.exit(failed ? 1 : 0);
