/* What is taken of the environment by its names: a build is told what begins with "REACT_APP_", a report which of ten settings
 * are made. Nothing is cleared but what is chosen where the environment is gone through; a chain, a loop's only statement. */
#include "scanner/content/behave_walk.h"
#include "scanner/content/phrase.h"

#define SELECT_ASKED 16  /* names of prefixes and lists that are looked for in one text */
#define SELECT_HEAD  64  /* bytes of a function's parameters */
#define SAID_ASKED   48  /* names in messages whose variables are looked for in one text */
#define SAID_MOST    8	 /* secrets of one message that are told apart */
#define SELECT_SHORT 3   /* bytes of a prefix that says which program's the names are */

/* One's own names may hold a password; these are for it. */
static bool for_secrets(struct text name)
{
	static const char *const words[] = {"TOKEN", "SECRET", "PASS", "KEY", "AUTH", "CRED", "PRIV", "MNEMONIC", "DSN", "COOKIE", "SESSION",
					    "DATABASE_URL", NULL};

	for (const char *const *w = words; *w; w++)
		for (size_t i = 0, n = text_of(*w).n; i + n <= name.n; i++)
			if (text_eq_nocase(text_n(name.p + i, n), text_of(*w)))
				return true;
	return false;
}

/* "APP_"; and not the names that services everybody uses begin theirs with. */
static bool own_prefix(struct text t)
{
	static const char *const services[] = {"AWS", "NPM_CONFIG", "NPM_TOKEN", "YARN", "GITHUB", "GH_", "GITLAB", "GIT_", "CI_", "SSH", "AZURE", "ARM_", "GOOGLE",
					       "GCP", "GCLOUD", "DOCKER", "KUBE", "VAULT", "STRIPE", "OPENAI", "ANTHROPIC", "CLAUDE", "DATABASE",
					       "DB_", "POSTGRES", "PG", "MYSQL", "MONGO", "REDIS", "SLACK", "DISCORD", "TELEGRAM", "TWILIO", "SENDGRID",
					       "HEROKU", "VERCEL", "NETLIFY", "CLOUDFLARE", "CF_", "DIGITALOCEAN", "ACTIONS", "TF_", NULL};

	if (t.n < SELECT_SHORT || name_at(t).n != t.n || for_secrets(t))
		return false;
	for (const char *const *s = services; *s; s++) {
		size_t n = t.n < text_of(*s).n ? t.n : text_of(*s).n;
		if (text_eq_nocase(text_head(t, n), text_head(text_of(*s), n)))
			return false;
	}
	return true;
}

/* What a constant of that name is given; nothing when it was asked too often. */
static struct text value_of(struct walk *w, struct text name)
{
	/* a third place: LIST.push(..), SET.add(..), function (PREFIX) */
	if (!name.n || !behave_may_ask(w, ASK_WITHHOLD, SELECT_ASKED) || variable_places(w->source, name, 3) > 2)
		return text_of("");
	return variable_value(w->source, name);
}

/* startsWith('APP_'), startsWith(PREFIX) */
static bool prefix_given(struct walk *w, struct text *t)
{
	struct text prefix, value;

	if (!phrase_quoted(t, &prefix)) {
		value = value_of(w, phrase_name(t));
		if (!phrase_quoted(&value, &prefix) || text_trim(value).n)
			return false;
	}
	return own_prefix(prefix) && phrase_mark(t, T(")"));
}

/* ['CI', 'NODE_ENV'], and nothing else */
static bool pass_list(struct text *t)
{
	struct text name;

	if (!phrase_mark(t, T("[")))
		return false;
	while (phrase_quoted(t, &name)) {
		if (!name.n || name_at(name).n != name.n || for_secrets(name))
			return false;
		if (!phrase_mark(t, T(",")))
			break;
	}
	return phrase_mark(t, T("]"));
}

/* /^APP_/, /^(APP|LOG)_/i */
static bool pass_expression(struct text *t)
{
	bool group, any = false;

	if (!text_skip(t, T("/^")))
		return false;
	group = text_skip(t, T("(?:")) || text_skip(t, T("("));
	do {
		struct text word = name_at(*t);
		if (!own_prefix(word))
			return false;
		*t = text_tail(*t, word.n);
		any = true;
	} while (group && text_skip(t, T("|")));
	if (group && !text_skip(t, T(")")))
		return false;
	*t = text_tail(*t, name_at(*t).n);
	if (!text_skip(t, T("/")))
		return false;
	(void)text_skip(t, T("i"));
	return any;
}

