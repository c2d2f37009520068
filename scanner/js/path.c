#include "scanner/js/eval.h"
#include "scanner/js/limits.h"

#include <pthread.h>
#include <string.h>

struct alias {
	struct text from, to;
};

/* Whole paths that mean another one, never themselves. */
static const struct alias aliases[] = {
	{W("module.require"), W("require")},
	{W("module._load"), W("require")},
	{W("module.constructor._load"), W("require")},
	{W("Module._load"), W("require")},
	{W("module.createRequire()"), W("require")},
	{W("process.mainModule.require"), W("require")},
	{W("require.main.require"), W("require")},
	{W("module.parent.require"), W("require")},
	{W("__non_webpack_require__"), W("require")}, /* webpack writes require there */
	{W("process.getBuiltinModule"), W("require")},
	{W("Reflect.ownKeys"), W("Object.keys")},
	{W("process.mainModule.constructor._load"), W("require")},
	{W("buffer.Buffer"), W("Buffer")},
	{W("global.Buffer"), W("Buffer")},
	{W("process.default"), W("process")},
	{W("timers.setTimeout"), W("setTimeout")},
	{W("timers.setInterval"), W("setInterval")},
	{W("timers.setImmediate"), W("setImmediate")},
	{W("util.TextDecoder"), W("TextDecoder")},
	{W("fs.default"), W("fs")},
	{W("Number.parseInt"), W("parseInt")},
	{W("undici.fetch"), W("fetch")},
	{W("Bun.fetch"), W("fetch")},
	{W("node-fetch"), W("fetch")},
	{W("node-fetch.default"), W("fetch")},
	{W("cross-fetch"), W("fetch")},
	{W("isomorphic-fetch"), W("fetch")},
	{W("module.constructor"), W("module")},
	{W("stream.pipeline"), W("pipeline")},
	{W("stream.promises.pipeline"), W("pipeline")},
	{W("Function.process()"), W("process")}, /* Function('return process')() */
	{W("Function.require()"), W("require")},
	{W("Function.process.env()"), W("process.env")},
};

/* Modules that mean another one. */
static const struct alias modules[] = {
	{W("fs/promises"), W("fs.promises")}, {W("fs-extra"), W("fs")},	    {W("graceful-fs"), W("fs")},
	{W("dns/promises"), W("dns.promises")}, {W("timers/promises"), W("timers.promises")},
	{W("original-fs"), W("fs")},		{W("safe-buffer"), W("buffer")},  {W("cross-spawn"), W("child_process.spawn")},
	{W("stream/promises"), W("stream.promises")}, {W("follow-redirects"), W("follow-redirects")},
	{W("readline/promises"), W("readline")}, {W("path/posix"), W("path")},  {W("path/win32"), W("path")},
};

struct fact {
	struct text path;
	enum known known;
	uint32_t from, gives; /* of the value; of what a call gives */
};

#define NET JS_FROM_NETWORK
#define DEC JS_FROM_DECODED

