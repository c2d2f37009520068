#include "scanner/content/callee.h"

#include <pthread.h>
#include <string.h>

#define CLIENT_BYTES 64 /* of a path of what a maker gives; longer ones are in no row */

struct row {
	struct text path;
	enum callee callee;
};

#define R(path, callee) {{"" path, sizeof(path) - 1}, callee}

/* Exact paths. */
static const struct row rows[] = {
	R("eval", CALLEE_EXECUTE),
	R("Function", CALLEE_EXECUTE),
	R("Function.constructor", CALLEE_EXECUTE),
	R("AsyncFunction", CALLEE_EXECUTE),
	R("GeneratorFunction", CALLEE_EXECUTE),
	R("execScript", CALLEE_EXECUTE),
	R("vm.runInThisContext", CALLEE_EXECUTE),
	R("vm.runInNewContext", CALLEE_EXECUTE),
	R("vm.runInContext", CALLEE_EXECUTE),
	R("vm.compileFunction", CALLEE_EXECUTE),
	R("vm.Script", CALLEE_EXECUTE),
	R("vm.SourceTextModule", CALLEE_EXECUTE),
	R("setTimeout", CALLEE_TIMER),
	R("setInterval", CALLEE_TIMER),
	R("setImmediate", CALLEE_TIMER),
	R("fetch", CALLEE_NET),
	R("node-fetch", CALLEE_NET),
	R("node-fetch.default", CALLEE_NET),
	R("cross-fetch", CALLEE_NET),
	R("isomorphic-fetch", CALLEE_NET),
	R("undici.fetch", CALLEE_NET),
	R("undici.request", CALLEE_NET),
	R("pipeline", CALLEE_PIPELINE),
	R("http.get", CALLEE_NET),
	R("http.request", CALLEE_NET),
	R("https.get", CALLEE_NET),
	R("https.request", CALLEE_NET),
	R("http2.connect", CALLEE_NET),
	R("follow-redirects.http.get", CALLEE_NET),
	R("follow-redirects.https.get", CALLEE_NET),
	R("axios", CALLEE_NET),
	R("axios.get", CALLEE_NET),
	R("axios.request", CALLEE_NET),
	R("axios.head", CALLEE_NET),
	R("axios.post", CALLEE_NET_POST),
	R("axios.put", CALLEE_NET_POST),
	R("axios.patch", CALLEE_NET_POST),
	R("axios.default.get", CALLEE_NET),
	R("axios.default.post", CALLEE_NET_POST),
	R("axios.default.put", CALLEE_NET_POST),
	R("axios.default.patch", CALLEE_NET_POST),
	R("axios.default.request", CALLEE_NET),
	R("axios.default", CALLEE_NET),
	R("axios().get", CALLEE_NET),
	R("got", CALLEE_NET),
	R("got.get", CALLEE_NET),
	R("got.post", CALLEE_NET_POST),
	R("got.put", CALLEE_NET_POST),
	R("got.patch", CALLEE_NET_POST),
	R("ky", CALLEE_NET),
	R("ky.get", CALLEE_NET),
	R("ky.post", CALLEE_NET_POST),
	R("ky.put", CALLEE_NET_POST),
	R("ky.patch", CALLEE_NET_POST),
	R("ofetch", CALLEE_NET),
	R("ofetch.ofetch", CALLEE_NET),
	R("ofetch.$fetch", CALLEE_NET),
	R("undici.stream", CALLEE_NET),
	R("undici.Client().request", CALLEE_NET),
	R("undici.Pool().request", CALLEE_NET),
	R("got.stream", CALLEE_NET),
	R("request", CALLEE_NET),
	R("request.get", CALLEE_NET),
	R("request.post", CALLEE_NET_POST),
	R("request.put", CALLEE_NET_POST),
	R("request-promise", CALLEE_NET),
	R("needle", CALLEE_NET),
	R("needle.get", CALLEE_NET),
	R("needle.post", CALLEE_NET_POST),
	R("needle.put", CALLEE_NET_POST),
	R("phin", CALLEE_NET),
	R("bent", CALLEE_NET),
	R("superagent.get", CALLEE_NET),
	R("superagent.post", CALLEE_NET_POST),
	R("superagent.post().send", CALLEE_NET_WRITE),
	R("superagent.put", CALLEE_NET_POST),
	R("superagent.put().send", CALLEE_NET_WRITE),
	R("$.get", CALLEE_NET),
	R("$.getScript", CALLEE_NET),
	R("$.post", CALLEE_NET_POST),
	R("$.ajax", CALLEE_NET),
	R("jQuery.ajax", CALLEE_NET),
	R("jQuery.post", CALLEE_NET_POST),
	R("navigator.sendBeacon", CALLEE_NET_POST),
	R("WebSocket", CALLEE_NET),
	R("ws", CALLEE_NET),
	R("ws.WebSocket", CALLEE_NET),
	R("EventSource", CALLEE_NET),
	R("socket.io-client", CALLEE_NET),
	R("socket.io-client.io", CALLEE_NET),
	R("XMLHttpRequest().open", CALLEE_NET),
	R("XMLHttpRequest().send", CALLEE_NET_WRITE),
	R("http.request().write", CALLEE_NET_WRITE),
	R("http.request().end", CALLEE_NET_WRITE),
	R("https.request().write", CALLEE_NET_WRITE),
	R("https.request().end", CALLEE_NET_WRITE),
	R("http2.connect().request().write", CALLEE_NET_WRITE),
	R("http2.connect().request().end", CALLEE_NET_WRITE),
	R("WebSocket().send", CALLEE_NET_WRITE),
	R("ws().send", CALLEE_NET_WRITE),
	R("Image().src", CALLEE_NET_WRITE),
	R("nodemailer.createTransport().sendMail", CALLEE_NET_POST),
	R("socket.io-client().emit", CALLEE_NET_POST),
	R("socket.io-client.io().emit", CALLEE_NET_POST),
	R("@supabase/supabase-js.createClient().from().insert", CALLEE_NET_POST),
	R("basic-ftp.Client().uploadFrom", CALLEE_NET_POST),
	R("aws-sdk.S3().upload", CALLEE_NET_POST),
	R("aws-sdk.S3().putObject", CALLEE_NET_POST),
	R("net.connect", CALLEE_SOCKET),
	R("net.createConnection", CALLEE_SOCKET),
	R("net.Socket().connect", CALLEE_SOCKET),
	R("tls.connect", CALLEE_SOCKET),
	R("Bun.connect", CALLEE_SOCKET),
	R("net.Socket().write", CALLEE_NET_WRITE),
	R("net.Socket().end", CALLEE_NET_WRITE),
	R("net.connect().write", CALLEE_NET_WRITE),
	R("net.connect().end", CALLEE_NET_WRITE),
	R("net.createConnection().write", CALLEE_NET_WRITE),
	R("net.createConnection().end", CALLEE_NET_WRITE),
	R("tls.connect().write", CALLEE_NET_WRITE),
	R("tls.connect().end", CALLEE_NET_WRITE),
	R("dgram.createSocket().send", CALLEE_NET_WRITE),
	R("dns.lookup", CALLEE_DNS),
	R("dns.resolve", CALLEE_DNS),
	R("dns.resolve4", CALLEE_DNS),
	R("dns.resolve6", CALLEE_DNS),
	R("dns.resolveTxt", CALLEE_DNS),
	R("dns.resolveAny", CALLEE_DNS),
	R("dns.resolveCname", CALLEE_DNS),
	R("dns.promises.lookup", CALLEE_DNS),
	R("dns.resolveMx", CALLEE_DNS),
	R("dns.promises.resolveMx", CALLEE_DNS),
	R("dns.resolveNs", CALLEE_DNS),
	R("dns.promises.resolveNs", CALLEE_DNS),
	R("dns.resolveSrv", CALLEE_DNS),
	R("dns.promises.resolveSrv", CALLEE_DNS),
	R("dns.resolveSoa", CALLEE_DNS),
	R("dns.promises.resolveSoa", CALLEE_DNS),
	R("dns.resolvePtr", CALLEE_DNS),
	R("dns.promises.resolvePtr", CALLEE_DNS),
	R("dns.resolveNaptr", CALLEE_DNS),
	R("dns.promises.resolveNaptr", CALLEE_DNS),
	R("dns.resolveCaa", CALLEE_DNS),
	R("dns.promises.resolveCaa", CALLEE_DNS),
	R("dns.promises.resolve6", CALLEE_DNS),
	R("dns.promises.resolveAny", CALLEE_DNS),
	R("dns.promises.resolveCname", CALLEE_DNS),
	R("dns.promises.resolve", CALLEE_DNS),
	R("dns.promises.resolve4", CALLEE_DNS),
	R("dns.promises.resolveTxt", CALLEE_DNS),
	R("dns.Resolver().resolve4", CALLEE_DNS),
	R("dns.promises.Resolver().resolve", CALLEE_DNS),
	R("dns.promises.Resolver().resolve4", CALLEE_DNS),
	R("dns.promises.Resolver().resolveTxt", CALLEE_DNS),
	R("dns.Resolver().resolve", CALLEE_DNS),
	R("dns.Resolver().resolveTxt", CALLEE_DNS),
	R("child_process.exec", CALLEE_EXEC),
	R("child_process.execSync", CALLEE_EXEC),
	R("child_process.spawn", CALLEE_SPAWN),
	R("child_process.spawnSync", CALLEE_SPAWN),
	R("child_process.execFile", CALLEE_SPAWN),
	R("child_process.execFileSync", CALLEE_SPAWN),
	R("child_process.fork", CALLEE_SPAWN),
	R("@actions/exec.exec", CALLEE_SPAWN),
	R("@actions/exec.getExecOutput", CALLEE_SPAWN),
	R("sudo-prompt.exec", CALLEE_EXEC),
	R("@vscode/sudo-prompt.exec", CALLEE_EXEC),
	R("cross-spawn", CALLEE_SPAWN),
	R("cross-spawn.sync", CALLEE_SPAWN),
	R("cross-spawn.spawn", CALLEE_SPAWN),
	R("execa", CALLEE_SPAWN),
	R("execa.execa", CALLEE_SPAWN),
	R("execa.sync", CALLEE_SPAWN),
	R("execa.execaCommand", CALLEE_EXEC),
	R("shelljs.exec", CALLEE_EXEC),
	R("Bun.spawn", CALLEE_SPAWN),
	R("Bun.spawnSync", CALLEE_SPAWN),
	R("Bun.$", CALLEE_EXEC),
	R("bun.$", CALLEE_EXEC),
	R("zx.$", CALLEE_EXEC),
	R("execa.$", CALLEE_EXEC),
	R("Deno.Command", CALLEE_SPAWN),
	R("Deno.run", CALLEE_SPAWN),
	R("process.dlopen", CALLEE_SPAWN),
	R("fs.readFile", CALLEE_READ),
	R("fs.readFileSync", CALLEE_READ),
	R("fs.promises.readFile", CALLEE_READ),
	R("fs.createReadStream", CALLEE_READ),
	R("fs-extra.readFile", CALLEE_READ),
	R("fs-extra.readFileSync", CALLEE_READ),
	R("Bun.file", CALLEE_READ),
	R("archiver().directory", CALLEE_READ),
	R("archiver().file", CALLEE_READ),
	R("adm-zip().addLocalFolder", CALLEE_READ),
	R("adm-zip().addLocalFile", CALLEE_READ),
	R("fs.writeFile", CALLEE_WRITE),
	R("fs.writeFileSync", CALLEE_WRITE),
	R("fs.promises.writeFile", CALLEE_WRITE),
	R("fs.appendFile", CALLEE_WRITE),
	R("fs.appendFileSync", CALLEE_WRITE),
	R("fs.promises.appendFile", CALLEE_WRITE),
	R("fs.createWriteStream", CALLEE_WRITE),
	R("fs-extra.writeFile", CALLEE_WRITE),
	R("fs-extra.writeFileSync", CALLEE_WRITE),
	R("fs-extra.outputFile", CALLEE_WRITE),
	R("fs-extra.outputFileSync", CALLEE_WRITE),
	R("fs-extra.writeJson", CALLEE_WRITE),
	R("Bun.write", CALLEE_WRITE),
	R("fs.copyFile", CALLEE_COPY),
	R("fs.copyFileSync", CALLEE_COPY),
	R("fs.promises.copyFile", CALLEE_COPY),
	R("fs.cp", CALLEE_COPY),
	R("fs.cpSync", CALLEE_COPY),
	R("fs.rename", CALLEE_COPY),
	R("fs.renameSync", CALLEE_COPY),
	R("fs.promises.rename", CALLEE_COPY),
	R("fs.promises.cp", CALLEE_COPY),
	R("fs-extra.copy", CALLEE_COPY),
	R("fs-extra.copySync", CALLEE_COPY),
	R("fs.unlink", CALLEE_REMOVE),
	R("fs.unlinkSync", CALLEE_REMOVE),
	R("fs.promises.unlink", CALLEE_REMOVE),
	R("fs.rm", CALLEE_REMOVE),
	R("fs.rmSync", CALLEE_REMOVE),
	R("fs.promises.rm", CALLEE_REMOVE),
	R("fs.rmdir", CALLEE_REMOVE),
	R("fs.rmdirSync", CALLEE_REMOVE),
	R("fs.promises.rmdir", CALLEE_REMOVE),
	R("fs-extra.remove", CALLEE_REMOVE),
	R("fs-extra.removeSync", CALLEE_REMOVE),
	R("rimraf", CALLEE_REMOVE),
	R("rimraf.sync", CALLEE_REMOVE),
	R("rimraf.rimrafSync", CALLEE_REMOVE),
	R("os.hostname", CALLEE_HOST_INFO),
	R("os.userInfo", CALLEE_HOST_INFO),
	R("os.networkInterfaces", CALLEE_HOST_INFO),
	R("atob", CALLEE_DECODE),
	R("unescape", CALLEE_DECODE),
	R("String.fromCharCode", CALLEE_DECODE),
	R("crypto.createDecipheriv", CALLEE_DECODE),
	R("crypto.createDecipher", CALLEE_DECODE),
	R("zlib.gunzipSync", CALLEE_DECODE),
	R("zlib.inflateSync", CALLEE_DECODE),
	R("zlib.brotliDecompressSync", CALLEE_DECODE),
	R("JSON.stringify", CALLEE_STRINGIFY),
	R("Object.entries", CALLEE_STRINGIFY),
	R("Object.keys", CALLEE_STRINGIFY),
	R("querystring.stringify", CALLEE_STRINGIFY),
	R("URLSearchParams", CALLEE_STRINGIFY),
	R("require", CALLEE_REQUIRE),
	R("import", CALLEE_REQUIRE),
	R("navigator.clipboard.readText", CALLEE_CLIP_READ),
	R("navigator.clipboard.writeText", CALLEE_CLIP_WRITE),
	R("clipboardy.readSync", CALLEE_CLIP_READ),
	R("clipboardy.read", CALLEE_CLIP_READ),
	R("clipboardy.default.read", CALLEE_CLIP_READ),
	R("clipboardy.default.readSync", CALLEE_CLIP_READ),
	R("clipboardy.writeSync", CALLEE_CLIP_WRITE),
	R("clipboardy.write", CALLEE_CLIP_WRITE),
	R("clipboardy.default.write", CALLEE_CLIP_WRITE),
	R("clipboardy.default.writeSync", CALLEE_CLIP_WRITE),
	R("copy-paste.paste", CALLEE_CLIP_READ),
	R("copy-paste.copy", CALLEE_CLIP_WRITE),
	R("electron.clipboard.readText", CALLEE_CLIP_READ),
	R("electron.clipboard.writeText", CALLEE_CLIP_WRITE),
	R("document.addEventListener", CALLEE_LISTEN),
	R("addEventListener", CALLEE_LISTEN),
	R("document.body.addEventListener", CALLEE_LISTEN),
	R("document.createElement", CALLEE_ELEMENT),
	R("readline.createInterface().question", CALLEE_ASK),
	R("readline.promises.createInterface().question", CALLEE_ASK),
	R("readline-sync.question", CALLEE_ASK),
	R("prompt", CALLEE_ASK),
	R("prompts", CALLEE_ASK),
	R("inquirer.prompt", CALLEE_ASK),
	R("inquirer.default.prompt", CALLEE_ASK),
	R("@inquirer/prompts.input", CALLEE_ASK),
	R("@inquirer/prompts.password", CALLEE_ASK),
	R("@clack/prompts.text", CALLEE_ASK),
	R("@clack/prompts.password", CALLEE_ASK),
	R("enquirer.prompt", CALLEE_ASK),
	R("enquirer.default.prompt", CALLEE_ASK),
	R("enquirer().prompt", CALLEE_ASK),
	R("prompts.prompt", CALLEE_ASK),
	R("prompts.default", CALLEE_ASK),
	R("prompt.get", CALLEE_ASK),
	R("readline-sync.questionNewPassword", CALLEE_ASK),
	R("readline-sync.prompt", CALLEE_ASK),
};

