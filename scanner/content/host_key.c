/* Who tells the key of a collector's address: the environment, a caller, or the text itself. */
#include "scanner/content/host.h"

#include "scanner/content/passed.h"
#include "scanner/content/phrase.h"
#include "scanner/content/variable.h"

#include <string.h>

#define KEY_BEHIND 16 /* bytes behind a name that ":" is looked for in */
#define KEY_INDEX  64 /* bytes of a name in brackets */

/* Any value but process.env. */
static bool another(struct text value)
{
	return !text_skip(&value, T("process.env")) || (value.n && !memchr(",) }", *value.p, 4));
}

/* function (env) { .. }, env = process.env: what is called so is the environment, or what a caller gives for it. */
static bool env_is_given(struct text source)
{
	static const char *const given[] = {"(env)", "(env,", ", env)", "env =>", "env = process.env", NULL};

	for (const char *const *g = given; *g; g++)
		if (text_has(source, text_of(*g)))
			return !variable_any(source, T("env"), another);
	return false;
}

/* { tokenEnv: 'X' }, c.tokenEnv = 'X' */
static bool gives_member(struct text source, struct text name)
{
	if (variable_given(source, name))
		return true;
	for (size_t at; (at = text_find(source, name)) < source.n;) {
		source = text_tail(source, at + name.n);
		struct text behind = source;
		if (!text_skip(&behind, T("'")))
			(void)text_skip(&behind, T("\""));
		if (text_starts(text_trim(text_head(behind, KEY_BEHIND)), T(":")))
			return true;
	}
	return false;
}

/* process.env[c.tokenEnv]: a setting from elsewhere says which variable of the environment it is, and none of those that npm
 * takes from the package's own package.json. */
static bool told_by_setting(struct text key, struct text source)
{
	struct text name = name_before(text_head(key, key.n - 1));

	return !text_has(source, T("npm_")) && !text_has(source, T("assign(process.env")) && !text_has(source, T("= process.env;")) &&
	       !text_has(source, T("(process.env, ")) && !gives_member(source, name);
}

#define TAKEN_MOST  512 /* bytes between the braces of { NAME: key } = process.env */
#define TAKEN_TRIES 64	/* places of process.env in a text that are looked at for it */
#define KEY_VALUES	8   /* that a text gives to the name of a key */

/* What stands between the braces of { .. } = process.env, whose head is this; empty: no such thing. */
static struct text taken_names(struct text before)
{
	before = text_trim_end(before);
	if (!text_ends(before, T("=")))
		return text_head(before, 0);
	before = text_trim_end(text_head(before, before.n - 1));
	size_t open = text_find_last(before, '{');
	if (!text_ends(before, T("}")) || open >= before.n || before.n - open > TAKEN_MOST)
		return text_head(before, 0);
	return text_tail(text_head(before, before.n - 1), open + 1);
}

/* const { TOKEN: key } = process.env, without another value for when there is none. */
static bool taken_from_environment(struct text key, struct text source)
{
	struct text rest = source;

	for (unsigned n = 0; n < TAKEN_TRIES; n++) {
		size_t at = text_find(rest, T("process.env"));
		if (at == rest.n)
			return false;
		struct text list = taken_names(text_head(rest, at)), behind = text_tail(rest, at + 11);
		bool whole = !behind.n || memchr(";,)\n\r", *behind.p, 5); /* not: process.env.X ? process.env : mine */
		while (whole && list.n) {
			struct cut c = text_cut(list, ','), pair = text_cut(c.head, ':');
			if (text_eq(text_trim(pair.found ? pair.tail : pair.head), key))
				return !variable_given(source, key);
			list = c.tail;
		}
		rest = text_tail(rest, at + 1);
	}
	return false;
}

/* c.token of c = JSON.parse(fs.readFileSync(path.join(os.homedir(), '.x.json'), 'utf8')): what its user keeps there, which the text gives
 * no value. */
