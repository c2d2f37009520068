/* What is checked before something is run: a signature, or who asks. */
#include "scanner/content/behave_walk.h"

#define CHECK_ASKED  16	  /* questions about one file */
#define CHECK_CALLERS 16 /* functions that call one, and those that call them */
#define CHECK_AROUND 4	  /* functions around one */
#define CHECK_BODY   8192 /* bytes of a function that are looked at */
#define CHECK_KEY    80	  /* bytes around the name of a key's file */
#define CHECK_CALL   40	  /* bytes of a condition before it calls verify() */
#define CHECK_GATE   400  /* bytes of a condition, and of what it guards */

/* Behind a condition: the function ends. */
static bool ends(struct text after)
{
	after = text_trim(after);
	if (!text_skip(&after, T(")")))
		return false;
	after = text_trim(after);
	(void)text_skip(&after, T("{"));
	after = text_trim(after);
	return text_starts(after, T("throw ")) || text_starts(after, T("return")) || text_starts(after, T("process.exit("));
}

/* The place behind the bracket that closes the one before t, or t.n. */
static size_t closed(struct text t)
{
	unsigned depth = 1;
	size_t at = 0;

	for (; at < t.n && depth; at++)
		depth = t.p[at] == '(' ? depth + 1 : depth - (t.p[at] == ')');
	return at;
}

/* Something else than the question decides: k || verify( */
static bool chooses(struct text before)
{
	return text_find_four(before, 0, "|?,&") < before.n;
}

/* if (!crypto.verify(..)) throw ..: a wrong signature ends the function. */
static bool gate(struct text body)
{
	for (size_t at; (at = text_find(body, T("if (!"))) < body.n; body = text_tail(body, at + 5)) {
		struct text rest = text_head(text_tail(body, at + 4), CHECK_GATE);
		size_t call = text_find(rest, T("verify("));
		if (call > CHECK_CALL || chooses(text_head(rest, call))) /* !crypto.verify(, !crypto_1.default.verify(, !RELEASE_KEYS.some((key) => verify( */
			continue;
		size_t end = closed(rest), given = call + 7 + closed(text_tail(rest, call + 7));
		while (given + 1 < end && rest.p[given] == ')') /* of what asks for each key */
			given++;
		if (given + 1 == end && ends(text_tail(rest, given)))
			return true;
	}
	return false;
}

/* The digest's own variable, or what a helper makes, is compared. */
static bool compares(struct text condition, struct text name)
{
	static const char *const helpers[] = {"sha256(", "sha512(", "checksum(", "digest(", "hash(", NULL};

	return has(condition, "!=") && ((name.n && text_has(condition, name)) || has_any(condition, helpers));
}

/* const sum = createHash('sha512')..; if (sum !== list.sha512) throw .., if ((await sha256(file)) !== entry.sha256) throw ..: so does
 * what is not what a list says. */
static bool digest_gate(struct text body)
{
	size_t made = text_find(body, T("createHash("));
	struct text before = text_head(body, made);
	struct text name = made < body.n ? name_before(text_trim_end(text_head(before, text_find_last(before, '=')))) : text_of("");

	for (size_t at; (at = text_find(body, T("if ("))) < body.n;) {
		body = text_tail(body, at + 4);
		struct text rest = text_head(body, CHECK_GATE);
		size_t end = closed(rest);
		if (end > 1 && compares(text_head(rest, end), name) && ends(text_tail(rest, end - 1)))
			return true;
	}
	return false;
}

/* A function of the file that the text calls by its name. */
static bool calls(struct text body, struct text name)
{
	for (size_t at; name.n && (at = text_find(body, name)) < body.n; body = text_tail(body, at + name.n)) {
		bool begins = !at || (!name_byte(body.p[at - 1]) && body.p[at - 1] != '.');
		if (begins && text_starts(text_tail(body, at + name.n), T("(")))
			return true;
	}
	return false;
}

static struct text body_of(const struct walk *w, uint32_t id, size_t end)
{
	const struct js_function *f = &w->fold->functions[id];
	size_t to = end < f->end ? end : f->end;

	if (f->end > w->source.n || to <= f->start || to - f->start > CHECK_BODY)
		return text_of("");
	return text_n(w->source.p + f->start, to - f->start);
}