/* key: what the names are called there; empty: it is not known. */
static bool same(struct text name, struct text key)
{
	return name.n && (!key.n || text_eq(name, key));
}

/* A test of a name that few names pass. */
static bool pass_test(struct walk *w, struct text *t, struct text key)
{
	struct text name, list;

	*t = text_trim(*t);
	if (pass_expression(t))
		return text_skip(t, T(".test(")) && same(phrase_name(t), key) && phrase_mark(t, T(")"));
	if (pass_list(t))
		return text_skip(t, T(".includes(")) && same(phrase_name(t), key) && phrase_mark(t, T(")"));
	name = phrase_name(t);
	if (!name.n)
		return false;
	if (text_skip(t, T(".startsWith(")))
		return same(name, key) && prefix_given(w, t);
	if (text_skip(t, T(".indexOf(")))
		return same(name, key) && prefix_given(w, t) && phrase_mark(t, T("===")) && phrase_mark(t, T("0"));
	if (!text_skip(t, T(".includes(")) && !text_skip(t, T(".has(")))
		return false;
	list = value_of(w, name);
	if (phrase_mark(&list, T("new Set(")))
		return pass_list(&list) && phrase_mark(&list, T(")")) && !text_trim(list).n && same(phrase_name(t), key) && phrase_mark(t, T(")"));
	return pass_list(&list) && !text_trim(list).n && same(phrase_name(t), key) && phrase_mark(t, T(")"));
}

/* ([k, v]) =>, (k) => { return, function (k) { return */
static bool pass_head(struct text *t, struct text *key)
{
	size_t n = 1;

	if (phrase_mark(t, T("function")))
		(void)phrase_name(t);
	*t = text_trim(*t);
	*key = text_tail(*t, text_starts(*t, T("([")) ? 2 : text_starts(*t, T("(")) ? 1 : 0);
	*key = name_at(text_trim(*key));
	if (text_starts(*t, T("("))) {
		while (n < t->n && n < SELECT_HEAD && (name_byte(t->p[n]) || memchr(" ,[]", t->p[n], 4)))
			n++;
		*t = text_tail(*t, n);
		if (!text_skip(t, T(")")))
			return false;
	} else if (!phrase_name(t).n) {
		return false;
	}
	bool arrow = phrase_mark(t, T("=>")), block = phrase_mark(t, T("{"));
	return arrow || block;
}

/* .filter((k) => k.startsWith('APP_')) */
static bool filters(struct walk *w, struct text t, bool by_value)
{
	struct text key;

	if (!pass_head(&t, &key))
		return false;
	(void)phrase_mark(&t, T("return "));
	if (!pass_test(w, &t, by_value ? text_of("") : key))
		return false;
	(void)phrase_mark(&t, T(";"));
	(void)phrase_mark(&t, T("}"));
	return phrase_mark(&t, T(")"));
}

/* { if (k.startsWith('APP_')) kept[k] = ..; }, { if (!k.startsWith('APP_')) continue; .. */
static bool loops(struct walk *w, struct text t, struct text key, bool within)
{
	bool block = within || phrase_mark(&t, T("{")), other, inner;

	if (!phrase_mark(&t, T("if")) || !phrase_mark(&t, T("(")))
		return false;
	other = phrase_mark(&t, T("!"));
	if (!pass_test(w, &t, key) || !phrase_mark(&t, T(")")))
		return false;
	if (other) {
		(void)phrase_mark(&t, T("{"));
		return block && (phrase_mark(&t, T("continue")) || phrase_mark(&t, T("return;")));
	}
	inner = phrase_mark(&t, T("{"));
	if (!phrase_name(&t).n || !text_starts(t, T("[")))
		return false;
	t = text_tail(t, text_find_four(t, 0, ";\n}}"));
	(void)phrase_mark(&t, T(";"));
	return (!inner || phrase_mark(&t, T("}"))) && (block ? phrase_mark(&t, T("}")) : !text_starts(text_trim(t), T("else")));
}

/* .some((k) => k.startsWith('CI')): whether there is one, which tells nothing of any */
static bool asks_whether(struct text t)
{
	struct text word, key;

	if (!pass_head(&t, &key))
		return false;
	(void)phrase_mark(&t, T("return "));
	if (!phrase_name(&t).n || (!text_skip(&t, T(".startsWith(")) && !text_skip(&t, T(".includes("))) || !phrase_quoted(&t, &word) || !phrase_mark(&t, T(")")))
		return false;
	(void)phrase_mark(&t, T(";"));
	(void)phrase_mark(&t, T("}"));
	return phrase_mark(&t, T(")"));
}

