#include "scanner/content/host.h"

#include "scanner/content/passed.h"
#include "scanner/content/phrase.h"
#include "scanner/content/variable.h"

#include <string.h>

#define KEY_BEHIND 16 /* bytes behind a name that ":" is looked for in */
#define KEY_INDEX  64 /* bytes of a name in brackets */

struct collector {
	const char *domain; /* the host is this or ends in "." and this */
	const char *path;   /* and the path begins with this, or NULL */
	bool only;	    /* good for nothing else */
};

static const struct collector collectors[] = {
	{"discord.com", "/api/webhooks/", true},
	{"discordapp.com", "/api/webhooks/", true},
	{"canary.discord.com", "/api/webhooks/", true},
	{"ptb.discord.com", "/api/webhooks/", true},
	{"api.telegram.org", "/bot", true},
	{"hooks.slack.com", "/services/", true},
	{"webhook.site", NULL, true},
	{"pipedream.net", NULL, true},
	{"requestbin.com", NULL, true},
	{"requestbin.net", NULL, true},
	{"requestbin.io", NULL, true},
	{"requestcatcher.com", NULL, true},
	{"burpcollaborator.net", NULL, true},
	{"oastify.com", NULL, true},
	{"oast.fun", NULL, true},
	{"oast.pro", NULL, true},
	{"oast.live", NULL, true},
	{"oast.site", NULL, true},
	{"oast.online", NULL, true},
	{"oast.me", NULL, true},
	{"interact.sh", NULL, true},
	{"interactsh.com", NULL, true},
	{"canarytokens.com", NULL, true},
	{"dnslog.cn", NULL, true},
	{"ceye.io", NULL, true},
	{"beeceptor.com", NULL, true},
	{"hookbin.com", NULL, true},
	{"postb.in", NULL, true},
	{"typedwebhook.tools", NULL, true},
	{"dnshook.site", NULL, true},
	{"ngrok.io", NULL, false},
	{"ngrok.app", NULL, false},
	{"ngrok-free.app", NULL, false},
	{"ngrok-free.dev", NULL, false},
	{"ngrok.dev", NULL, false},
	{"trycloudflare.com", NULL, false},
	{"serveo.net", NULL, false},
	{"loca.lt", NULL, false},
	{"lhr.life", NULL, false},
	{"localhost.run", NULL, false},
	{"pastebin.com", NULL, false},
	{"paste.ee", NULL, false},
	{"rentry.co", NULL, false},
	{"hastebin.com", NULL, false},
	{"ghostbin.com", NULL, false},
	{"dpaste.com", NULL, false},
	{"jsonkeeper.com", NULL, false},
	{"npoint.io", NULL, false},
	{"mocki.io", NULL, false},
	{"transfer.sh", NULL, false},
	{"file.io", NULL, false},
	{"gofile.io", NULL, false},
	{"anonfiles.com", NULL, false},
	{"catbox.moe", NULL, false},
	{"temp.sh", NULL, false},
	{"0x0.st", NULL, false},
	{"duckdns.org", NULL, false},
	{"ddns.net", NULL, false},
	{"no-ip.org", NULL, false},
	{"onion", NULL, true},
	{"icp0.io", NULL, false},
};

static bool host_char(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
	       c == '.' || c == '-' || c == '_';
}

static struct text take_host(struct text t)
{
	size_t n = 0;

	while (n < t.n && host_char(*text_tail(t, n).p))
		n++;
	return text_head(t, n);
}

/* Four numbers; out in network order. A number alone (http://2130706433/) counts too. */
static bool ipv4(struct text t, uint8_t out[4])
{
	uint64_t v;

	if (t.n >= 8 && text_u64(t, &v) && v <= UINT32_MAX) {
		for (unsigned i = 0; i < 4; i++)
			out[i] = (uint8_t)(v >> (24 - 8 * i));
		return true;
	}
	for (unsigned i = 0; i < 4; i++) {
		struct cut c = text_cut(t, '.');
		if (c.found != (i < 3) || !text_u64(c.head, &v) || v > 255)
			return false;
		out[i] = (uint8_t)v;
		t = c.tail;
	}
	return true;
}