/* path.join(__dirname, 'update.pub'), new URL('./update.pem', import.meta.url): it comes with the package. */
static bool key_beside(struct text source)
{
	static const char *const ends[] = {".pub'", ".pub\"", ".pem'", ".pem\"", NULL};

	for (const char *const *e = ends; *e; e++) {
		size_t at = text_find(source, text_of(*e));
		if (at == source.n)
			continue;
		struct text before = text_head(source, at);
		before = text_tail(before, before.n > CHECK_KEY ? before.n - CHECK_KEY : 0);
		struct text after = text_head(text_tail(source, at), CHECK_KEY);
		if (has(before, "__dirname") || has(text_cut(after, '\n').head, "import.meta.url"))
			return true;
	}
	return false;
}

/* keys, pubkey, release-keys: not monkeys, hotkeys */
static bool names_keys(struct text name)
{
	static const char *const words[] = {"key", "keys", "pubkey", "pubkeys", "publickey", "publicKey", "publicKeys", NULL};

	for (const char *const *w = words; *w; w++) {
		struct text word = text_of(*w);
		char before = name.n > word.n ? name.p[name.n - word.n - 1] : '-';
		if (text_ends(name, word) && (before == '-' || before == '_'))
			return true;
	}
	return false;
}

/* from './keys.js', require('../release-key'): a file of the package that is called after what is in it. */
static bool key_imported(struct text source)
{
	static const struct text heads[] = {{"from './", 8}, {"from \"./", 8}, {"from '../", 9}, {"from \"../", 9},
					    {"require('./", 11}, {"require(\"./", 11}, {"require('../", 12}, {"require(\"../", 12}};

	for (size_t i = 0; i < sizeof heads / sizeof *heads; i++)
		for (size_t from = 0, at; (at = text_find(text_tail(source, from), heads[i])) + from < source.n;) {
			from += at + heads[i].n;
			struct text spec = text_head(text_tail(source, from), CHECK_KEY);
			spec = text_head(spec, text_find_four(spec, 0, "'\"\n;"));
			struct text name = text_cut_last(spec, '/').tail;
			if (names_keys(text_cut(name.n ? name : spec, '.').head))
				return true;
		}
	return false;
}

/* v.verify(await readFile(publicKey), ..): a file on the machine that a caller names; the text gives that name no value and writes no
 * file of it. */
static bool key_read(struct text text)
{
	for (struct text source = text;;) {
		size_t at = text_find(source, T(".verify("));
		if (at >= source.n)
			return false;
		source = text_tail(source, at + 8);
		struct text rest = source;
		(void)text_skip(&rest, T("await "));
		(void)(text_skip(&rest, T("fs.")) || text_skip(&rest, T("fsp.")));
		if (!text_skip(&rest, T("readFile(")) && !text_skip(&rest, T("readFileSync(")))
			continue;
		struct text name = name_at(rest);
		if (names_keys(name) && text_starts(text_tail(rest, name.n), T(")")))
			return !has(text, "createWriteStream(") && !variable_given(text, name) && variable_places(text, name, 3) == 2; /* where it is given, and here */
	}
}

/* What Electron starts is the program itself: it runs when it is loaded because somebody started it. */
static bool of_application(struct walk *w)
{
	bool window = false, ready = false;

	for (size_t i = 0; i < w->fold->event_count && !(window && ready); i++) {
		const struct js_event *e = &w->fold->events[i];
		window |= e->kind == JS_NEW && text_eq(e->path, T("electron.BrowserWindow"));
		ready |= e->kind == JS_CALL && (text_eq(e->path, T("electron.app.whenReady")) || text_eq(e->path, T("electron.app.on")));
	}
	return window && ready;
}

/* A public key that stands in the text: as PEM, or as the base64 of its DER: Ed25519 (RFC 8410), P-256 (RFC 5480), RSA of 2048
 * bits (RFC 8017), whose first bytes are always these. */
static bool key_inside(struct walk *w)
{
	return behave_said(w, "BEGIN PUBLIC KEY-----") || behave_said(w, "MCowBQYDK2VwAyEA") ||
	       behave_said(w, "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE") || behave_said(w, "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8A");
}

/* createHash('sha256') */
static bool of_hash(struct text before)
{
	struct text near = text_tail(before, before.n > CHECK_KEY ? before.n - CHECK_KEY : 0);
	size_t open = text_find_last(near, '(');
	struct text maker = text_head(near, open);

	return text_ends(near, T("')")) && (text_ends(maker, T("createHash")) || text_ends(maker, T("createHmac")) || text_ends(maker, T("createVerify")) || text_ends(maker, T("createSign")));
}

/* exports.update(), this.update(): not createHash(..).update(), which is another one. */
static bool called_as(struct text source, struct text member)
{
	for (size_t from = 0, at; (at = text_find(text_tail(source, from), member)) + from < source.n; from += at + member.n)
		if (!of_hash(text_head(source, from + at)))
			return true;
	return false;
}

