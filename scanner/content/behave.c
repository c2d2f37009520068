#include "scanner/content/behave.h"

#include "scanner/content/alphabet.h"
#include "scanner/content/behave_walk.h"
#include "scanner/content/command.h"

#define USER_ASKS 64 /* bytes before a function, that say what it is given to */

/* In a function that gives back nothing but a digest: an identifier of the machine, not what is known of it. */
static bool hashed(const struct walk *w)
{
	uint32_t id = w->event->function;
	struct text body, tail;
	size_t at;

	/* the callback of a list is asked for its own function */
	for (unsigned n = 0; n < 3 && behave_body(w, id, 119).n && w->fold->functions[id].parent < w->fold->function_count; n++)
		id = w->fold->functions[id].parent;
	body = behave_body(w, id, 2048);
	at = text_find(body, T("return "));
	tail = text_tail(body, at < body.n ? at + 7 : body.n);
	struct cut module = text_cut(tail, '.'); /* crypto, crypto_1, or what a minifier called it */
	if (module.found && text_starts(module.tail, T("createHash(")) && !text_has(module.head, T("(")))
		tail = module.tail;
	return text_starts(tail, T("createHash(")) && text_has(tail, T(".digest(")) && !text_has(tail, T("return "));
}

/* A module of somebody's is given an address that is decoded first. */
static void decoded_address(struct walk *w)
{
	const struct js_arg *a = arg(w->event, 0);
	struct text host, url = constant(a);
	uint32_t flags;

	if (!text_starts(url, T("http")) || !(behave_decoding(a->how) || js_how_has(a->how, JS_HOW_REVERSE)))
		return;
	flags = command_host(url, &host);
	if (flags & (ACT_OTHER_HOST | ACT_COLLECTOR_HOST | ACT_RAW_IP))
		behave_add(w, BEHAVE_FETCH, flags | ACT_DECODED_ARG, host);
}

/* x[y](z, {...process.env, host: os.hostname()}): what has no name is given all that can be known of the machine. */
static void nameless(struct walk *w)
{
	uint32_t from = 0;

	/* x.post({url, formData: {f: fs.createReadStream(wallet)}}) */
	if (text_eq(w->event->path, T(".post")) || text_eq(w->event->path, T(".put"))) {
		const struct js_arg *form = prop(arg(w->event, 0), T("formData"));
		if (form && (form->origins & JS_FROM_CRED_FILE))
			behave_add(w, BEHAVE_SEND, ACT_FILE_ARG, w->event->path);
	}
	if (!text_eq(w->event->path, T(".[]")))
		return;
	for (uint32_t i = 0; i < w->event->argc && i < JS_ARGS_MAX; i++)
		from |= arg(w->event, i)->origins;
	if ((from & JS_FROM_ENV_ALL) && (from & JS_FROM_SYSTEM))
		behave_add(w, BEHAVE_SEND, ACT_ENV_ARG | ACT_HOST_ARG, w->event->path);
}

/* What was read there, made shorter or the like: nothing else was put into it. */
static bool clip_again(const struct js_arg *a)
{
	return (a->origins & JS_FROM_CLIPBOARD) && !(a->origins & (JS_FROM_NETWORK | JS_FROM_DECODED | JS_FROM_FILE)) &&
	       (a->kind == JS_ARG_PATH || !a->text.n);
}

/* A button of a page that copies what its caller gives it. */
static bool page_copies(struct walk *w)
{
	const struct js_event *e = w->event;
	uint32_t at = e->function;

	if (arg(e, 0)->origins != JS_FROM_PARAM || !text_starts(e->path, T("navigator.clipboard.")) || behave_said(w, "setInterval("))
		return false;
	for (unsigned n = 0; n < 4 && at < w->fold->function_count; n++, at = w->fold->functions[at].parent)
		if (w->fold->functions[at].called) /* what it is given there may be anything */
			return false;
	return e->depth;
}