static const struct fact facts[] = {
	{W("require"), K_REQUIRE, 0, 0},
	{W("import"), K_IMPORT, 0, 0},
	{W("atob"), K_ATOB, 0, DEC},
	{W("btoa"), K_BTOA, 0, 0},
	{W("Buffer"), K_BUFFER, 0, 0},
	{W("Buffer.from"), K_BUFFER, 0, 0},
	{W("Buffer.concat"), K_BUFFER_CONCAT, 0, 0},
	{W("Buffer.alloc"), K_ALLOC, 0, 0},
	{W("Buffer.allocUnsafe"), K_ALLOC, 0, 0},
	{W("Uint8Array"), K_BYTES, 0, 0},
	{W("Uint8Array.from"), K_BYTES, 0, 0},
	{W("Uint8Array.of"), K_ARRAY, 0, 0},
	{W("Array"), K_ARRAY, 0, 0},
	{W("Array.of"), K_ARRAY, 0, 0},
	{W("Array.from"), K_ARRAY_FROM, 0, 0},
	{W("String.fromCharCode"), K_CHARS, 0, DEC},
	{W("String.fromCodePoint"), K_CHARS, 0, DEC},
	{W("String"), K_STRING, 0, 0},
	{W("Number"), K_NUMBER, 0, 0},
	{W("parseInt"), K_PARSE_INT, 0, 0},
	{W("parseFloat"), K_NUMBER, 0, 0},
	{W("unescape"), K_UNESCAPE, 0, 0},
	{W("decodeURIComponent"), K_PERCENT, 0, 0},
	{W("decodeURI"), K_PERCENT, 0, 0},
	{W("encodeURIComponent"), K_GATHER, 0, 0},
	{W("encodeURI"), K_GATHER, 0, 0},
	{W("escape"), K_GATHER, 0, 0},
	{W("JSON.stringify"), K_GATHER, 0, 0},
	{W("JSON.parse"), K_GATHER, 0, 0},
	{W("js-yaml.load"), K_GATHER, 0, 0}, /* other ways to write down the same */
	{W("js-yaml.default.load"), K_GATHER, 0, 0},
	{W("yaml.parse"), K_GATHER, 0, 0},
	{W("yaml.default.parse"), K_GATHER, 0, 0},
	{W("ini.parse"), K_GATHER, 0, 0},
	{W("toml.parse"), K_GATHER, 0, 0},
	{W("smol-toml.parse"), K_GATHER, 0, 0},
	{W("json5.parse"), K_GATHER, 0, 0},
	{W("module.wrap"), K_GATHER, 0, 0},
	{W("Object.keys"), K_OBJECT_KEYS, 0, 0},
	{W("Object.values"), K_GATHER, 0, 0},
	{W("Object.entries"), K_GATHER, 0, 0},
	{W("Object.assign"), K_ASSIGN, 0, 0},
	{W("Object.fromEntries"), K_GATHER, 0, 0},
	{W("Object.getOwnPropertyNames"), K_GATHER, 0, 0},
	{W("Object.freeze"), K_SAME, 0, 0},
	{W("structuredClone"), K_SAME, 0, 0},
	{W("querystring.stringify"), K_GATHER, 0, 0},
	{W("crypto.publicEncrypt"), K_GATHER, 0, 0}, /* for whoever has the other key */
	{W("util.inspect"), K_GATHER, 0, 0},
	{W("util.format"), K_GATHER, 0, 0},
	{W("URLSearchParams"), K_GATHER, 0, 0},
	{W("FormData"), K_GATHER, 0, 0},
	{W("URL"), K_ADDRESS, 0, 0},
	{W("url.URL"), K_ADDRESS, 0, 0},
	{W("url.parse"), K_ADDRESS, 0, 0},
	{W("Blob"), K_GATHER, 0, 0},
	{W("Request"), K_GATHER, 0, 0},
	{W("CustomEvent"), K_GATHER, 0, 0},
	{W("stream.Readable.from"), K_GATHER, 0, 0},
	{W("stream.Readable"), K_KEEPS, 0, 0},
	{W("ReadableStream"), K_KEEPS, 0, 0},
	{W("stream.Readable.fromWeb"), K_GATHER, 0, 0},
	{W("pipeline"), K_PIPELINE, 0, 0},
	{W("Proxy"), K_PROXY, 0, 0},
	{W("Object.defineProperty"), K_DEFINE, 0, 0},
	{W("Object.defineProperties"), K_DEFINE_ALL, 0, 0},
	{W("Object.create"), K_CREATE, 0, 0},
	{W("Object.setPrototypeOf"), K_SET_PROTOTYPE, 0, 0},
	{W("Reflect.setPrototypeOf"), K_SET_PROTOTYPE, 0, 0},
	{W("util.inherits"), K_INHERITS, 0, 0},
	{W("inherits"), K_INHERITS, 0, 0},
	{W("WeakRef"), K_GATHER, 0, 0},
	{W("Error"), K_KEEPS, 0, 0},
	{W("v8.serialize"), K_GATHER, 0, 0},
	{W("v8.deserialize"), K_GATHER, 0, 0},
	{W("Object.getOwnPropertyDescriptor"), K_DESCRIPTOR, 0, 0},
	{W("Reflect.getOwnPropertyDescriptor"), K_DESCRIPTOR, 0, 0},
	{W("Promise.resolve"), K_SAME, 0, 0},
	{W("Promise.reject"), K_REJECT, 0, 0},
	{W("Promise.all"), K_GATHER, 0, 0},
	{W("Promise.allSettled"), K_GATHER, 0, 0},
	{W("Promise"), K_PROMISE, 0, 0},
	{W("util.promisify"), K_SAME, 0, 0},
	{W("fs.mkdtempSync"), K_GATHER, 0, 0}, /* of a temporary folder's name, one more */
	{W("fs.mkdtemp"), K_GATHER, 0, 0},
	{W("fs.promises.mkdtemp"), K_GATHER, 0, 0},
	{W("@aws-sdk/client-s3.PutObjectCommand"), K_GATHER, 0, 0},
	{W("fast-glob"), K_FOUND, 0, 0}, /* below the folder that is looked through; what is left out of it says nothing */
	{W("fast-glob.sync"), K_FOUND, 0, 0},
	{W("fast-glob.globSync"), K_FOUND, 0, 0},
	{W("glob.sync"), K_FOUND, 0, 0},
	{W("glob.glob"), K_FOUND, 0, 0},
	{W("glob.globSync"), K_FOUND, 0, 0},
	{W("globby"), K_FOUND, 0, 0},
	{W("globby.globby"), K_FOUND, 0, 0},
	{W("globby.sync"), K_FOUND, 0, 0},
	{W("path.dirname"), K_DIRNAME, 0, 0},
	{W("url.fileURLToPath"), K_SAME, 0, 0},
	{W("Reflect.get"), K_REFLECT_GET, 0, 0},
	{W("Reflect.set"), K_REFLECT_SET, 0, 0},
	{W("Reflect.defineProperty"), K_DEFINE, 0, 0},
	{W("Reflect.apply"), K_REFLECT_APPLY, 0, 0},
	{W("Reflect.construct"), K_REFLECT_APPLY, 0, 0},
	{W("Object.getPrototypeOf"), K_PROTOTYPE_OF, 0, 0},
	{W("Reflect.getPrototypeOf"), K_PROTOTYPE_OF, 0, 0},
	{W("TextDecoder().decode"), K_DECODER, 0, 0},
	{W("Math.floor"), K_MATH, 0, 0},
	{W("eval"), K_EVAL, 0, 0},
	{W("execScript"), K_EVAL, 0, 0},
	{W("Function"), K_EVAL, 0, 0},
	{W("setTimeout"), K_EVAL, 0, 0},
	{W("setInterval"), K_EVAL, 0, 0},
	{W("setImmediate"), K_SOON, 0, 0},
	{W("process.nextTick"), K_SOON, 0, 0},
	{W("vm.runInThisContext"), K_EVAL, 0, 0},
	{W("vm.runInNewContext"), K_EVAL, 0, 0},
	{W("vm.runInContext"), K_EVAL, 0, 0},
	{W("vm.compileFunction"), K_EVAL, 0, 0},
	{W("vm.Script"), K_EVAL, 0, 0},
	{W("vm.SourceTextModule"), K_EVAL, 0, 0},
	{W("String.raw"), K_RAW, 0, 0},
	{W("worker_threads.Worker"), K_WORKER, 0, 0},
	{W("module._compile"), K_EVAL, 0, 0},
	{W("module()._compile"), K_EVAL, 0, 0},
	{W("module.Module()._compile"), K_EVAL, 0, 0},
	{W("zlib.gunzipSync"), K_INFLATE, 0, DEC},
	{W("zlib.inflateSync"), K_INFLATE, 0, DEC},
	{W("zlib.inflateRawSync"), K_INFLATE, 0, DEC},
	{W("zlib.unzipSync"), K_INFLATE, 0, DEC},
	{W("zlib.brotliDecompressSync"), K_NONE, 0, DEC},
	{W("pako.inflate"), K_INFLATE, 0, DEC},
	{W("pako.ungzip"), K_INFLATE, 0, DEC},
	{W("zlib.gunzip"), K_NONE, 0, DEC},
	{W("zlib.inflate"), K_NONE, 0, DEC},
	{W("zlib.unzip"), K_NONE, 0, DEC},
	{W("path.join"), K_PATH_JOIN, 0, 0},
	{W("path.resolve"), K_PATH_JOIN, 0, 0},
	{W("path.normalize"), K_PATH_JOIN, 0, 0},
	{W("os.homedir"), K_HOMEDIR, 0, JS_FROM_HOME},
	{W("exports"), K_EXPORTS, 0, 0},
	{W("arguments"), K_ARGUMENTS, 0, 0},
	{W("module.exports"), K_EXPORTS, 0, 0},
	{W("process.env"), K_ENV, JS_FROM_ENV_ALL, 0},
	{W("Deno.env.toObject"), K_NONE, 0, JS_FROM_ENV_ALL},
	{W("Bun.env"), K_ENV, JS_FROM_ENV_ALL, 0},
	{W("import.meta.env"), K_NONE, JS_FROM_ENV, 0},
	{W("process.argv"), K_NONE, JS_FROM_ARGV, 0},
	{W("process.stdin"), K_NONE, JS_FROM_STDIN, JS_FROM_STDIN},
	{W("__filename"), K_NONE, JS_FROM_SELF, 0},
	{W("import.meta"), K_NONE, JS_FROM_SELF, 0},
	{W("document.cookie"), K_NONE, JS_FROM_BROWSER, 0},
	{W("document.querySelectorAll()[].value"), K_NONE, JS_FROM_BROWSER, 0},
	{W("localStorage"), K_NONE, JS_FROM_BROWSER, JS_FROM_BROWSER},
	{W("sessionStorage"), K_NONE, JS_FROM_BROWSER, JS_FROM_BROWSER},
	{W("navigator.clipboard"), K_NONE, JS_FROM_CLIPBOARD, JS_FROM_CLIPBOARD},
	{W("clipboardy"), K_NONE, JS_FROM_CLIPBOARD, JS_FROM_CLIPBOARD},
	{W("fs.readFileSync"), K_READ_FILE, 0, JS_FROM_FILE},
	{W("fs.readFile"), K_READ_FILE, 0, JS_FROM_FILE},
	{W("fs.promises.readFile"), K_READ_FILE, 0, JS_FROM_FILE},
	{W("fs.createReadStream"), K_READ_FILE, 0, JS_FROM_FILE},
	{W("fs.openSync"), K_READ_FILE, 0, JS_FROM_FILE}, /* what is read by it */
	{W("fs.promises.open"), K_READ_FILE, 0, JS_FROM_FILE},
	{W("keytar.findCredentials"), K_NONE, 0, JS_FROM_CRED_FILE},
	{W("keytar.findPassword"), K_NONE, 0, JS_FROM_CRED_FILE},
	{W("fs.readJsonSync"), K_READ_FILE, 0, JS_FROM_FILE},
	{W("fs.readJSONSync"), K_READ_FILE, 0, JS_FROM_FILE},
	{W("Bun.file"), K_READ_FILE, 0, JS_FROM_FILE},
	{W("Deno.readTextFile"), K_READ_FILE, 0, JS_FROM_FILE},
	{W("Deno.readTextFileSync"), K_READ_FILE, 0, JS_FROM_FILE},
	{W("fs.readdirSync"), K_NONE, 0, JS_FROM_LISTING},
	{W("fs.readdir"), K_NONE, 0, JS_FROM_LISTING},
	{W("fs.promises.readdir"), K_NONE, 0, JS_FROM_LISTING},
	{W("crypto.createDecipheriv"), K_DECRYPT, 0, DEC | JS_FROM_CRYPTO},
	{W("crypto.createDecipher"), K_DECRYPT, 0, DEC | JS_FROM_CRYPTO},
	{W("crypto-js.AES.decrypt"), K_DECRYPT, 0, DEC | JS_FROM_CRYPTO},
	{W("CryptoJS.AES.decrypt"), K_DECRYPT, 0, DEC | JS_FROM_CRYPTO},
	{W("crypto.subtle.decrypt"), K_DECRYPT, 0, DEC | JS_FROM_CRYPTO},
	{W("crypto.webcrypto.subtle.decrypt"), K_DECRYPT, 0, DEC | JS_FROM_CRYPTO},
	{W("child_process.exec"), K_NONE, 0, JS_FROM_COMMAND},
	{W("child_process.execSync"), K_NONE, 0, JS_FROM_COMMAND},
	{W("child_process.execFile"), K_NONE, 0, JS_FROM_COMMAND},
	{W("child_process.execFileSync"), K_NONE, 0, JS_FROM_COMMAND},
	{W("child_process.spawn"), K_NONE, 0, JS_FROM_COMMAND},
	{W("child_process.spawnSync"), K_NONE, 0, JS_FROM_COMMAND},
	{W("child_process.fork"), K_NONE, 0, JS_FROM_COMMAND},
	{W("readline.createInterface"), K_NONE, 0, JS_FROM_STDIN},
	{W("fetch"), K_NONE, 0, NET},
	{W("$.get"), K_NONE, 0, NET},
	{W("$.getJSON"), K_NONE, 0, NET},
	{W("jQuery.get"), K_NONE, 0, NET},
	{W("url.parse"), K_SAME, 0, 0},
};