/* for (const k of Object.keys(, for (const [k, v] of Object.entries(, for (const k in: what it is called; before the environment. */
static struct text loop_key(struct text before)
{
	struct text head = text_tail(before, before.n > SELECT_HEAD ? before.n - SELECT_HEAD : 0);

	size_t at = text_find(head, T("for ("));
	if (at >= head.n)
		return text_of("");
	head = text_tail(head, at + 5);
	(void)(text_skip(&head, T("const ")) || text_skip(&head, T("let ")) || text_skip(&head, T("var ")));
	(void)text_skip(&head, T("["));
	return name_at(text_trim(head));
}

bool behave_selects(struct walk *w, struct text before, struct text after)
{
	struct text key;
	bool each = text_ends(before, T("Object.keys(")) || text_ends(before, T("Object.entries("));

	if (text_ends(before, T("pickBy(")))
		return phrase_mark(&after, T(",")) && filters(w, after, true); /* (value, name) => .. */
	if (text_ends(before, T(".pick(")))
		return phrase_mark(&after, T(",")) && pass_list(&after) && phrase_mark(&after, T(")"));
	if (!phrase_mark(&after, T(")")))
		return false;
	if (text_ends(before, T(" in ")))
		return loops(w, after, loop_key(before), false);
	if (!each)
		return false;
	if (phrase_mark(&after, T(".length")))
		return !after.n || !name_byte(*after.p);
	if (phrase_mark(&after, T(".some(")))
		return asks_whether(after);
	if (phrase_mark(&after, T(".filter(")))
		return filters(w, after, false);
	if (phrase_mark(&after, T(".forEach(")))
		return pass_head(&after, &key) && loops(w, after, key, true);
	return text_ends(text_trim_end(text_cut_last(before, 'O').head), T(" of")) && phrase_mark(&after, T(")")) && loops(w, after, loop_key(before), false);
}

/* What the variable keeps is one secret of the environment: "process.env.NPM_TOKEN"; else nothing. */
static struct text secret_of(struct walk *w, struct text name)
{
	struct text value = name.n && behave_may_ask(w, ASK_SAID, SAID_ASKED) ? text_trim(variable_value(w->source, name)) : text_of(""), rest = value;

	if (!variable_environment(&rest))
		return text_of("");
	value = text_head(value, value.n - rest.n);
	return behave_secret_name(value) ? value : text_of("");
}

/* A name that may be a variable's: no member, no key, no call, no word of the language. */
static bool of_variable(struct text before, struct text name, struct text behind)
{
	static const char *const words[] = {"new", "await", "const", "return", "true", "false", "null", "undefined", "process", "method", "headers", "body", NULL};

	if (text_ends(before, T(".")) && !text_ends(before, T("...")))
		return false;
	if (behind.n && memchr("(.:", *behind.p, 3))
		return false;
	for (const char *const *s = words; *s; s++)
		if (text_eq(name, text_of(*s)))
			return false;
	return name.n > 1 && (*name.p < '0' || *name.p > '9');
}

void behave_says_secrets(struct walk *w)
{
	struct text found[SAID_MOST], rest = w->shown;
	uint32_t at[SAID_MOST], place = w->place;
	unsigned n = 0;

	while (rest.n && n < SAID_MOST && w->asked[ASK_SAID] < SAID_ASKED) {
		struct text name = name_at(rest);
		if (!name.n) {
			rest = text_tail(rest, 1);
			continue;
		}
		struct text before = text_head(w->shown, (size_t)(rest.p - w->shown.p));
		rest = text_tail(rest, name.n);
		if (!of_variable(before, name, text_trim(rest)))
			continue;
		struct text secret = secret_of(w, name);
		bool known = !secret.n;
		for (unsigned i = 0; i < n && !known; i++)
			known = text_eq(found[i], secret);
		if (!known) {
			at[n] = (uint32_t)before.n;
			found[n++] = secret;
		}
	}
	for (unsigned i = 0; n > 1 && i < n; i++) {
		if (!w->b->layer)
			w->place = place + at[i];
		behave_add(w, BEHAVE_COLLECT_ENV, ACT_SECRET_ARG, found[i]);
	}
	w->place = place;
}