/* ipcMain.handle('use', (_, id) => clipboard.writeText(..)), tool use 3: one of a history that the user asks for. */
static bool user_asks(struct walk *w)
{
	static const char *const heads[] = {"ipcMain.handle(", "ipcMain.on(", "globalShortcut.register(", ".on('click'", ".on(\"click\"", "Listener('click'", "Listener(\"click\"", NULL};
	uint32_t at = w->event->function;

	if (behave_for_word(w))
		return true;
	if (at >= w->fold->function_count)
		return false;
	struct text before = text_head(w->source, w->fold->functions[at].start);
	before = text_tail(before, before.n > USER_ASKS ? before.n - USER_ASKS : 0);
	for (const char *const *h = heads; *h; h++)
		if (has(before, *h) && !has(text_tail(before, text_find(before, text_of(*h))), ";"))
			return true;
	return false;
}

static void on_call(struct walk *w)
{
	const struct js_event *e = w->event;
	enum callee c = callee_of(e->path);

	if (c == CALLEE_NONE || c == CALLEE_NET || c == CALLEE_NET_POST)
		behave_puts_workflow(w);
	switch (c) {
	case CALLEE_EXECUTE:
	case CALLEE_COMPILE:
		behave_execute(w, false);
		break;
	case CALLEE_TIMER:
		behave_execute(w, true);
		break;
	case CALLEE_NET:
		w->connects |= has(e->path, "ocket") || text_starts(e->path, T("ws"));
		behave_net(w, false);
		break;
	case CALLEE_NET_POST:
		behave_net(w, true);
		break;
	case CALLEE_NET_WRITE:
		behave_net_write(w);
		break;
	case CALLEE_SOCKET:
		behave_socket(w);
		break;
	case CALLEE_DNS:
		behave_dns(w);
		break;
	case CALLEE_EXEC:
		behave_exec(w, false);
		break;
	case CALLEE_SPAWN:
		behave_exec(w, true);
		break;
	case CALLEE_READ:
		behave_read(w);
		break;
	case CALLEE_WRITE:
		behave_write(w, arg(e, 0), arg(e, 1));
		break;
	case CALLEE_COPY:
		behave_copy(w);
		break;
	case CALLEE_REMOVE:
		behave_remove(w);
		break;
	case CALLEE_HOST_INFO:
		behave_add(w, BEHAVE_COLLECT_HOST, ACT_HOST_ARG | (hashed(w) ? ACT_PLAIN : 0), e->path);
		break;
	case CALLEE_DECODE:
		/* a worker that a bundle keeps in base64 may decode something too: that alone hides nothing */
		if ((w->b->flags & (ACT_CODED | ACT_EXECUTED)) == ACT_CODED && !(e->flags & JS_EVENT_CODED))
			w->flags &= ~(uint32_t)ACT_CODED;
		behave_add(w, BEHAVE_DECODE, behave_argument(arg(e, 0)) & ~(uint32_t)ACT_STRONG, e->path);
		break;
	case CALLEE_STRINGIFY:
		if (arg(e, 0)->origins & JS_FROM_ENV_ALL) /* lists of names are looked through by honest code */
			behave_add(w, BEHAVE_COLLECT_ENV, ACT_ENV_ARG | (has(e->path, "tringify") ? ACT_STRONG : 0), e->path);
		break;
	case CALLEE_REQUIRE:
		behave_require(w);
		break;
	case CALLEE_CLIP_READ:
		behave_add(w, BEHAVE_CLIPBOARD, ACT_BROWSER_ARG, e->path);
		break;
	case CALLEE_CLIP_WRITE:
		if (arg(e, 0)->kind == JS_ARG_CONST && !arg(e, 0)->text.n) /* cleared: nothing stands in the place of what was there */
			break;
		behave_add(w, BEHAVE_CLIPBOARD, ACT_SELF_ARG | (behave_argument(arg(e, 0)) & ACT_PARAM_ARG) | (clip_again(arg(e, 0)) || user_asks(w) ? ACT_PLAIN : 0) | (page_copies(w) ? ACT_HOST_ARG : 0), e->path);
		break;
	case CALLEE_LISTEN:
	case CALLEE_ELEMENT:
	case CALLEE_ASK:
		behave_page(w, c);
		break;
	case CALLEE_PIPE:
		behave_pipe(w);
		break;
	case CALLEE_PIPELINE:
		behave_pipeline(w);
		break;
	case CALLEE_NONE:
		if (e->kind == JS_NEW)
			behave_new(w);
		if (callee_is_answer(e->path))
			behave_remember_span(w, e);
		else if (behave_client(e->path))
			behave_client_call(w);
		else if ((text_starts(e->path, T("vm.")) || text_starts(e->path, T("Function()"))) && text_ends(e->path, T("()")))
			behave_given(w);
		else
			behave_rare(w);
		behave_database(w);
		decoded_address(w);
		nameless(w);
		break;
	}
}

