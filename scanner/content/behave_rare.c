/* What is called so seldom that it has no row in the table of callees. */
#include "scanner/content/behave_walk.h"

#define ENV_CALL 96 /* bytes before the name of an .env file in which a call that joins it to a folder begins */
#define KEYS_AROUND 256u /* bytes on each side of a name of a file that others like it stand in */
#define KEYS_KINDS 2

bool behave_key_module(struct text path)
{
	static const char *const modules[] = {"node-global-key-listener", "iohook", "uiohook-napi", "gkm", "keylogger.js",
					      "global-keypress", NULL};

	for (const char *const *m = modules; *m; m++) {
		struct text rest = path;
		if (text_skip(&rest, text_of(*m)) && (!rest.n || *rest.p == '.' || *rest.p == '('))
			return true;
	}
	return false;
}

/* provider.sendTransaction({to: '0x..', value: balance...}): all there is to one fixed place. */
static bool empties_wallet(struct walk *w)
{
	const struct js_arg *a = arg(w->event, 0);
	const struct js_arg *to = prop(a, T("to")), *value = prop(a, T("value"));

	return to && value && text_starts(constant(to), T("0x")) &&
	       (has(value->text, "alance") || ((value->origins & JS_FROM_NETWORK) && value->kind != JS_ARG_CONST && behave_said(w, ".getBalance(")));
}

/* token.approve('0x..', MaxUint256), nft.setApprovalForAll('0x..', true), of tokens that a server lists: all of them to one
 * fixed place. */
static bool gives_tokens_away(const struct walk *w)
{
	const struct js_arg *to = arg(w->event, 0), *all = arg(w->event, 1);

	if (!w->listed_token || !text_starts(constant(to), T("0x")))
		return false;
	return text_ends(w->event->path, T(".setApprovalForAll")) ? text_eq(constant(all), T("true"))
								   : text_ends(w->event->path, T(".approve")) && !constant(all).n;
}

/* Behind the quote at `at`, ".env" or ".env.x": of a name that is compared with others. path.join(cwd, '.env') is one file by its whole name,
 * none of those that a folder turns out to have. */
static bool names_env_file(struct text source, size_t at)
{
	struct text rest = text_tail(source, at + 1);

	if (!text_skip(&rest, T(".env")))
		return false;
	size_t end = text_find(text_head(rest, 32), text_n(source.p + at, 1));
	if (end >= text_head(rest, 32).n || (end && *rest.p != '.'))
		return false;
	if (!text_ends(text_trim_end(text_head(source, at)), T(",")) || !text_starts(text_trim(text_head(text_tail(rest, end + 1), 8)), T(")")))
		return true;
	struct text call = text_tail(text_head(source, at), at > ENV_CALL ? at - ENV_CALL : 0);
	size_t open = text_find_last(call, '(');
	return memchr(rest.p, '*', end) || open >= call.n || (!text_ends(text_head(call, open), T("join")) && !text_ends(text_head(call, open), T("resolve")));
}

static bool names_env_files(struct text source)
{
	static const char *const names[] = {"'.env", "\".env", "`.env", NULL};

	if (has(source, "\\.env"))
		return true;
	for (const char *const *n = names; *n; n++) {
		size_t at = 0;
		for (unsigned tries = 0; tries < CONTENT_WORD_TRIES; tries++, at++) {
			at += text_find(text_tail(source, at), text_of(*n));
			if (at >= source.n)
				break;
			if (names_env_file(source, at))
				return true;
		}
	}
	return false;
}

/* A folder is listed in a script that looks for names of .env files. */
static bool looks_for_env_files(struct walk *w)
{
	if (w->env_names == ASKED_NOT)
		w->env_names = names_env_files(w->source) ? ASKED_YES : ASKED_NO;
	/* of many packages in one file some say any word: there what stands around the call counts */
	if (w->env_names == ASKED_NO || w->source.n <= CONTENT_HUGE || !behave_may_ask(w, ASK_AROUND, CONTENT_AROUND_TRIES))
		return w->env_names == ASKED_YES;
	uint32_t from = w->event->start > CONTENT_AROUND ? w->event->start - CONTENT_AROUND : 0;
	return names_env_files(text_head(text_tail(w->source, from), 2 * CONTENT_AROUND));
}

/* Kinds of files that keep keys named between those places of the text. */
static unsigned kinds_of_keys(struct text t)
{
	static const char *const kinds[][3] = {{"UTC--"}, {"wallet.dat", "wallet\\.dat"}, {"id.json", "id\\.json"}, {"keystore"}, {"id_rsa", "id_ed25519", "id_(rsa"},
					       {"key4.db", "key4\\.db"}, {".pem", ".ppk"}, {"mnemonic", "seed.txt", "seed\\.txt"}, {"exodus"}, {"electrum"}};
	unsigned n = 0;

	for (size_t k = 0; k < sizeof kinds / sizeof kinds[0]; k++)
		for (size_t i = 0; i < 3 && kinds[k][i]; i++)
			if (has(t, kinds[k][i])) {
				n++;
				break;
			}
	return n;
}