static enum host_kind ip_kind(const uint8_t ip[4])
{
	if (ip[0] == 169 && ip[1] == 254)
		return ip[2] == 169 || ip[2] == 170 ? HOST_METADATA : HOST_LOCAL;
	if (ip[0] == 127 || ip[0] == 10 || ip[0] == 0 || ip[0] >= 224 ||
	    (ip[0] == 192 && ip[1] == 168) || (ip[0] == 172 && ip[1] >= 16 && ip[1] < 32))
		return HOST_LOCAL;
	if ((ip[0] == 8 && ip[1] == 8) || (ip[0] == 1 && ip[1] == 1)) /* public resolvers */
		return HOST_LOCAL;
	return HOST_RAW_IP;
}

static bool under(struct text name, struct text domain)
{
	if (name.n < domain.n || !text_eq_nocase(text_tail(name, name.n - domain.n), domain))
		return false;
	return name.n == domain.n || *text_tail(name, name.n - domain.n - 1).p == '.';
}

/* Behind the prefix a key follows, at least eight characters of it. */
static bool has_key(struct text rest)
{
	struct text key = take_host(rest);

	return key.n >= 8;
}

/* ${process.env.NAME} and nothing beside the name. */
static bool told_by_environment(struct text rest)
{
	return text_skip(&rest, T("${")) && variable_environment(&rest) && text_starts(rest, T("}"));
}

/* process.env[c.tokenEnv]: passes it. */
static bool skip_told_name(struct text *t)
{
	struct text rest = *t;
	bool member = false;

	if (!text_skip(&rest, T("process.env[")))
		return false;
	for (struct text name; (name = name_at(rest)).n && (*name.p < '0' || *name.p > '9');) {
		rest = text_tail(rest, name.n);
		if (member && text_skip(&rest, T("]"))) {
			*t = rest;
			return true;
		}
		if (!text_skip(&rest, T(".")))
			return false;
		member = true;
	}
	return false;
}

/* ${token}, ${env.TOKEN}, ${c.token}, ${this.o.token}, ${process.env[c.tokenEnv]} and nothing beside the name. */
static struct text held_by_variable(struct text rest)
{
	if (!text_skip(&rest, T("${")))
		return text_of("");
	struct text behind = rest;
	bool own = text_starts(rest, T("this."));
	if (skip_told_name(&behind))
		return text_starts(behind, T("}")) ? text_head(rest, (size_t)(behind.p - rest.p)) : text_of("");
	(void)text_skip(&behind, T("env."));
	struct text name = name_at(behind);
	behind = text_tail(behind, name.n);
	if (name.n && name_at(text_tail(behind, 1)).n && text_skip(&behind, T(".")))
		behind = text_tail(behind, name_at(behind).n);
	if (own && name_at(text_tail(behind, 1)).n && text_skip(&behind, T(".")))
		behind = text_tail(behind, name_at(behind).n);
	return name.n && text_starts(behind, T("}")) ? text_head(rest, (size_t)(behind.p - rest.p)) : text_of("");
}

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
	size_t n = 1;

	(void)text_skip(&value, T("="));
	value = text_trim(value);
	if (!value.n || (*value.p != '\'' && *value.p != '"'))
		return false;
	while (n < value.n && (host_char(value.p[n]) || value.p[n] == '_'))
		n++;
	return n < value.n && value.p[n] == *value.p;
}