/* Everything of these roots gives data of that kind when called. */
static const struct fact roots[] = {
	{W("http"), 0, 0, NET},	   {W("https"), 0, 0, NET},     {W("http2"), 0, 0, NET},
	{W("net"), 0, 0, NET},	   {W("tls"), 0, 0, NET},	     {W("dgram"), 0, 0, NET},
	{W("dns"), 0, 0, NET},	   {W("axios"), 0, 0, NET},     {W("got"), 0, 0, NET},
	{W("request"), 0, 0, NET},	   {W("needle"), 0, 0, NET},    {W("undici"), 0, 0, NET},
	{W("superagent"), 0, 0, NET}, {W("ws"), 0, 0, NET},	     {W("WebSocket"), 0, 0, NET},
	{W("phin"), 0, 0, NET},	   {W("bent"), 0, 0, NET},	     {W("ky"), 0, 0, NET},
	{W("XMLHttpRequest"), 0, 0, NET}, {W("EventSource"), 0, 0, NET}, {W("follow-redirects"), 0, 0, NET},
	{W("request-promise"), 0, 0, NET}, {W("socket.io-client"), 0, 0, NET}, {W("node-fetch"), 0, 0, NET},
	{W("make-fetch-happen"), 0, 0, NET}, {W("simple-get"), 0, 0, NET}, {W("sync-request"), 0, 0, NET},
	{W("discord.js"), 0, 0, NET}, {W("mqtt"), 0, 0, NET}, {W("node-telegram-bot-api"), 0, 0, NET},
	{W("web3"), 0, 0, NET},	   {W("ethers"), 0, 0, NET},
	{W("screenshot-desktop"), 0, 0, JS_FROM_BROWSER}, {W("desktop-screenshot"), 0, 0, JS_FROM_BROWSER},
	{W("node-screenshots"), 0, 0, JS_FROM_BROWSER},
	{W("os"), 0, 0, JS_FROM_SYSTEM}, {W("systeminformation"), 0, 0, JS_FROM_SYSTEM},
	{W("execa"), 0, 0, JS_FROM_COMMAND}, {W("shelljs"), 0, 0, JS_FROM_COMMAND},
};