/* /^(UTC--.*|wallet\.dat|id\.json)$/: some kinds of them in one expression or list, one of them a wallet's. */
static bool names_key_files(struct text source)
{
	static const char *const wallets[] = {"UTC--", "wallet\\.dat", "wallet.dat", "id\\.json", NULL};

	for (const char *const *wallet = wallets; *wallet; wallet++) {
		size_t at = 0;
		for (unsigned tries = 0; tries < CONTENT_WORD_TRIES; tries++, at++) {
			at += text_find(text_tail(source, at), text_of(*wallet));
			if (at >= source.n)
				break;
			size_t from = at > KEYS_AROUND ? at - KEYS_AROUND : 0;
			if (kinds_of_keys(text_head(text_tail(source, from), 2 * KEYS_AROUND)) >= KEYS_KINDS)
				return true;
		}
	}
	return false;
}

/* A folder is listed in a script that chooses files by such names. In a large one they may be another part's. */
static bool looks_for_keys(struct walk *w)
{
	if (w->key_names == ASKED_NOT)
		w->key_names = w->source.n <= CONTENT_HUGE && names_key_files(w->source) ? ASKED_YES : ASKED_NO;
	return w->key_names == ASKED_YES;
}

/* As a regular expression spells it: Europe\/Moscow */
static bool in_pattern(struct text source, struct text zone)
{
	struct cut c = text_cut(zone, '/');

	for (size_t at; (at = text_find(source, c.tail)) < source.n; source = text_tail(source, at + c.tail.n))
		if (at > c.head.n + 1 && text_ends(text_head(source, at), T("\\/")) && text_ends(text_head(source, at - 2), c.head))
			return true;
	return false;
}

/* The time zone says where people live; these are the countries that protests and wipers were aimed at. */
static bool names_zone(struct text source)
{
	static const char *const zones[] = {"Europe/Moscow", "Asia/Yekaterinburg", "Europe/Minsk", "Asia/Tehran", "Asia/Jerusalem",
					    "Asia/Gaza", "Europe/Kiev", "Asia/Shanghai", "Asia/Novosibirsk", NULL};

	for (const char *const *z = zones; has(source, "imeZone") && *z; z++)
		if (has(source, *z) || in_pattern(source, text_of(*z)))
			return true;
	return false;
}

static bool asks_where(struct walk *w)
{
	if (w->zone == ASKED_NOT)
		w->zone = names_zone(w->source) ? ASKED_YES : ASKED_NO;
	return w->zone == ASKED_YES;
}

/* The file that was opened last is given what was fetched or decoded. */
static void into_opened(struct walk *w, const struct js_arg *data)
{
	uint32_t from = behave_argument(data) & (ACT_FETCHED_ARG | ACT_DECODED_ARG);

	if (!from)
		return;
	behave_add(w, BEHAVE_DROP, from, w->event->path);
	behave_drops_opened(w);
}

/* a = [0, 97, 115, 109, 1, 0, 0, 0, 1]; .. new WebAssembly.Module(new Uint8Array(a)) in a short function: Emscripten makes a function of
 * JavaScript one that its program can call, by a program of a few bytes. */
static bool wraps_function(const struct walk *w)
{
	static const char *const heads[] = {"=[0,97,115,109,", " = [0, 97, 115, 109,", " = [0x00, 0x61, 0x73, 0x6d,", NULL};
	struct text rest = text_tail(w->shown, text_find(w->shown, T("Module(new Uint8Array("))), body = behave_body(w, w->event->function, 1024);

	if (!text_skip(&rest, T("Module(new Uint8Array(")))
		return false;
	struct text name = name_at(rest);
	for (const char *const *head = heads; name.n && *head; head++)
		if (text_has(body, arena_printf(w->b->acts->arena, TEXT_FMT "%s", TEXT_ARG(name), *head)))
			return true;
	return false;
}

static bool speaks_up(struct text p)
{
	return text_eq(p, T("alert")) || text_eq(p, T("open")) || text_eq(p, T("document.write")) || text_eq(p, T("confirm")) ||
	       text_eq(p, T("location.replace")) || text_eq(p, T("location.assign"));
}

