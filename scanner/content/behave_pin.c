/* Code of the network that is compared with a digest of one's own before it is run. */
#include "scanner/content/behave_walk.h"
#include "scanner/content/phrase.h"

#include <string.h>

#define PIN_BODY   8192 /* bytes of a function that are looked at */
#define PIN_GATE   400	/* bytes of a condition, and of what it guards */
#define PIN_ASKED  64	/* times that one text is looked at */

/* No bracket closes that is not opened there: what stands before it is done whenever what stands behind it is. Not where a slash
 * makes it unclear which quotes and brackets count. */
static bool same_block(struct text between)
{
	unsigned depth = 0;

	for (size_t i = 0; i < between.n; i++) {
		char c = between.p[i];
		if (c == '/' || (c == '}' && !depth))
			return false;
		if (c == '{' || c == '}')
			depth = c == '{' ? depth + 1 : depth - 1;
		if (c != '\'' && c != '"' && c != '`')
			continue;
		size_t end = text_find(text_tail(between, i + 1), text_n(&between.p[i], 1));
		if (i + 1 + end >= between.n)
			return false;
		i += end + 1;
	}
	return true;
}

/* A statement of its own: nothing before it says whether it is done. */
static bool statement(struct text before)
{
	before = text_trim_end(before);
	return text_ends(before, T(";")) || text_ends(before, T("}")) || text_ends(before, T("{")) || text_ends(before, T("digest('hex')")) ||
	       text_ends(before, T("digest('base64')"));
}

/* if (got !== want) throw ..: want, when this is what stands there; else "". body: of the function, from the digest to the event. */
static struct text compared_with(struct text body, struct text digest)
{
	static const char *const ends[] = {"throw ", "return;", "return ", "process.exit(", NULL}, *const says[] = {"console.error(", "console.warn(", "console.log(", "log(", NULL};

	for (size_t from = 0, at; (at = text_find(text_tail(body, from), T("if ("))) + from < body.n;) {
		struct text before = text_head(body, from + at);
		from += at + 4;
		struct text rest = text_head(text_tail(body, from), PIN_GATE);
		size_t end = phrase_close(rest), sign;
		struct text condition = text_head(rest, end ? end - 1 : 0), after = text_trim(text_tail(rest, end));
		struct text left = text_trim(text_head(condition, sign = text_find(condition, T("!=")))), right = text_tail(condition, sign + 2);
		if (sign >= condition.n || has(condition, "|") || has(condition, "&") || has(condition, "?") || !statement(before))
			continue;
		(void)text_skip(&right, T("="));
		right = text_trim(right);
		if (text_starts(after, T("{")))
			after = text_trim(text_tail(after, 1));
		while (starts_any(after, says) && text_has(after, T(";"))) /* and then it ends */
			after = text_trim(text_cut(after, ';').tail);
		if (!starts_any(after, ends) || (!text_eq(left, digest) && !text_eq(right, digest)))
			continue;
		return same_block(text_tail(body, from + end)) ? (text_eq(left, digest) ? right : left) : text_of("");
	}
	return text_of("");
}

/* code, `(function () {${code}})`, 'x' + code: nothing else comes in. */
static bool only_runs(struct text given, struct text name)
{
	unsigned names = 0;

	if (text_starts(given, T("`"))) {
		struct cut c = text_cut(text_tail(given, text_find(given, T("${"))), '}');
		return text_ends(given, T("`")) && c.found && text_skip(&c.head, T("${")) && text_eq(text_trim(c.head), name) && !has(c.tail, "${");
	}
	for (struct cut c = text_cut(given, '+');; c = text_cut(c.tail, '+')) {
		struct text part = text_trim(c.head);
		names += text_eq(part, name);
		if (!text_eq(part, name) && (part.n < 2 || !memchr("'\"", *part.p, 2) || text_find(text_tail(part, 1), text_n(part.p, 1)) + 2 != part.n))
			return false;
		if (!c.found)
			return names == 1;
	}
}

/* The hash is the system's. made: where createHash( stands in the text. */
static bool of_system(const struct walk *w, uint32_t function, size_t made)
{
	for (size_t i = 0; i < w->fold->event_count; i++) {
		const struct js_event *e = &w->fold->events[i];
		if (e->kind == JS_CALL && e->function == function && e->start <= made && e->end > made && text_eq(e->path, T("crypto.createHash")))
			return true;
	}
	return false;
}

struct hashing { /* const digest = crypto.createHash('sha256').update(hashed).digest('hex') */
	size_t made; /* where createHash( stands */
	struct text digest, hashed;
};