static bool kept_at_home(struct text key, struct text source)
{
	struct cut c = text_cut(key, '.');
	struct text value = c.found ? variable_value(source, c.head) : text_of(""), path;

	if (!text_skip(&value, T("JSON.parse(")))
		return false;
	(void)text_skip(&value, T("await "));
	if (!text_skip(&value, T("fs.readFileSync(")) && !text_skip(&value, T("readFileSync(")) && !text_skip(&value, T("fs.readFile(")))
		return false;
	path = name_at(value);
	if (path.n && text_starts(text_tail(value, path.n), T(",")))
		value = variable_value(source, path);
	bool below = text_skip(&value, T("path.join(")) || text_skip(&value, T("join(")) || text_starts(value, T("os.homedir() +"));
	(void)text_skip(&value, T("os."));
	return below && text_starts(value, T("homedir()")) && !gives_member(source, c.tail) && !text_has(source, T("copyFile"));
}

/* Every service of a program has the key by the same name: each value is of the environment, and nothing is joined to one. */
static bool each_from_environment(struct text key, struct text source)
{
	struct text value;
	unsigned n = 0;

	while (variable_next(&source, key, &value))
		if (++n > KEY_VALUES || !variable_environment(&value) || (value.n && *value.p != ','))
			return false;
	return n > 1;
}

#define TAKEN_LINE 200 /* bytes of an import */

/* TOKEN, TELEGRAM_BOT_TOKEN: what nobody calls a thing of one's own but a variable of the environment. */
static bool called_as_variable(struct text name)
{
	bool joined = false;

	for (size_t i = 0; i < name.n; i++) {
		if (name.p[i] >= 'a' && name.p[i] <= 'z')
			return false;
		joined |= name.p[i] == '_';
	}
	return joined && !text_has(name, T("$"));
}

/* env } from './config/env.js', env = require('../env'), env=$m3, of modules that are read together: a module called so, and no file of settings. */
static bool from_env_module(struct text behind)
{
	static const char *const ways[] = {"from '.", "from \".", "require('.", "require(\".", NULL};
	static const char *const ends[] = {"/env", "/env.js", "/env.mjs", "/env.cjs", "/env.ts", "/env/index.js", NULL};

	for (const char *const *way = ways; *way; way++) {
		struct text rest = text_tail(behind, text_find(behind, text_of(*way)));
		if (!text_skip(&rest, text_of(*way)))
			continue;
		rest = text_head(rest, text_find_four(rest, 0, "'\"`)"));
		for (const char *const *e = ends; *e; e++)
			if (text_ends(rest, text_of(*e)))
				return true;
		return false;
	}
	return text_has(behind, T("=$m")) || text_has(behind, T("= $m"));
}

/* ${env.BOT_TOKEN} after import { env } from './env.js': another module of the program has what the environment says, checked. Not
 * ${config.BOT_TOKEN}, which may be written down there; and not where the text has something to hide from its user: the environment as a
 * whole, files of the home folder, what a command says. */
static bool kept_by_module(struct text key, struct text source)
{
	static const char *const sent[] = {"(process.env)", "...process.env", "env: process.env", "process.env }", "process.env,", "homedir", "userInfo", "child_process", "readFile", ".npmrc", ".ssh", NULL};
	struct cut c = text_cut(key, '.');
	size_t at = c.found && text_eq(c.head, T("env")) && called_as_variable(c.tail) ? phrase_find_name(source, c.head) : source.n;
	size_t from = at > TAKEN_LINE ? at - TAKEN_LINE : 0;

	if (at >= source.n || variable_given(source, c.tail))
		return false;
	struct text line = text_tail(text_head(source, at), from), behind = text_cut(text_head(text_tail(source, at), TAKEN_LINE), '\n').head;
	line = text_tail(line, text_find_last(line, '\n') < line.n ? text_find_last(line, '\n') + 1 : 0);
	line = text_tail(line, text_find_last(line, ';') < line.n ? text_find_last(line, ';') + 1 : 0);
	while (line.n && (*line.p == ' ' || *line.p == '\t'))
		line = text_tail(line, 1);
	if (!from_env_module(behind))
		return false;
	for (const char *const *s = sent; *s; s++)
		if (text_has(source, text_of(*s)))
			return false;
	return text_starts(line, T("import ")) || text_starts(line, T("const ")) || text_starts(line, T("var ")) || text_starts(line, T("let "));
}