/* app.get('*', (req, res) => ..), a function without a name, given to a server's own module: nobody has asked yet when the file is
 * loaded. */
static bool answers_requests(struct text path)
{
	static const char *const servers[] = {"express().", "express.Router().", "fastify().", NULL};
	static const char *const methods[] = {".get", ".post", ".put", ".patch", ".delete", ".all", ".use", NULL};

	if (text_eq(path, T("http.createServer")) || text_eq(path, T("https.createServer")))
		return true;
	for (const char *const *m = methods; *m && starts_any(path, servers); m++)
		if (text_ends(path, text_of(*m)))
			return true;
	return false;
}

static bool waits_for_request(const struct walk *w, uint32_t function)
{
	for (size_t i = 0; i < w->fold->event_count; i++) {
		const struct js_event *e = &w->fold->events[i];
		if (e->kind != JS_CALL || !answers_requests(e->path))
			continue;
		for (uint32_t k = 0; k < e->argc && k < JS_ARGS_MAX; k++)
			if (arg(e, k)->kind == JS_ARG_FUNCTION && arg(e, k)->function == function)
				return true;
	}
	return false;
}

/* The one around each module of those that are read as one script. */
static bool of_module(const struct walk *w, uint32_t function)
{
	struct text body = behave_body(w, function, w->source.n);

	return text_starts(body, T("function(){var exports={},module={exports};"));
}

/* setTimeout(function boot() { .. }): it has a name of its own, and is called by another. */
static bool given_where_it_stands(const struct walk *w, const struct js_function *f)
{
	struct text before = text_trim_end(text_head(w->source, f->start));

	if (text_ends(before, T("async")))
		before = text_trim_end(text_head(before, before.n - 5));
	return text_ends(before, T("(")) || text_ends(before, T(","));
}

/* What calls the event's function is called when the file is loaded, or nobody can tell. What is only exported is not, when the
 * text never calls it as a member either: ACT_TOP knows no callers outside of the file, and takes them for granted. */
bool behave_on_load(const struct walk *w)
{
	uint32_t seen[CHECK_CALLERS], count = 1;

	seen[0] = w->event->function;
	for (uint32_t n = 0; n < count; n++) {
		const struct js_function *f = seen[n] < w->fold->function_count ? &w->fold->functions[seen[n]] : NULL;
		struct text member;
		if (f && !f->name.n && waits_for_request(w, seen[n]))
			continue;
		if (!f || f->caller_count > JS_CALLERS_MAX || (f->called && !f->caller_count) ||
		    (!f->caller_count && given_where_it_stands(w, f)))
			return true;
		member = f->name.n ? arena_printf(w->b->acts->arena, "." TEXT_FMT "(", TEXT_ARG(f->name)) : text_of("");
		if (!f->caller_count && (member.n ? called_as(w->source, member) : f->parent == JS_NO_FUNCTION || of_module(w, f->parent)))
			return true;
		for (uint32_t i = 0; i <= f->caller_count; i++) {
			uint32_t next = i < f->caller_count ? f->callers[i] : f->parent;
			bool known = i == f->caller_count && (next == JS_NO_FUNCTION || of_module(w, next)); /* in no other function */
			for (uint32_t k = 0; !known && k < count; k++)
				known = seen[k] == next;
			if (known)
				continue;
			if (next == JS_NO_FUNCTION || count == CHECK_CALLERS)
				return true;
			seen[count++] = next;
		}
	}
	return false;
}

/* cosign verify-blob --key ../release.pub --signature x.sig x: of what was dropped, with a key that is told. */
static bool checks_signature(const struct walk *w, const struct js_event *e)
{
	static const struct {
		struct text program, word, key;
	} tools[] = {{{"cosign", 6}, {"verify-blob", 11}, {"--key", 5}}, {{"gpg", 3}, {"--verify", 8}, {"--verify", 8}}, {{"minisign", 8}, {"-V", 2}, {"-P", 2}},
		     {{"minisign", 8}, {"-V", 2}, {"-p", 2}}};
	struct text call = text_n(w->source.p + e->start, e->end - e->start), program = constant(arg(e, 0));
	bool sync = text_eq(e->path, T("child_process.execFileSync")) || text_eq(e->path, T("child_process.execSync"));
	static const char *const tells[] = {"--version", "--help", "-h'", "-h\"", "--list", "--print", "--dry", "||", ";", NULL}; /* and checks nothing */
	bool named = false;

	for (uint32_t i = 0; i < w->dropped_count && !named; i++)
		named = text_has(call, w->dropped[i]);
	for (size_t i = 0; sync && named && i < sizeof tools / sizeof *tools; i++)
		if ((text_eq(program, tools[i].program) || text_starts(program, arena_printf(w->b->acts->arena, TEXT_FMT " ", TEXT_ARG(tools[i].program)))) &&
		    text_has(call, tools[i].word) && text_has(call, tools[i].key) && !has_any(call, tells))
			return true;
	return false;
}