static bool hashes(const struct walk *w, struct text body, uint32_t function, struct hashing *h)
{
	h->made = text_find(body, T("createHash("));
	h->digest = text_trim_end(text_head(body, h->made));
	h->hashed = text_tail(body, h->made);
	if (text_ends(h->digest, T("crypto.")))
		h->digest = text_trim_end(text_head(h->digest, h->digest.n - 7));
	if (h->made >= body.n || !text_ends(h->digest, T("=")) || !of_system(w, function, w->fold->functions[function].start + h->made))
		return false;
	h->digest = name_before(text_trim_end(text_head(h->digest, h->digest.n - 1)));
	h->hashed = text_tail(h->hashed, text_find(h->hashed, T(").update(")));
	if (!text_skip(&h->hashed, T(").update(")))
		return false;
	h->hashed = name_at(h->hashed);
	return h->hashed.n > 0;
}

/* Neither name is ever anything else. */
static bool only_so(struct text body, const struct hashing *h)
{
	return variable_value(body, h->hashed).n && variable_value(body, h->digest).n && !behave_taken_out(body, h->hashed).n && !behave_taken_out(body, h->digest).n;
}

bool behave_pinned(struct walk *w)
{
	const struct js_function *f = w->event->function < w->fold->function_count ? &w->fold->functions[w->event->function] : NULL;
	struct text body = behave_body(w, w->event->function, PIN_BODY), call = text_tail(w->shown, text_find(w->shown, T("(")));

	if (!f || !body.n || w->event->start <= f->start || w->event->start >= f->end || (w->flags & ACT_CODED) || w->source.n > CONTENT_BUNDLE ||
	    !behave_may_ask(w, ASK_PIN, PIN_ASKED) || !text_skip(&call, T("(")) || behave_on_load(w))
		return false;
	body = text_head(body, w->event->start - f->start);
	struct hashing h;
	if (!hashes(w, body, w->event->function, &h))
		return false;
	/* what is run is what was hashed, and neither is ever anything else */
	if (behave_said(w, "exit =") || behave_said(w, "exit=") || !only_runs(phrase_item(call, w->event->argc > 1 && text_ends(w->event->path, T("Function")) ? w->event->argc - 1 : 0), h.hashed) ||
	    !only_so(body, &h))
		return false;
	struct text want = compared_with(text_tail(body, h.made), h.digest);
	return want.n && behave_own_digest(w, want, true);
}

/* ldd --version, node-gyp rebuild: a fixed command that fetches, writes and moves nothing itself. */
static bool harmless_command(const struct js_event *e)
{
	static const char *const words[] = {"curl", "wget", "http", ">", "|", "&", ";", " -o", "-OutFile", "cp ", "mv ", "ln ", "copy ", "move ", "tar ", "unzip", "sh ", "-e", "-c", "-p", "dd ", NULL};

	for (uint32_t i = 0; i < e->argc && i < JS_ARGS_MAX; i++) {
		const struct js_arg *a = arg(e, i);
		if (i && a->kind == JS_ARG_OBJECT)
			continue;
		for (uint32_t k = 0; a->kind == JS_ARG_ARRAY && k < a->prop_count; k++)
			if (a->props[k].value.kind != JS_ARG_CONST || has_any(a->props[k].value.text, words))
				return false;
		if (a->kind != JS_ARG_ARRAY && (a->kind != JS_ARG_CONST || has_any(a->text, words)))
			return false;
	}
	return e->argc > 0;
}

/* The only call of the text that puts a file anywhere: writeFile(path, bytes). NULL when there is another, or something is started that
 * may do so. */
static const struct js_event *only_write(const struct walk *w)
{
	static const char *const more[] = {"open", "write", "ink", "rename", "opy", "cp", "extract", "move", NULL};
	const struct js_event *only = NULL;

	for (size_t i = 0; i < w->fold->event_count; i++) {
		const struct js_event *e = &w->fold->events[i];
		enum callee c = e->kind == JS_CALL || e->kind == JS_NEW ? callee_of(e->path) : CALLEE_NONE;
		if (c == CALLEE_EXEC || c == CALLEE_SPAWN ? !harmless_command(e) : c == CALLEE_EXECUTE || c == CALLEE_COMPILE || c == CALLEE_COPY)
			return NULL;
		if (e->kind != JS_CALL || (c != CALLEE_WRITE && !(text_starts(e->path, T("fs")) && has_any(e->path, more) && !has(e->path, "unlink"))))
			continue;
		if (only && (only->start != e->start || only->end != e->end))
			return NULL;
		only = e;
	}
	return only && (text_ends(only->path, T("fs.writeFileSync")) || text_ends(only->path, T("fs.writeFile")) || text_ends(only->path, T("fs.promises.writeFile"))) ? only : NULL;
}

/* At all places of a name but where it is given, one of these stands before it, or what goes on with it is one of those. */
static bool only_for(struct text t, struct text name, const char *const *heads, const char *const *tails)
{
	unsigned n = 0;

	for (size_t at; (at = phrase_find_name(t, name)) < t.n; n++) {
		struct text before = text_head(t, at), behind = text_tail(t, at + name.n);
		if (n == VARIABLE_PLACES || (!text_starts(text_trim(text_head(behind, VARIABLE_VALUE)), T("=")) && !ends_any(before, heads) && !starts_any(behind, tails)))
			return false;
		t = behind;
	}
	return n > 0;
}