/* JSON.stringify(process.env), querystring.stringify({...process.env}): seen by what stands before it. */
static bool made_text(const struct walk *w, const struct js_event *e)
{
	struct text before = text_trim_end(text_head(w->source, e->start));

	if (text_ends(before, T("...")))
		before = text_trim_end(text_head(before, before.n - 3));
	if (text_ends(before, T("{")))
		before = text_trim_end(text_head(before, before.n - 1));
	return text_ends(before, T("tringify("));
}

bool behave_secret_name(struct text name)
{
	return has(name, "TOKEN") || has(name, "SECRET") || has(name, "PASSWORD") || has(name, "API_KEY") ||
	       has(name, "ACCESS_KEY") || has(name, "PRIVATE_KEY") || has(name, "MNEMONIC");
}

#define LIST_AROUND 2048 /* bytes before a variable by a name that is not known, in which the names may stand */

/* const names = ['NPM_TOKEN', 'GITHUB_TOKEN']; .. process.env[name]: each of them. */
static void listed_secrets(struct walk *w)
{
	uint32_t from = w->event->start > LIST_AROUND ? w->event->start - LIST_AROUND : 0;
	struct text rest = text_n(w->source.p + from, w->event->start <= w->source.n ? w->event->start - from : 0);

	if (!behave_may_ask(w, ASK_LIST, CONTENT_QUESTIONS))
		return;
	for (unsigned found = 0; rest.n && found < CONTENT_WORD_PLACES;) {
		size_t n = 1;
		char quote = *rest.p;
		while ((quote == '"' || quote == '\'') && n < rest.n && ((rest.p[n] >= 'A' && rest.p[n] <= 'Z') || rest.p[n] == '_'))
			n++;
		struct text name = text_n(rest.p + 1, n - 1);
		if (n > 4 && n < rest.n && rest.p[n] == quote && behave_secret_name(name)) {
			if (!w->b->layer)
				w->place = (uint32_t)(rest.p - w->source.p);
			behave_add(w, BEHAVE_COLLECT_ENV, ACT_SECRET_ARG, name);
			found++;
		}
		rest = text_tail(rest, n);
	}
}

/* Who works where. */
static bool names_host(struct text name)
{
	static const char *const names[] = {"USER", "USERNAME", "LOGNAME", "COMPUTERNAME", "USERDOMAIN", "HOSTNAME", NULL};

	for (const char *const *n = names; *n; n++)
		if (text_eq(name, text_of(*n)))
			return true;
	return false;
}

static bool worth(const struct js_event *e)
{
	return e->kind == JS_CALL || e->kind == JS_NEW || e->kind == JS_WRITE || e->kind == JS_READ;
}

static void on_event(struct walk *w, const struct js_event *e, const struct js_layer *layer)
{
	bool top = e->depth == 0 || (e->function < w->fold->function_count && w->live[e->function]);

	w->event = e;
	w->place = w->b->layer ? layer->file_start : e->start;
	w->shown = e->end > e->start && e->end <= w->source.n
			   ? text_n(w->source.p + e->start, e->end - e->start)
			   : text_of("");
	w->flags = w->b->flags | (top ? ACT_TOP : 0) | (behave_nested(w, e) ? ACT_NESTED : 0) |
		   (e->flags & JS_EVENT_CODED ? ACT_CODED : 0);
	if (w->shown.n > 4096)
		w->shown = text_head(w->shown, 4096);
	if (e->kind == JS_CALL || e->kind == JS_NEW)
		on_call(w);
	else if (e->kind == JS_WRITE)
		behave_member(w);
	else if (e->kind == JS_READ && (e->flags & JS_EVENT_WHOLE))
		behave_add(w, BEHAVE_COLLECT_ENV, made_text(w, e) ? ACT_ENV_ARG | ACT_STRONG : ACT_PLAIN, e->path);
	else if (e->kind == JS_READ && text_starts(e->path, T("process.env.")) && names_host(text_tail(e->path, 12)))
		behave_add(w, BEHAVE_COLLECT_HOST, ACT_SECRET_ARG, e->path);
	else if (e->kind == JS_READ && text_starts(e->path, T("process.env.")) && behave_secret_name(text_tail(e->path, 12)))
		behave_add(w, BEHAVE_COLLECT_ENV, ACT_SECRET_ARG, e->path);
	else if (e->kind == JS_READ && text_eq(e->path, T("process.env[]")))
		listed_secrets(w);
	else if (e->kind == JS_READ && text_eq(e->path, T("document.cookie")))
		behave_add(w, BEHAVE_PAGE, ACT_BROWSER_ARG, e->path);
}