/* In the function of the event, before it or by it, a tool checks the signature of what was dropped, and ends the function when it fails. */
static bool tool_checks(struct walk *w)
{
	uint32_t at = w->event->function;
	struct text body = at < w->fold->function_count ? body_of(w, at, w->event->start) : text_of("");

	if (!body.n || !w->dropped_count || has(body, "try {") || has(body, "try{") || !behave_may_ask(w, ASK_CHECK, CHECK_ASKED))
		return false;
	for (size_t i = 0; i < w->fold->event_count && w->fold->events[i].start <= w->event->start; i++) {
		const struct js_event *e = &w->fold->events[i];
		if (e->kind == JS_CALL && e->function == at && e->end <= w->source.n && e->end > e->start && checks_signature(w, e))
			return true;
	}
	return false;
}

bool behave_verified(struct walk *w, bool kept)
{
	uint32_t at = w->event->function;

	if ((w->flags & ACT_CODED) || !behave_may_ask(w, ASK_CHECK, CHECK_ASKED) || at >= w->fold->function_count)
		return false;
	if (!kept && tool_checks(w) && !((w->flags & ACT_TOP) && behave_on_load(w)))
		return true;
	if (behave_said(w, "verify = ") || behave_said(w, "function verify(") || behave_said(w, "verify(b) {") || !behave_said(w, "crypto"))
		return false; /* another one than the system's */
	if (!(key_inside(w) || key_beside(w->source) || key_imported(w->source) || key_read(w->source)) || ((w->flags & ACT_TOP) && behave_on_load(w) && !of_application(w)))
		return false;
	struct text body = body_of(w, at, kept ? w->source.n : w->event->start);
	if (gate(body))
		return true;
	bool listed = behave_said(w, "createHash(") && digest_gate(body); /* by a list whose signature is checked where it is fetched */
	for (uint32_t i = 0; i < w->fold->function_count && i < CONTENT_WORD_TRIES; i++) {
		struct text name = w->fold->functions[i].name;
		if (i != at && (listed || (name.n > 2 && calls(body, name))) && gate(body_of(w, i, w->source.n)))
			return true;
	}
	return false;
}

/* new Set(process.env.OWNERS.split(',')) */
static bool of_environment(struct text value)
{
	return has(value, "process.env.");
}

/* OWNERS.has(m.author.id), m.author.id !== process.env.OWNER, with the sender at that place. */
static bool compared(struct text source, struct text body, size_t at, size_t n)
{
	struct text before = text_head(body, at), after = text_trim(text_tail(body, at + n));
	size_t k = before.n;

	while (k > 0 && (name_byte(before.p[k - 1]) || before.p[k - 1] == '.')) /* the rest of m.author.id */
		k--;
	before = text_trim_end(text_head(before, k));
	if (text_ends(before, T(".has(")) || text_ends(before, T(".includes(")))
		return variable_any(source, name_before(text_head(before, text_find_last(before, '.'))), of_environment);
	while (after.n && (*after.p == '=' || *after.p == '!'))
		after = text_tail(after, 1);
	after = text_trim(after);
	return text_starts(after, T("process.env.")) || variable_any(source, name_at(after), of_environment);
}

bool behave_owner_asks(struct walk *w)
{
	static const char *const senders[] = {"author.id", "from.id", "user.id", "event.user", "senderId", NULL};
	uint32_t id = w->event->function;

	if (!behave_said(w, "process.env."))
		return false;
	for (unsigned n = 0; n < CHECK_AROUND && id < w->fold->function_count; n++, id = w->fold->functions[id].parent) {
		struct text body = body_of(w, id, w->event->start);
		for (const char *const *s = senders; *s; s++) {
			struct text what = text_of(*s);
			for (size_t from = 0, at; (at = text_find(text_tail(body, from), what)) + from < body.n; from += at + what.n)
				if (!behave_may_ask(w, ASK_CHECK, CHECK_ASKED))
					return false;
				else if (compared(w->source, body, from + at, what.n))
					return true;
		}
	}
	return false;
}