/* Nobody else is told the path, or gets hold of the bytes: they are hashed, written, and nothing more. */
static bool between_two(const struct walk *w, struct text body, size_t at, size_t end, struct text path, struct text bytes)
{
	static const char *const told[] = {"require(", "writeFileSync(", "writeFile(", "unlinkSync(", "unlink(", "rmSync(", "existsSync(", "accessSync(", "statSync(",
					   "chmodSync(", "dirname(", "basename(", "console.log(", "console.error(", "console.warn(", "${", NULL};
	static const char *const asked[] = {".length", ".byteLength", NULL}, *const none[] = {NULL};
	static const char *const puts[] = {").update(", NULL};

	/* up to the write, which the caller looks at, and behind it */
	return only_for(w->source, path, told, none) && only_for(text_head(body, at), bytes, puts, asked) && (phrase_find_name(text_tail(body, end), bytes) >= body.n - end || only_for(text_tail(body, end), bytes, puts, asked));
}

/* What is called between the comparison and the write makes a folder or says something. */
static bool calls_little(struct text t)
{
	static const char *const little[] = {"mkdirSync", "mkdir", "dirname", "existsSync", "log", "info", "warn", "error", "debug", "if", "Error", "exit", NULL};

	for (size_t at; (at = text_find(t, T("("))) < t.n; t = text_tail(t, at + 1)) {
		struct text name = name_before(text_trim_end(text_head(t, at)));
		const char *const *l = little;
		while (*l && !text_eq(name, text_of(*l)))
			l++;
		if (!*l)
			return false;
	}
	return true;
}

/* The text talks to nobody over a bad way, and puts nothing in the place of what the system has. */
static bool goes_well(struct walk *w)
{
	static const char *const own[] = {"createHash =", "createHash=", "createHash:", "exit =", "exit=", "writeFileSync =", "rototype", "__proto__", "defineProperty", "_extensions", "Proxy", NULL};

	for (const char *const *word = own; *word; word++)
		if (behave_said(w, *word))
			return false;
	for (uint32_t i = 0; i < w->b->acts->count; i++)
		if (w->b->acts->list[i].flags & BEHAVE_BAD_PLACE && ((1u << w->b->acts->list[i].behaviour) & (1u << BEHAVE_FETCH | 1u << BEHAVE_SEND | 1u << BEHAVE_HIDE)))
			return false;
	return !has(w->source, "http://");
}

bool behave_pinned_addon(struct walk *w)
{
	const struct js_arg *to = arg(w->event, 0);
	struct text path = behave_first_name(w->shown), call, want;
	struct hashing h;

	if (!path.n || !text_ends(to->text, T(".node")) || (w->flags & ACT_CODED) || w->source.n > CONTENT_BUNDLE || !text_eq(w->event->path, T("require")) ||
	    !behave_may_ask(w, ASK_PIN, PIN_ASKED) || !variable_value(w->source, path).n || behave_taken_out(w->source, path).n || !goes_well(w))
		return false;
	const struct js_event *write = only_write(w), *loads = w->event;
	struct text body = write && write->function < w->fold->function_count ? behave_body(w, write->function, PIN_BODY) : text_of("");
	size_t begin = body.n ? w->fold->functions[write->function].start : 0;
	if (!body.n || write->start <= begin || write->start - begin >= body.n || !hashes(w, text_head(body, write->start - begin), write->function, &h) ||
	    !only_so(body, &h))
		return false;
	call = text_tail(body, write->start - begin);
	call = text_tail(call, text_find(call, T("(")) + 1);
	struct text before = text_head(body, write->start - begin), left;
	if (!text_eq(phrase_item(call, 0), path) || !text_eq(phrase_item(call, 1), h.hashed) || !between_two(w, body, write->start - begin, write->end - begin < body.n ? write->end - begin : body.n, path, h.hashed))
		return false;
	want = compared_with(text_tail(before, h.made), h.digest);
	left = want.n ? text_n(want.p, (size_t)(before.p + before.n - want.p)) : text_of("");
	left = text_tail(left, text_find(left, T(";")));
	if (!want.n || !calls_little(left))
		return false;
	w->event = write;
	bool own = behave_own_digest(w, want, false);
	w->event = loads;
	return own;
}

/* Other modules of the package have a say in it. */
bool behave_asks_others(const struct walk *w)
{
	static const struct text heads[] = {{"require('.", 10}, {"require(\".", 10}, {"from '.", 7}, {"from \".", 7}, {"import('.", 9}, {"import \".", 9}, {"import '.", 9}};

	for (size_t i = 0; i < sizeof heads / sizeof *heads; i++)
		for (size_t from = 0, at; (at = text_find(text_tail(w->source, from), heads[i])) + from < w->source.n;) {
			from += at + heads[i].n;
			struct text spec = text_head(text_tail(w->source, from), PIN_GATE);
			if (!text_ends(text_head(spec, text_find_four(spec, 0, "'\"\n\n")), T(".json")))
				return true;
		}
	return false;
}