bool host_key_within(struct text t)
{
	struct text rest = t, whole = t;
	unsigned settings = 0;

	for (size_t at; (at = text_find(rest, T(":AA"))) < rest.n; rest = text_tail(rest, at + 3))
		if (at >= 6 && rest.p[at - 1] >= '0' && rest.p[at - 1] <= '9' && rest.p[at - 6] >= '0' && rest.p[at - 6] <= '9' &&
		    has_key(text_tail(rest, at + 1)))
			return true;
	for (size_t at; (at = text_find(t, T("process.env"))) < t.n;) {
		t = text_tail(t, at + 11);
		size_t n = 1;
		if (text_starts(t, T("[")))
			n = text_find(text_head(t, KEY_INDEX), T("]")) + 1;
		else if (!text_starts(t, T(".")))
			continue;
		else
			while (n < t.n && host_char(t.p[n]) && t.p[n] != '.')
				n++;
		struct text value = text_trim(text_head(text_tail(t, n), 32));
		if (!text_skip(&value, T("||")))
			(void)text_skip(&value, T("?\?"));
		if (text_starts(value, T("=")) && !text_starts(value, T("==")) && !text_starts(value, T("=>")) &&
		    (++settings > KEY_SETTINGS || !plain_setting(value) || text_has(text_tail(t, n), text_head(t, n)) || text_has(text_head(whole, (size_t)(t.p - whole.p)), text_head(t, n))))
			return true;
	}
	return false;
}

static struct host judge(struct text name, struct text path)
{
	struct host h = {.kind = HOST_OTHER, .name = name};
	uint8_t ip[4];

	while (text_ends(name, T(".")))
		name = text_head(name, name.n - 1);
	if (name.n < 3 || text_eq_nocase(name, T("localhost")) || under(name, T("local"))) {
		h.kind = name.n ? HOST_LOCAL : HOST_NONE;
		return h;
	}
	if (ipv4(name, ip)) {
		h.kind = ip_kind(ip);
		return h;
	}
	if (text_eq_nocase(name, T("metadata.google.internal"))) {
		h.kind = HOST_METADATA;
		return h;
	}
	for (size_t i = 0; i < sizeof collectors / sizeof collectors[0]; i++) {
		const struct collector *c = &collectors[i];
		struct text rest = path;
		if (!under(name, text_of(c->domain)))
			continue;
		if (c->path && !text_skip(&rest, text_of(c->path)))
			continue;
		h.kind = HOST_COLLECTOR;
		h.rest = c->path ? rest : text_of("");
		h.whole = c->path ? has_key(rest) : c->only;
		h.asked = c->path && told_by_environment(rest);
		h.key = c->path ? held_by_variable(rest) : text_of("");
		return h;
	}
	if (!text_has(name, T(".")))
		h.kind = HOST_NONE;
	return h;
}

#define LOGIN_MOST 128u /* bytes of a name and a password before a host */

/* "name:password@", both written down; 0: none. */
static size_t login_before(struct text t)
{
	bool parted = false;

	for (size_t n = 0; n < t.n && n < LOGIN_MOST; n++) {
		unsigned char c = (unsigned char)t.p[n];
		if (c == '@')
			return parted ? n + 1 : 0;
		if (c >= 0x80 || c <= ' ' || memchr("/?#\"'`<>\\", c, 9))
			return 0;
		parted |= c == ':';
	}
	return 0;
}

struct host host_of(struct text t)
{
	size_t at = text_find(t, T("://"));
	struct text rest = at < t.n && at <= 12 ? text_tail(t, at + 3) : t;
	struct host h;

	if (rest.n < t.n) /* behind its scheme: not in mailto:somebody@host */
		rest = text_tail(rest, login_before(rest));
	struct text name = take_host(rest);

	if (text_starts(text_tail(rest, name.n), T("@"))) { /* user@host */
		rest = text_tail(rest, name.n + 1);
		name = take_host(rest);
	}
	rest = text_tail(rest, name.n);
	if (text_skip(&rest, T(":")))
		while (rest.n && *rest.p >= '0' && *rest.p <= '9')
			rest = text_tail(rest, 1);
	h = judge(name, rest);
	h.insecure = text_starts(t, T("http://")) && h.kind != HOST_LOCAL;
	return h;
}