/* Roots whose calls say nothing by themselves. */
static const struct text quiet[] = {
	W("Object"), W("Math"), W("Array"), W("JSON"), W("Number"), W("Symbol"), W("Promise"),
	W("Error"), W("TypeError"), W("RangeError"), W("console"), W("Map"), W("Set"),
	W("WeakMap"), W("WeakSet"), W("Date"), W("RegExp"), W("String"), W("Boolean"), W("BigInt"),
	W("Intl"), W("React"), W("Proxy"), W("Uint8Array"), W("performance"), W("exports"),
	W("isNaN"), W("isFinite"), W("parseInt"), W("parseFloat"), W("Reflect"), W("SyntaxError"),
	W("ReferenceError"), W("URL"), W("URLSearchParams"), W("AbortController"), W("define"),
	W("describe"), W("it"), W("test"), W("expect"), W("beforeEach"), W("afterEach"),
	W("angular"), W("Vue"), W("assert"), W("util"), W("events"), W("stream"), W("path"),
	W("tslib"), W("clearTimeout"), W("clearInterval"), W("arguments"), W("Uint16Array"),
	W("Uint32Array"), W("Int32Array"), W("Float32Array"), W("Float64Array"), W("ArrayBuffer"),
	W("DataView"), W("TextEncoder"), W("requestAnimationFrame"), W("queueMicrotask"),
	W("encodeURIComponent"), W("isFinite"), W("escape"),
};

