/* Files that are read: credentials, settings, what a program keeps for itself. */
#include "scanner/content/behave_walk.h"

#define STATE_FILES 4 /* read by one text that are looked for among what it writes */
#define READ_ASKED  8 /* variables of paths that are looked for in one text */

/* archiver().directory(x): into an archive. */
static bool packs(struct text path)
{
	return text_starts(path, T("archiver()")) || text_starts(path, T("adm-zip()"));
}

/* fs.readFileSync('.env') for a word of the command line: the project's settings, which its user wants to have elsewhere too. */
static bool asked_settings(struct walk *w)
{
	const struct js_arg *a = arg(w->event, 0);
	struct text p = a->text;

	(void)text_skip(&p, T("./"));
	return a->kind == JS_ARG_CONST && text_starts(p, T(".env")) && !text_has(p, T("/")) && behave_for_word(w);
}

bool behave_only_asked(struct walk *w)
{
	const struct js_event *at = w->event;
	bool any = false, all = true;

	for (size_t i = 0; w->settings == ASKED_NOT && all && i < w->fold->event_count; i++) {
		const struct js_event *e = &w->fold->events[i];
		if ((e->kind != JS_CALL && e->kind != JS_NEW) || !(arg(e, 0)->origins & JS_FROM_CRED_FILE) || callee_of(e->path) != CALLEE_READ)
			continue;
		w->event = e;
		all = asked_settings(w);
		any = true;
	}
	w->event = at;
	if (w->settings == ASKED_NOT)
		w->settings = any && all ? ASKED_YES : ASKED_NO;
	return w->settings == ASKED_YES;
}

/* fs.readFileSync(this.file, ..): "this.file", nothing where no name stands. */
static struct text path_named(const struct walk *w, const struct js_event *e)
{
	struct text call = e->end > w->source.n || e->end < e->start ? text_of("") : text_n(w->source.p + e->start, e->end - e->start);
	struct text rest = text_tail(call, text_find(call, T("(")));

	if (!text_skip(&rest, T("(this.")))
		return text_of("");
	struct text name = name_at(rest), behind = text_tail(rest, name.n);
	return text_starts(behind, T(",")) || text_starts(behind, T(")")) ? name : text_of("");
}

static bool below_home(struct text value)
{
	return has(value, "homedir()") && (has(value, ", '") || has(value, ", \"") || has(value, "/."));
}

static bool elsewhere(struct text value)
{
	return !below_home(value);
}

/* this.file = path.join(os.homedir(), '.tool', 'id'), and nothing else. */
static bool named_below_home(const struct walk *w, struct text name)
{
	return variable_any(w->source, name, below_home) && !variable_any(w->source, name, elsewhere);
}

/* Is it written too, under the same path or the same name of one? */
static bool written_too(const struct walk *w, const struct js_event *read)
{
	struct text path = arg(read, 0)->text, name = path_named(w, read);

	if (path.n ? !text_starts(path, T("~/.")) : !name.n || !named_below_home(w, name))
		return false;
	for (size_t i = 0; i < w->fold->event_count; i++) {
		const struct js_event *e = &w->fold->events[i];
		if ((e->kind == JS_CALL || e->kind == JS_NEW) && callee_of(e->path) == CALLEE_WRITE && text_eq(arg(e, 0)->text, path) &&
		    (path.n || text_eq(path_named(w, e), name)))
			return true;
	}
	return false;
}

bool behave_own_state(struct walk *w)
{
	unsigned reads = 0;

	for (size_t i = 0; w->state == ASKED_NOT && i < w->fold->event_count; i++) {
		const struct js_event *e = &w->fold->events[i];
		if ((e->kind != JS_CALL && e->kind != JS_NEW) || callee_of(e->path) != CALLEE_READ)
			continue;
		if (++reads > STATE_FILES || !written_too(w, e))
			w->state = ASKED_NO;
	}
	if (w->state == ASKED_NOT)
		w->state = reads ? ASKED_YES : ASKED_NO;
	return w->state == ASKED_YES;
}

/* Folders of the package above the file. */
static int depth_of(struct text path)
{
	static const struct text below = {"node_modules/", 13};
	int depth = 0;

	for (size_t at; (at = text_find(path, below)) < path.n;)
		path = text_tail(path, at + below.n);
	depth -= text_starts(path, T("@"));
	for (size_t at; (at = text_find(path, T("/"))) < path.n; depth++)
		path = text_tail(path, at + 1);
	return depth;
}