void behave_rare(struct walk *w)
{
	const struct js_event *e = w->event;
	struct text p = e->path;

	behave_attribute(w);
	if (text_eq(p, T("location.replace")) || text_eq(p, T("location.assign")))
		behave_leads(w, arg(e, 0));
	if (text_ends(p, T(".stdin.write")) || text_ends(p, T(".stdin.end"))) {
		behave_stdin(w, p, arg(e, 0)->origins);
		behave_carried(w, p, arg(e, 0)->origins);
	} else if (text_starts(p, T("ethers")) && text_ends(p, T("Contract")) && text_starts(constant(arg(e, 0)), T("0x"))) {
		w->contract = true;
	} else if (text_starts(p, T("ethers")) && text_ends(p, T("Contract")) && arg(e, 0)->kind != JS_ARG_CONST) {
		w->listed_token |= (arg(e, 0)->origins & JS_FROM_NETWORK) != 0;
	} else if (text_starts(p, T("ethers")) && gives_tokens_away(w)) {
		behave_add(w, BEHAVE_PAGE, ACT_SELF_ARG | ACT_KEYS_ARG, p);
	} else if (text_eq(p, T("worker_threads.Worker"))) {
		/* a text that is known whole is a layer, and judged by what it does: bundlers put workers into their files so */
		if (text_eq(constant(prop(arg(e, 1), T("eval"))), T("true")) && arg(e, 0)->kind == JS_ARG_CONST)
			behave_add(w, BEHAVE_EXECUTE, ACT_CONSTANT, p);
		else if (text_eq(constant(prop(arg(e, 1), T("eval"))), T("true")))
			behave_execute(w, false);
	} else if (text_ends(p, T(".sendEmail")) || text_ends(p, T(".sendMail"))) {
		if (behave_copies_mail(arg(e, 0)))
			behave_add(w, BEHAVE_SEND, ACT_STRONG | ACT_PARAM_ARG, T("a hidden copy"));
	} else if (callee_makes_client(p)) {
		behave_client_made(w);
	} else if (text_starts(p, T("WebAssembly.instantiate")) || text_starts(p, T("WebAssembly.compile")) || text_eq(p, T("WebAssembly.Module")) ||
		   text_eq(p, T("WebAssembly.Instance"))) {
		if ((behave_argument(arg(e, 0)) & ACT_DECODED_ARG) && !wraps_function(w))
			behave_add(w, BEHAVE_DECODE, ACT_DECODED_ARG | ACT_EXECUTED | ACT_KEYS_ARG, p);
	} else if (text_starts(p, T("process.binding()")) && text_ends(p, T(".spawn"))) {
		behave_add(w, BEHAVE_EXEC, ACT_DECODED_ARG, p);
	} else if (text_ends(p, T("().setAttribute")) && has(p, "createElement") && text_eq_nocase(constant(arg(e, 0)), T("src")) &&
		   arg(e, 1)->text.n && arg(e, 1)->kind != JS_ARG_PATH) {
		behave_loads_into_page(w, arg(e, 1));
	} else if (speaks_up(p) && asks_where(w)) {
		behave_add(w, BEHAVE_PAGE, ACT_HOST_ARG, p);
	} else if (behave_key_module(p)) {
		if (!behave_only_hotkeys(w))
			behave_add(w, BEHAVE_PAGE, ACT_BROWSER_ARG | ACT_STRONG, T("key strokes"));
	} else if (text_eq(p, T("fs.openSync")) || text_eq(p, T("fs.promises.open"))) {
		if (text_starts(constant(arg(e, 1)), T("w")) || text_starts(constant(arg(e, 1)), T("a")))
			behave_opens(w, arg(e, 0), false);
	} else if (text_eq(p, T("fs.writeSync")) || text_eq(p, T("fs.promises.open().writeFile")) || text_eq(p, T("fs.promises.open().write"))) {
		into_opened(w, arg(e, text_eq(p, T("fs.writeSync"))));
	} else if (text_ends(p, T(".createPackage")) && has(p, "asar")) {
		if (behave_said(w, "LOCALAPPDATA") || behave_said(w, "/Applications/") || has(arg(e, 1)->text, "/AppData/") ||
		    has(arg(e, 1)->text, "Application Support") || (arg(e, 1)->origins & JS_FROM_HOME))
			behave_add(w, BEHAVE_WRITE_OTHERS, ACT_STRONG | behave_of_program(arg(e, 1)->text), T("a desktop program"));
	} else if (text_ends(p, T(".sendTransaction")) && empties_wallet(w)) {
		behave_add(w, BEHAVE_PAGE, ACT_SELF_ARG | ACT_KEYS_ARG, p);
	} else if (text_ends(p, T("thereum.request")) && has(w->shown, "eth_sendTransaction") && behave_said(w, "eth_getBalance") &&
		   !behave_said(w, "isConnected")) {
		behave_add(w, BEHAVE_PAGE, ACT_SELF_ARG | ACT_KEYS_ARG, p);
	} else if (text_starts(p, T("fs.readdir")) || text_starts(p, T("fs.promises.readdir")) || text_starts(p, T("fs.opendir")) || text_starts(p, T("fs.promises.opendir"))) {
		if (looks_for_env_files(w))
			behave_add(w, BEHAVE_COLLECT_FILES, ACT_HOME_ARG | ACT_SELF_ARG, T(".env files"));
		if (looks_for_keys(w))
			behave_add(w, BEHAVE_COLLECT_FILES, ACT_HOME_ARG | ACT_SELF_ARG | ACT_KEYS_ARG, T("wallets and keys"));
	}
}