/* Roots whose members are worth an event when they are only read. */
static const struct text shown[] = {
	W("process"), W("document"), W("navigator"), W("localStorage"), W("sessionStorage"),
	W("chrome"), W("browser"), W("ethereum"), W("__filename"), W("Deno"), W("Bun"),
	W("location"), W("require"), W("XMLHttpRequest"), W("import"),
};

static struct text root_of(struct text path)
{
	size_t end = 0;

	while (end < path.n && path.p[end] != '.' && path.p[end] != '(')
		end++;
	return text_head(path, end);
}

/* By first byte, a bit for each length (31: or more) that a root in the tables has: nearly all names of a script are
 * none of them, and are done with here. */
static uint32_t root_lengths[256];
static pthread_once_t roots_noted = PTHREAD_ONCE_INIT;

static uint32_t length_bit(struct text root)
{
	return 1u << (root.n < 31 ? root.n : 31);
}

static void note_root(struct text path)
{
	struct text root = root_of(path);

	root_lengths[(unsigned char)*root.p] |= length_bit(root);
}

/* The facts by the hash of their paths: a byte of each, and where it stands in the list (+ 1). */
#define FACT_PLACES 512u
static uint8_t fact_at[FACT_PLACES];
_Static_assert(COUNT(facts) < 255 && COUNT(facts) * 2 < FACT_PLACES, "a byte and free places for each fact");

static void note_fact(size_t i)
{
	uint32_t h = hash_text(facts[i].path);

	while (fact_at[h & (FACT_PLACES - 1)])
		h++;
	fact_at[h & (FACT_PLACES - 1)] = (uint8_t)(i + 1);
}

static void note_roots(void)
{
	for (size_t i = 0; i < COUNT(quiet); i++)
		note_root(quiet[i]);
	for (size_t i = 0; i < COUNT(shown); i++)
		note_root(shown[i]);
	for (size_t i = 0; i < COUNT(roots); i++)
		note_root(roots[i].path);
	for (size_t i = 0; i < COUNT(aliases); i++)
		note_root(aliases[i].from);
	for (size_t i = 0; i < COUNT(facts); i++) {
		note_root(facts[i].path);
		note_fact(i);
	}
}

/* What is known of a path of a root that is listed; NULL: nothing. */
static const struct fact *fact_of(const struct path *p)
{
	for (uint32_t h = p->hash;; h++) {
		uint8_t at = fact_at[h & (FACT_PLACES - 1)];
		if (!at || text_eq(facts[at - 1].path, p->text))
			return at ? &facts[at - 1] : NULL;
	}
}

/* May the root of this path be in the tables? */
static bool root_listed(struct text path)
{
	struct text root = root_of(path);

	pthread_once(&roots_noted, note_roots);
	return root.n && root_lengths[(unsigned char)*root.p] & length_bit(root);
}

/* Does something of the tables begin with this root? */
static bool root_has_more(struct text root)
{
	for (size_t i = 0; i < COUNT(aliases); i++)
		if (*aliases[i].from.p == *root.p && text_eq(root, root_of(aliases[i].from)))
			return true;
	for (size_t i = 0; i < COUNT(facts); i++)
		if (*facts[i].path.p == *root.p && text_eq(root, root_of(facts[i].path)))
			return true;
	return false;
}