/* Last parts, for members of something that is not known; told to be less sure by their callers. */
static const struct row endings[] = {
	R("._compile", CALLEE_COMPILE),
	R(".runInThisContext", CALLEE_EXECUTE),
	R(".runInNewContext", CALLEE_EXECUTE),
	R(".runInContext", CALLEE_EXECUTE),
	R(".pipe", CALLEE_PIPE),
	R(".question", CALLEE_ASK),
	R(".sendBeacon", CALLEE_NET_POST),
	R(".httpRequest", CALLEE_NET), /* of n8n's nodes, Kubernetes clients ... */
	R(".createScript", CALLEE_EXECUTE),
	R(".addEventListener", CALLEE_LISTEN),
};

/* Rows by what is asked of a path before it is compared: numbers + 1 of the first, and of the next one after each. */
#define SLOTS 512u
static uint16_t first[SLOTS], next[sizeof rows / sizeof rows[0]];
static pthread_once_t listed = PTHREAD_ONCE_INIT;

static size_t slot_of(struct text path)
{
	return (path.n * 37 + (unsigned char)path.p[0] * 11 + (unsigned char)path.p[path.n - 1]) % SLOTS;
}

static void list_rows(void)
{
	for (size_t i = sizeof rows / sizeof rows[0]; i--;) {
		uint16_t *at = &first[slot_of(rows[i].path)];
		next[i] = *at;
		*at = (uint16_t)(i + 1);
	}
}