/* path.join(__dirname, '..', '.env') of a file that lies in a folder: never above its own package. t: behind "./" */
static bool inside(struct text t, int depth)
{
	while (text_has(t, T("/"))) {
		struct cut c = text_cut(t, '/');
		depth += text_eq(c.head, T("..")) ? -1 : c.head.n && !text_eq(c.head, T("."));
		if (depth < 0)
			return false;
		t = c.tail;
	}
	return text_starts(t, T(".env"));
}

/* '.env', './.env.local': the settings of the project that it is started in; and those in the folder of its own package, where a
 * dependency has none. */
static bool own_settings(const struct walk *w, const struct js_arg *a)
{
	struct text t = constant(a), beside = a->flags & JS_ARG_MIXED ? a->text : text_of("");

	if (text_skip(&beside, T("./")) && !text_has(beside, T("\xEF\xBF\xBD")))
		return inside(beside, depth_of(w->b->acts->path));
	text_skip(&t, T("./"));
	return text_starts(t, T(".env")) && !text_has(t, T("/"));
}

static const char *const other_services[] = {".kube/config", ".docker/config.json", ".aws/credentials", ".aws/config", ".config/solana/id.json", NULL};

/* '.kube', 'config'): the file of that name in pieces, and nothing behind it. */
static bool in_pieces(struct text t, struct text file)
{
	while (t.n && (*t.p == '\'' || *t.p == '"')) {
		struct cut piece = text_cut(text_tail(t, 1), *t.p);
		if (!piece.head.n || !text_skip(&file, piece.head) || (file.n && !text_skip(&file, T("/"))))
			return false;
		t = text_trim(piece.tail);
		(void)text_skip(&t, T(","));
		t = text_trim(t);
	}
	return !file.n && text_starts(t, T(")"));
}

/* process.env.KUBECONFIG || path.join(os.homedir(), '.kube/config'), as the argument itself or what its variable is given */
static bool unless_told(struct walk *w)
{
	static const char *const joins[] = {"path.join(os.homedir(),", "join(homedir(),", "path.resolve(os.homedir(),", "path.join(homedir(),", NULL};
	struct text name = behave_first_name(w->shown), t = text_tail(w->shown, text_find(w->shown, T("(")) + 1);

	if (name.n)
		t = behave_may_ask(w, ASK_SAID, READ_ASKED) ? variable_value(w->source, name) : text_of("");
	if (!variable_environment(&t))
		return false;
	t = text_trim(t);
	if (!text_skip(&t, T("||")) && !text_skip(&t, T("??")))
		return false;
	t = text_trim(t);
	for (const char *const *s = joins; *s; s++)
		if (text_skip(&t, text_of(*s)))
			for (const char *const *f = other_services; *f; f++)
				if (in_pieces(text_trim(t), text_of(*f)))
					return true;
	return false;
}

/* ~/.kube/config: one file, where no token of a registry of packages is kept; and the text names none where it is. */
static bool of_other_service(struct walk *w, const struct js_arg *a)
{
	struct text t = a->kind == JS_ARG_CONST || a->flags & JS_ARG_MIXED ? a->text : text_of("");
	size_t ssh = text_find(t, T(".ssh/"));

	if (behave_said(w, "npmrc") || behave_said(w, "yarnrc"))
		return false;
	if (!t.n)
		return unless_told(w);
	for (const char *const *f = other_services; *f; f++)
		if (text_ends(t, text_of(*f)))
			return true;
	return ssh < t.n && ssh + 5 < t.n && name_at(text_tail(t, ssh + 5)).n == t.n - ssh - 5;
}

void behave_read(struct walk *w)
{
	const struct js_arg *a = arg(w->event, 0);

	behave_on_share(w, a, 0);
	if ((a->flags & JS_ARG_MIXED) && text_starts(a->text, T("./")))
		w->own_file = a->text;
	if (a->origins & JS_FROM_CRED_FILE)
		behave_add(w, BEHAVE_COLLECT_FILES, ACT_FILE_ARG | (packs(w->event->path) ? ACT_COMMAND_ARG : 0) | (own_settings(w, a) ? ACT_OWN : 0) | (of_other_service(w, a) ? ACT_GATED : 0),
			   a->kind == JS_ARG_PATH ? w->event->path : a->text);
}