/* What all paths of a root share. */
static void learn_root(struct path *p)
{
	struct text root = root_of(p->text);

	if (!root_listed(root))
		return;
	if (ONE_OF(root, quiet))
		p->root_flags |= PATH_QUIET;
	if (ONE_OF(root, shown))
		p->root_flags |= PATH_SHOWN;
	if (root_has_more(root))
		p->root_flags |= PATH_MORE;
	for (size_t i = 0; i < COUNT(roots); i++)
		if (text_eq(root, roots[i].path) || text_eq(p->text, roots[i].path)) {
			p->root_gives = roots[i].gives;
			p->root_flags |= roots[i].gives & NET ? PATH_NETWORK : 0;
		}
}

/* window.ethereum and the like: by it a page asks its visitor's wallet. */
static bool is_wallet(struct text t)
{
	static const struct text names[] = {W("ethereum"), W("solana"), W("phantom.ethereum"), W("phantom.solana"), W("okxwallet"),
					    W("eip6963.detail.provider") /* of the event by which they announce themselves */};

	return ONE_OF(t, names) || text_starts(t, T("ethereum.providers")); /* of several wallets, each */
}

/* kin: a path of the same root; 0: none yet. */
static void learn(struct folder *f, struct path *p, uint32_t kin)
{
	if (kin) {
		p->root_flags = f->paths[kin].root_flags;
		p->root_gives = f->paths[kin].root_gives;
	} else {
		learn_root(p);
	}
	p->flags |= p->root_flags;
	p->flags |= is_wallet(p->text) ? PATH_WALLET : 0;
	p->gives = p->root_gives;
	const struct fact *fact = p->root_flags & PATH_MORE ? fact_of(p) : NULL;
	if (fact) {
		p->known = (uint16_t)fact->known;
		p->from |= fact->from;
		p->gives = fact->gives;
	}
	if (text_eq(p->text, T("fetch")))
		p->flags |= PATH_NETWORK;
}

static uint32_t path_find(const struct folder *f, struct text t, uint32_t h)
{
	uint32_t links = 0;

	for (uint32_t i = f->path_hash[h & (f->path_hash_size - 1)]; i && links < 64;
	     i = f->paths[i].next, links++)
		if (f->paths[i].hash == h && text_eq(f->paths[i].text, t))
			return i;
	return 0;
}

static uint32_t path_add(struct folder *f, struct text t, uint32_t h, uint32_t parent)
{
	if (!fold_grow(f, &f->paths, &f->path_cap, f->path_count, sizeof *f->paths, JS_PATHS_MAX))
		return 0;
	struct text copy = arena_text(f->a, t);
	if (!copy.p)
		return 0;
	uint32_t id = f->path_count++;
	f->paths[id] = (struct path){.text = copy, .hash = h, .parent = parent,
				     .next = f->path_hash[h & (f->path_hash_size - 1)]};
	f->path_hash[h & (f->path_hash_size - 1)] = id;
	return id;
}

static uint32_t path_make(struct folder *f, struct text t, uint32_t parent, uint32_t kin);

/* What a text that is met for the first time means by another name; 0: nothing. */
static uint32_t path_alias(struct folder *f, struct text t, uint32_t parent)
{
	for (size_t i = 0; i < COUNT(aliases); i++)
		if (text_eq(t, aliases[i].from))
			return path_make(f, aliases[i].to, parent, 0);
	return 0;
}

/* The path with this text, made when it is new. kin: any path with the root it has, 0 when none is at hand. */
static uint32_t path_make(struct folder *f, struct text t, uint32_t parent, uint32_t kin)
{
	uint32_t h = hash_text(t), id = path_find(f, t, h), alias = 0;

	if (id)
		return f->paths[id].alias ? f->paths[id].alias : id;
	if (kin ? f->paths[kin].root_flags & PATH_MORE : root_listed(t))
		alias = path_alias(f, t, parent);
	id = path_add(f, t, h, parent);
	if (!id)
		return alias;
	f->paths[id].alias = alias;
	if (alias)
		return alias;
	learn(f, &f->paths[id], kin);
	/* What is got from the network, a command ... stays so in its members. */
	if (parent && !f->paths[id].known) {
		const struct path *p = &f->paths[parent];
		if (text_ends(p->text, T(")")) || p->from & ~(JS_FROM_ENV_ALL | JS_FROM_SELF))
			f->paths[id].from |= p->from;
		if (p->from & JS_FROM_ENV_ALL)
			f->paths[id].from |= JS_FROM_ENV;
		if (text_ends(p->text, T(")")))
			f->paths[id].gives |= p->gives;
	}
	f->steps += 16;
	return id;
}

