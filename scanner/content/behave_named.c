/* What is taken out of the environment by its names, wherever all of it stands: config.STAGE of a schema, of defaults. */
#include "scanner/content/behave_walk.h"

#define NAMED_ASKED 64	 /* names of objects that are looked for in one text, with those of behave_withhold.c */
#define NAMED_CALL  1024 /* bytes of a call that gives the object, before the environment */
#define NAMED_HEAD  16	 /* bytes before its declaration: export const */
#define NAMED_LIST  512	 /* bytes of a list of names that are taken out */

/* Of what stands under a name, declared at a place, the text takes members alone: env.STAGE, and not f(env), {...env}, env[x]. */
static bool members_alone(struct walk *w, struct text name, size_t declared)
{
	struct text source = w->source;
	size_t from = 0;

	if (!name.n || !behave_may_ask(w, ASK_WITHHOLD, NAMED_ASKED))
		return false;
	for (unsigned n = 0; n < VARIABLE_PLACES; n++) {
		size_t at = from + text_find(text_tail(source, from), name);
		if (at >= source.n)
			return true;
		from = at + name.n;
		struct text before = text_head(source, at), behind = text_tail(source, from);
		bool part = (before.n && name_byte(before.p[at - 1])) || (behind.n && name_byte(*behind.p)) || text_starts(behind, T("-var'"));
		if (part || at == declared || (text_ends(before, T(".")) && !text_ends(before, T("..."))))
			continue;
		(void)text_skip(&behind, T("?"));
		if (behind.n > 1 && *behind.p == '.' && name_byte(behind.p[1]))
			continue;
		before = text_trim_end(before);
		if (!text_starts(text_trim(behind), T(":")) || (!text_ends(before, T(",")) && !text_ends(before, T("{")))) /* {env: ..} */
			return false;
	}
	return false;
}

static bool declares(struct text before)
{
	static const char *const words[] = {"const", "let", "var", NULL};

	before = text_trim_end(before);
	for (const char *const *s = words; *s; s++) {
		struct text told = text_head(before, text_ends(before, text_of(*s)) ? before.n - text_of(*s).n : 0);
		if (text_ends(before, text_of(*s)) && (!told.n || !name_byte(told.p[told.n - 1])))
			return !text_ends(text_trim_end(text_tail(told, told.n > NAMED_HEAD ? told.n - NAMED_HEAD : 0)), T("export"));
	}
	return false;
}

/* const { env } = process; and env.STAGE */
bool behave_env_members(struct walk *w, size_t at)
{
	struct text before = text_trim_end(text_head(w->source, at)), behind = text_tail(w->source, at + 7);

	if (!text_starts(behind, T(";")) && !text_starts(behind, T("\n")))
		return false;
	if (!text_ends(before, T("{ env } =")) && !text_ends(before, T("{env} =")))
		return false;
	size_t declared = before.n - (text_ends(before, T("{ env } =")) ? 7 : 6);
	return declares(text_head(before, text_find_last(before, '{'))) && members_alone(w, text_n(w->source.p + declared, 3), declared);
}

/* const env = cleanEnv(process.env, {..}), require('env-var').from(process.env); and env.STAGE: what a schema names. */
static bool by_schema(struct walk *w, size_t at)
{
	for (size_t i = 0; i < w->fold->event_count && w->fold->events[i].start < at; i++) {
		const struct js_event *e = &w->fold->events[i];
		bool schema = e->kind == JS_CALL && (text_eq(e->path, T("envalid.cleanEnv")) || text_eq(e->path, T("env-var.from")) || text_eq(e->path, T("zod.object().parse")));
		struct text before = text_trim_end(text_head(w->source, e->start));
		if (e->end <= at || at - e->start > NAMED_CALL || !schema || !text_ends(text_head(w->source, at), T("(")) || !text_ends(before, T("=")))
			continue;
		before = text_trim_end(text_head(before, before.n - 1));
		struct text name = name_before(before);
		return declares(text_head(before, before.n - name.n)) && members_alone(w, name, (size_t)(name.p - w->source.p));
	}
	return false;
}

/* { STAGE: 'dev' }, defaults, and not a member of such a one: what is put into it nobody else has. */
static bool into_literal(struct text t)
{
	if (!text_starts(t, T("{")))
		return false;
	for (size_t i = 0; i < t.n; i++) {
		struct text behind = text_trim(text_tail(t, i + 1));
		if (t.p[i] == '}' && !text_starts(behind, T(",")) && !text_starts(behind, T("}")))
			return false;
	}
	return true;
}

/* const config = { STAGE: 'dev', ...defaults, ...process.env }, = Object.assign({ STAGE: 'dev' }, process.env); and config.STAGE */
static bool merged(struct walk *w, struct text before, struct text after)
{
	struct text end = text_trim(after), head = text_trim_end(before);
	bool spread = text_ends(head, T("..."));
	size_t begin = head.n, low = head.n > NAMED_LIST ? head.n - NAMED_LIST : 0;

	if (!text_skip(&end, spread ? T("}") : T(")")) || (!text_starts(end, T(";")) && !text_starts(end, T("\n"))))
		return false;
	while (begin > low && (name_byte(head.p[begin - 1]) || memchr(" ,.:'\"\t\r\n", head.p[begin - 1], 9) || (!spread && memchr("{}", head.p[begin - 1], 2))))
		begin--;
	if (!spread && !into_literal(text_tail(head, begin)))
		return false;
	head = text_head(head, begin);
	if (!text_ends(head, spread ? T("{") : T("Object.assign(")))
		return false;
	head = text_trim_end(text_head(head, head.n - (spread ? 1 : 14)));
	if (!text_ends(head, T("=")))
		return false;
	head = text_trim_end(text_head(head, head.n - 1));
	struct text name = name_before(head);
	return declares(text_head(head, head.n - name.n)) && members_alone(w, name, (size_t)(name.p - w->source.p));
}

/* ... of several secrets: what is taken so is no setting. */
static bool lists_secrets(struct text list)
{
	unsigned secrets = 0;

	while (list.n) {
		struct cut one = text_cut(list, ',');
		secrets += behave_secret_name(one.head);
		list = one.tail;
	}
	return secrets > 1;
}

/* const { STAGE, PORT: port, ...rest } = process.env: some by their names, and the rest of it is used nowhere. */
static bool by_names(struct walk *w, struct text before)
{
	size_t low = before.n > NAMED_LIST ? before.n - NAMED_LIST : 0;

	before = text_trim_end(before);
	if (!text_ends(before, T("=")))
		return false;
	before = text_trim_end(text_head(before, before.n - 1));
	if (!text_ends(before, T("}")))
		return false;
	struct text list = text_head(text_tail(before, low), before.n - low - 1);
	size_t open = text_find_last(list, '{');
	if (before.n <= low || open >= list.n)
		return false;
	struct text head = text_head(list, open);
	list = text_tail(list, open + 1);
	for (size_t i = 0; i < list.n; i++)
		if (!name_byte(list.p[i]) && !memchr(" ,:.\t\r\n", list.p[i], 7))
			return false;
	size_t rest = text_find(list, T("..."));
	if (lists_secrets(list))
		return false;
	if (rest < list.n && (!behave_may_ask(w, ASK_WITHHOLD, NAMED_ASKED) || variable_places(w->source, name_at(text_tail(list, rest + 3)), 2) != 1))
		return false;
	return declares(head);
}

bool behave_env_named(struct walk *w, struct text before, struct text after)
{
	return by_names(w, before) || by_schema(w, before.n) || merged(w, before, after);
}