static enum callee in_rows(struct text path)
{
	for (size_t i = first[slot_of(path)]; i; i = next[i - 1])
		if (text_eq(path, rows[i - 1].path))
			return rows[i - 1].callee;
	return CALLEE_NONE;
}

bool callee_makes_client(struct text path)
{
	static const char *const clients[] = {"axios", "axios.default", "ky", "ky.default", "got", "got.default", "ofetch", "ofetch.ofetch", "ofetch.$fetch", "request", "superagent", "needle", NULL};
	static const char *const makers[] = {".create", ".extend", ".defaults", ".agent", NULL};

	for (const char *const *m = makers; *m; m++)
		for (const char *const *c = clients; text_ends(path, text_of(*m)) && *c; c++)
			if (text_eq(text_head(path, path.n - text_of(*m).n), text_of(*c)))
				return true;
	return false;
}

/* ky.create({..}).post: as ky.post. What is made of what was made is one too. */
static enum callee of_client(struct text path)
{
	char joined[CLIENT_BYTES];
	size_t made = text_find(path, T("()"));
	struct text maker = text_head(path, made), rest = text_tail(path, made + 2);

	if (made >= path.n || !callee_makes_client(maker))
		return CALLEE_NONE;
	while (text_skip(&rest, T(".create()")) || text_skip(&rest, T(".extend()")) || text_skip(&rest, T(".defaults()")))
		;
	while (maker.n && maker.p[--maker.n] != '.')
		;
	if (maker.n + rest.n > sizeof joined)
		return CALLEE_NONE;
	memcpy(joined, maker.p, maker.n);
	if (rest.n)
		memcpy(joined + maker.n, rest.p, rest.n);
	struct text as = {joined, maker.n + rest.n};
	return in_rows(as);
}

enum callee callee_of(struct text path)
{
	enum callee found;

	if (!path.n)
		return CALLEE_NONE;
	pthread_once(&listed, list_rows);
	found = in_rows(path);
	if (found != CALLEE_NONE || (found = of_client(path)) != CALLEE_NONE)
		return found;
	for (size_t i = 0; i < sizeof endings / sizeof endings[0]; i++)
		if (text_ends(path, endings[i].path))
			return endings[i].callee;
	return CALLEE_NONE;
}

bool callee_is_answer(struct text path)
{
	struct text rest = path;
	size_t at;

	while ((at = text_find(rest, T("()."))) < rest.n) {
		enum callee c = callee_of(text_head(path, path.n - rest.n + at));
		if (c == CALLEE_NET || c == CALLEE_NET_POST || c == CALLEE_SOCKET)
			return true;
		rest = text_tail(rest, at + 3);
	}
	return false;
}