bool paths_start(struct folder *f)
{
	f->path_hash_size = 64;
	while (f->path_hash_size < 16384 && f->path_hash_size * 16 < f->t->count)
		f->path_hash_size *= 2;
	f->path_hash = ARENA_ARRAY(f->a, uint32_t, f->path_hash_size);
	if (!f->path_hash ||
	    !fold_grow(f, &f->paths, &f->path_cap, 0, sizeof *f->paths, JS_PATHS_MAX))
		return false;
	f->paths[0] = (struct path){0}; /* none */
	f->path_count = 1;
	return true;
}

uint32_t path_root(struct folder *f, struct text name)
{
	static const struct text globals[] = {W("globalThis"), W("window"), W("self"),	 W("global"),
					      W("top"),	       W("parent"), W("frames"), W("root")};

	if (name.n > JS_PATH_MAX)
		return 0;
	if (name.n >= 3 && ONE_OF(name, globals)) {
		uint32_t id = path_make(f, T("globalThis"), 0, 0);
		f->paths[id].flags |= PATH_GLOBAL | PATH_QUIET;
		return id;
	}
	return path_make(f, name, 0, 0);
}

/* Is it one that something can be said of, beyond its name? */
bool path_tells(const struct folder *f, uint32_t path)
{
	const struct path *p = &f->paths[path];

	if (!path)
		return false;
	return p->gives || p->from || (p->known && !(p->root_flags & PATH_QUIET)) ||
	       (p->root_flags & (PATH_MORE | PATH_SHOWN) && !(p->root_flags & PATH_QUIET));
}

uint32_t path_module(struct folder *f, struct text name)
{
	text_skip(&name, T("node:"));
	for (size_t i = 0; i < sizeof modules / sizeof *modules; i++)
		if (text_eq(name, modules[i].from))
			name = modules[i].to;
	if (!name.n || name.n > JS_PATH_MAX)
		return 0;
	uint32_t id = path_make(f, name, 0, 0);
	f->paths[id].flags |= PATH_MODULE;
	if (*name.p != '.')
		f->paths[id].root_flags |= PATH_MORE; /* who gets it, and what is done with it */
	return id;
}

/* Where a member of this name, not empty, is kept. */
static uint32_t *member_kept(struct folder *f, uint32_t base, struct text name)
{
	uint32_t h = base * 31 + (uint32_t)name.n;

	h = h * 31 + (unsigned char)name.p[0];
	h = h * 31 + (unsigned char)name.p[name.n / 2];
	h = h * 31 + (unsigned char)name.p[name.n - 1];
	return &f->members[h & (JS_MEMBERS_KEPT - 1)];
}

static bool is_member(const struct folder *f, uint32_t path, uint32_t base, struct text name)
{
	const struct path *p = &f->paths[path], *b = &f->paths[base];

	return path && p->parent == base && p->text.n == b->text.n + 1 + name.n && p->text.p[b->text.n] == '.' &&
	       memcmp(p->text.p + b->text.n + 1, name.p, name.n) == 0;
}

static uint32_t member_spelled(struct folder *f, uint32_t base, struct text name)
{
	FILLED_FIRST char text[JS_PATH_MAX];
	struct text head = f->paths[base].text;

	if (head.n + name.n + 1 > sizeof text)
		return 0;
	memcpy(text, head.p, head.n);
	text[head.n] = '.';
	memcpy(text + head.n + 1, name.p, name.n);
	size_t n = head.n + 1 + name.n;
	if (text_eq(name, T("[]"))) {
		memmove(text + head.n, "[]", 2);
		n = head.n + 2;
	}
	return path_make(f, (struct text){text, n}, base, base);
}

uint32_t path_member(struct folder *f, uint32_t base, struct text name)
{
	if (!name.n)
		return 0;
	if (f->paths[base].flags & PATH_GLOBAL)
		return path_root(f, name);
	uint32_t *kept = member_kept(f, base, name);
	if (is_member(f, *kept, base, name))
		return *kept;
	struct text head = f->paths[base].text;
	if (text_eq(name, T("default")) && f->paths[base].flags & PATH_MODULE)
		return base;
	if (text_eq(name, T("prototype")))
		return base;
	if (text_eq(name, T("constructor")) && head.n && head.p[0] >= 'A' && head.p[0] <= 'Z' &&
	    !text_has(head, T("(")) && !text_has(head, T(".")))
		return path_make(f, T("Function"), 0, 0);
	return *kept = member_spelled(f, base, name);
}

static uint32_t called_spelled(struct folder *f, uint32_t path)
{
	FILLED_FIRST char text[JS_PATH_MAX];
	struct text head = f->paths[path].text;

	if (head.n + 2 > sizeof text)
		return 0;
	memcpy(text, head.p, head.n);
	memcpy(text + head.n, "()", 2);
	return path_make(f, (struct text){text, head.n + 2}, 0, path);
}