/* 0x and forty hexadecimal digits, put together from pieces. */
static bool hidden_wallet(struct text t)
{
	if (t.n != 42 || !text_skip(&t, T("0x")))
		return false;
	for (size_t i = 0; i < t.n; i++)
		if (!((t.p[i] >= '0' && t.p[i] <= '9') || ((t.p[i] | 0x20) >= 'a' && (t.p[i] | 0x20) <= 'f')))
			return false;
	return true;
}

#define HIDDEN_ASKED 8 /* of such names whether the text spells them too */

/* fs[reversed('cnySmr')]: what runs, reads or deletes, by a name that is decoded where it is used. An obfuscator's table holds all the texts of a
 * program, these among others. */
static bool hidden_call(const struct js_constant *c)
{
	static const struct text names[] = {
		{"rmSync", 6}, {"rmdirSync", 9}, {"unlinkSync", 10}, {"execSync", 8}, {"execFile", 8}, {"execFileSync", 12}, {"spawnSync", 9},
		{"readFileSync", 12}, {"writeFileSync", 13}, {"readdirSync", 11}, {"runInThisContext", 16}, {"runInNewContext", 15},
	};

	static const enum js_how_step codes[] = {JS_HOW_REVERSE, JS_HOW_BASE64, JS_HOW_HEX, JS_HOW_CHARS, JS_HOW_XOR, JS_HOW_ROT, JS_HOW_INFLATE};
	bool coded = false;

	for (size_t i = 0; c->how && i < sizeof codes / sizeof *codes; i++)
		coded |= js_how_has(c->how, codes[i]);
	if (!coded || js_how_has(c->how, JS_HOW_TABLE))
		return false;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (text_eq(c->text, names[i]))
			return true;
	return false;
}

static bool executes(const struct act_list *l)
{
	for (uint32_t i = 0; i < l->count; i++)
		if (l->list[i].behaviour == BEHAVE_EXECUTE && !(l->list[i].flags & ACT_CONSTANT))
			return true;
	return false;
}

void behave_layer(const struct behave *b)
{
	const struct js_layer *layer = &b->layers->list[b->layer];
	struct walk w = {.b = b, .fold = &layer->fold, .source = layer->text};

	w.live = ARENA_ARRAY(b->acts->arena, bool, layer->fold.function_count + 1);
	if (!w.live) {
		b->acts->failed = true;
		return;
	}
	behave_mark_live(&w);
	for (size_t i = 0; i < layer->fold.event_count; i++)
		if (worth(&layer->fold.events[i]))
			on_event(&w, &layer->fold.events[i], layer);
	unsigned asked = 0;
	for (size_t i = 0; i < layer->fold.constant_count; i++) {
		const struct js_constant *c = &layer->fold.constants[i];
		uint32_t at = b->layer ? layer->file_start : c->start;
		if (hidden_wallet(c->text))
			act_add(b->acts, BEHAVE_WALLET, b->flags | ACT_CONSTANT, at, b->number, c->text, T("wallet addresses"));
		if (hidden_call(c) && !layer->fold.coded_names && asked++ < HIDDEN_ASKED && !text_has(layer->text, c->text)) /* nor spelled anywhere */
			act_add(b->acts, BEHAVE_DECODE, b->flags | ACT_CODED | ACT_DECODED_ARG | ACT_STRONG, at, b->number, c->text, c->text);
	}
	if (executes(b->acts) && alphabet_shuffled(w.source))
		act_add(b->acts, BEHAVE_DECODE, b->flags | ACT_CODED | ACT_TOP, b->layer ? layer->file_start : 0, b->number, text_of(""),
			T("an alphabet of its own"));
}