bool host_key_asked(const struct host *h, struct text source)
{
	if (h->asked || h->key.n < 3)
		return h->asked;
	if (kept_at_home(h->key, source))
		return true;
	if (text_starts(h->key, T("process.env[")))
		return told_by_setting(h->key, source);
	if (kept_by_module(h->key, source))
		return true;
	if (text_starts(h->key, T("env.")))
		return env_is_given(source) && !variable_given(source, text_tail(h->key, 4));
	struct text value = variable_value(source, h->key);
	return (variable_environment(&value) && (!value.n || *value.p == ',')) || each_from_environment(h->key, source) ||
	       taken_from_environment(h->key, source);
}

/* (c, text) => .., (c) => ..: a function is given what is called so, and nothing else is. */
static bool is_given(struct text source, struct text name)
{
	bool given = false;

	for (struct text rest = source; !given;) {
		size_t at = text_find(rest, name);
		if (at >= rest.n)
			return false;
		struct text before = text_head(rest, at);
		rest = text_tail(rest, at + name.n);
		bool first = text_ends(before, T("("));
		given = (first || text_ends(before, T(", "))) && (text_starts(rest, T(") =>")) || text_starts(rest, T(") {")) || (first && text_starts(rest, T(", "))));
	}
	return !variable_given(source, name);
}

bool host_key_given(const struct host *h, struct text source)
{
	struct cut c = text_cut(h->key, '.');

	if (!c.found || text_eq(c.head, T("env")) || text_starts(h->key, T("process.")) || text_starts(h->key, T("this.")))
		return false;
	return is_given(source, c.head) && !gives_member(source, c.tail) && !text_has(source, T(".json"));
}

bool host_key_passed(const struct host *h, struct text source)
{
	return !text_starts(h->key, T("env.")) && !text_starts(h->key, T("process.")) && passed_by_caller(source, h->key);
}

#define KEY_SETTINGS 16 /* variables that one text sets to short words; one that sets more may put a key together */

/* = 'production', = 'key.json': too short and plain for a key. */
static bool plain_setting(struct text value)
{
	(void)text_skip(&value, T("="));
	value = text_trim(value);
	if (!value.n || (*value.p != '\'' && *value.p != '"'))
		return false;
	size_t n = 1 + host_name_at(text_tail(value, 1)).n;
	return n < value.n && value.p[n] == *value.p;
}

bool host_key_within(struct text t)
{
	struct text rest = t, whole = t;
	unsigned settings = 0;

	for (size_t at; (at = text_find(rest, T(":AA"))) < rest.n; rest = text_tail(rest, at + 3))
		if (at >= 6 && rest.p[at - 1] >= '0' && rest.p[at - 1] <= '9' && rest.p[at - 6] >= '0' && rest.p[at - 6] <= '9' &&
		    host_name_at(text_tail(rest, at + 1)).n >= HOST_KEY_LEAST)
			return true;
	for (size_t at; (at = text_find(t, T("process.env"))) < t.n;) {
		t = text_tail(t, at + 11);
		size_t n = 1;
		if (text_starts(t, T("[")))
			n = text_find(text_head(t, KEY_INDEX), T("]")) + 1;
		else if (!text_starts(t, T(".")))
			continue;
		else
			n += text_cut(host_name_at(text_tail(t, 1)), '.').head.n;
		struct text value = text_trim(text_head(text_tail(t, n), 32));
		if (!text_skip(&value, T("||")))
			(void)text_skip(&value, T("?\?"));
		if (text_starts(value, T("=")) && !text_starts(value, T("==")) && !text_starts(value, T("=>")) &&
		    (++settings > KEY_SETTINGS || !plain_setting(value) || text_has(text_tail(t, n), text_head(t, n)) || text_has(text_head(whole, (size_t)(t.p - whole.p)), text_head(t, n))))
			return true;
	}
	return false;
}