uint32_t path_called(struct folder *f, uint32_t path)
{
	uint32_t id = f->paths[path].called;

	if (!id) {
		id = called_spelled(f, path);
		f->paths[path].called = id;
	}
	if (id) {
		const struct path *p = &f->paths[path];
		f->paths[id].from |= p->gives;
		f->paths[id].gives |= p->gives;
		f->paths[id].flags |= p->flags & (PATH_NETWORK | PATH_QUIET);
	}
	return id;
}

/* The first bytes of the parts below, a bit for those that the same second ones follow; and for which of them each byte is one. A
 * backslash stands for a slash. */
static const uint8_t part_begins[256] = {
	['.'] = 1, ['i'] = 2, ['/'] = 4, ['\\'] = 4, ['k'] = 4,	['s'] = 4, ['M'] = 4, ['l'] = 8,
	['L'] = 16, ['C'] = 16, ['h'] = 16, ['w'] = 32, ['e'] = 64, ['a'] = 128,
};
static const uint8_t part_goes_on[256] = {
	['n'] = 1, ['a'] = 1 | 32, ['s'] = 1, ['k'] = 1, ['d'] = 1 | 2, ['g'] = 1, ['p'] = 1 | 128, ['e'] = 1 | 4 | 8, ['c'] = 1,
	['y'] = 1, ['b'] = 1, ['z'] = 1, ['v'] = 1, ['t'] = 1, ['o'] = 8 | 16, ['x'] = 64,
};

bool path_is_public_key(struct text t)
{
	return text_ends(t, T(".pub"));
}

/* .env.example and the like: which settings there are, without their values; .env.vault: enciphered. rest: behind ".env". */
static bool shows_settings(struct text rest)
{
	static const struct text ends[] = {W(".example"), W(".sample"), W(".template"), W(".dist"), W(".vault")};

	for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
		if (text_eq(rest, ends[i]))
			return true;
	return false;
}

bool fold_names_credential(struct text t)
{
	static const struct text parts[] = {
		W(".npmrc"),	 W(".aws/"),	  W(".ssh"),	    W("id_rsa"),	   W("id_ed25519"),
		W(".kube"),	 W(".docker/config"), W(".git-credentials"), W(".netrc"),   W(".pypirc"),
		W("Login Data"),	 W("Local State"),	  W("leveldb"),	    W("wallet.dat"),  W(".env"),
		W("application_default_credentials"), W(".config/gcloud"), W("Cookies"), W("key4.db"),
		W("logins.json"),	 W(".gnupg"),	  W("exodus.wallet"),  W(".config/solana"), W("keystore"),
		W(".yarnrc"),	 W(".azure"),	  W("hosts.yml"),	    W(".bash_history"), W(".zsh_history"),
		W("/etc/passwd"),	 W("/etc/shadow"),	  W(".electrum"),	    W("MetaMask"),	   W(".gitconfig"),
		W(".config/gh"),	 W("serviceaccount/token"), W(".vault-token"), W(".terraform.d"),
		W("/environ"),	 W(".codex/auth.json"), W(".claude/.credentials"), W(".gemini/oauth_creds"),
	};
	FILLED_FIRST char flat[256];

	if (!t.n || path_is_public_key(t) || text_starts(t, T("https://")) || text_starts(t, T("http://"))) /* vault.azure.net is no .azure */
		return false;
	t = text_head(t, sizeof flat);
	for (size_t at = 0, spelled = 0; at + 1 < t.n; at++) {
		if (!(part_begins[(unsigned char)t.p[at]] & part_goes_on[(unsigned char)t.p[at + 1]]))
			continue;
		for (; spelled < t.n; spelled++)
			flat[spelled] = t.p[spelled] == '\\' ? '/' : t.p[spelled];
		struct text rest = {flat + at, t.n - at};
		for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
			if (*parts[i].p != flat[at] || !text_starts(rest, parts[i]))
				continue;
			/* ".azure" is a folder, ".azure.net" a part of a host's name, "vnd.kubernetes" of a type's */
			bool folder = text_eq(parts[i], T(".azure")) || text_eq(parts[i], T(".kube")) || text_eq(parts[i], T(".ssh"));
			char end = folder && rest.n > parts[i].n ? rest.p[parts[i].n] : '/', before = at ? flat[at - 1] : '/';
			bool word = (end | 0x20) >= 'a' && (end | 0x20) <= 'z' && (before | 0x20) >= 'a' && (before | 0x20) <= 'z';
			if (end == '.' || word)
				continue;
			if (text_eq(parts[i], T("/environ")) && rest.n > parts[i].n) /* /proc/self/environ, no folder of environments */
				continue;
			/* ".env" is a file's name, not the "process.env" in a sentence. */
			bool env = text_eq(parts[i], T(".env"));
			char next = rest.n > 4 ? (char)(rest.p[4] | 0x20) : '/';
			if (!env || ((!at || flat[at - 1] == '/') && (next < 'a' || next > 'z') && !shows_settings(text_tail(rest, 4))))
				return true;
		}
	}
	return false;
}
