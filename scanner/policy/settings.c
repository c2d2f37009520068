#include "scanner/policy/settings.h"

#include "base/map.h"
#include "base/nearest.h"
#include "crypto/digest.h"
#include "scanner/input/yaml.h"
#include "scanner/policy/condition.h"
#include "scanner/policy/date.h"
#include "scanner/policy/limits.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

struct reader {
	struct arena *a;
	const struct settings_source *from;
	struct settings *out;
	struct err *e;
	size_t entries, conditions;
};

struct key {
	const char *name;
	bool tightens; /* counts from a project too */
	bool (*read)(struct reader *r, const struct yaml *value);
};

static bool fail(struct reader *r, uint32_t line, const char *code, const char *fmt, ...)
	__attribute__((format(printf, 4, 5)));

static bool fail(struct reader *r, uint32_t line, const char *code, const char *fmt, ...)
{
	char text[400];
	va_list ap;

	va_start(ap, fmt);
	vsnprintf(text, sizeof text, fmt, ap);
	va_end(ap);
	return err_set(r->e, code, TEXT_FMT ":%u: %s", TEXT_ARG(r->from->name), line, text);
}

static bool no_memory(struct reader *r)
{
	return err_set(r->e, "LIMIT-MEMORY", TEXT_FMT ": no memory left", TEXT_ARG(r->from->name));
}

static void notice(struct reader *r, uint32_t line, const char *fmt, ...)
	__attribute__((format(printf, 3, 4)));

static void notice(struct reader *r, uint32_t line, const char *fmt, ...)
{
	struct settings *s = r->out;
	char text[1024];
	va_list ap;

	if (s->notice_count == POLICY_NOTICES_MAX)
		return;
	va_start(ap, fmt);
	vsnprintf(text, sizeof text, fmt, ap);
	va_end(ap);
	if (s->notice_count == POLICY_NOTICES_MAX - 1)
		snprintf(text, sizeof text, "there is more like this");
	s->notices[s->notice_count++] =
		arena_printf(r->a, TEXT_FMT ":%u: %s", TEXT_ARG(s->name), line, text);
}

static bool count_entry(struct reader *r, uint32_t line)
{
	return ++r->entries <= POLICY_ENTRIES_MAX ||
	       fail(r, line, "POLICY-LIMIT", "more than %d entries in one file", POLICY_ENTRIES_MAX);
}

/* One scalar of a sane size. */
static bool read_text(struct reader *r, const struct yaml *v, const char *what, struct text *out)
{
	if (v->kind != YAML_TEXT || v->text.n == 0)
		return fail(r, v->line, "POLICY-VALUE", "%s: a text is wanted here", what);
	if (v->text.n > POLICY_TEXT_BYTES_MAX)
		return fail(r, v->line, "POLICY-LIMIT", "%s: longer than %d bytes", what,
			    POLICY_TEXT_BYTES_MAX);
	if (memchr(v->text.p, 0, v->text.n))
		return fail(r, v->line, "POLICY-VALUE", "%s: holds a NUL", what);
	*out = v->text;
	return true;
}

static size_t children(const struct yaml *v)
{
	size_t n = 0;

	for (struct yaml_each m = yaml_each(v); yaml_next(&m);)
		n++;
	return n;
}

static bool wants(struct reader *r, const struct yaml *v, enum yaml_kind kind, const char *what)
{
	return v->kind == kind || fail(r, v->line, "POLICY-VALUE", "%s: a %s is wanted here", what,
				       kind == YAML_MAP ? "mapping (key: value)" : "list (- item)");
}

static bool read_list(struct reader *r, const struct yaml *v, const char *what,
		      struct settings_list *out)
{
	if (!wants(r, v, YAML_LIST, what))
		return false;
	out->items = ARENA_ARRAY(r->a, struct text, children(v));
	if (!out->items)
		return no_memory(r);
	for (struct yaml_each m = yaml_each(v); yaml_next(&m);)
		if (!count_entry(r, m.value->line) ||
		    !read_text(r, m.value, what, &out->items[out->count++]))
			return false;
	return true;
}

static bool read_level(struct reader *r, const struct yaml *v, const char *what, enum severity *out)
{
	return (v->kind == YAML_TEXT && severity_parse(v->text, out)) ||
	       fail(r, v->line, "POLICY-VALUE",
		    "%s: a level is wanted here: critical, high, medium, low or info", what);
}

static bool read_bool(struct reader *r, const struct yaml *v, const char *what, bool *out)
{
	*out = yaml_true(v);
	return *out || (!v->quoted && text_eq(yaml_text(v), T("false"))) ||
	       fail(r, v->line, "POLICY-VALUE", "%s: true or false is wanted here", what);
}

static bool rule_known(const struct reader *r, struct text id)
{
	const char *const *known = r->from->rule_ids;
	bool prefix = text_ends(id, T("*"));

	if (text_starts(id, T("L2-CAMP-")))
		return true;
	for (; known && *known; known++)
		if (prefix ? text_starts(text_of(*known), text_head(id, id.n - 1))
			   : text_eq(text_of(*known), id))
			return true;
	return !known;
}

static bool check_rule(struct reader *r, struct text id, uint32_t line)
{
	const char *const *known = r->from->rule_ids;
	struct text copy = arena_text(r->a, id);
	size_t count = 0;

	if (rule_known(r, id))
		return true;
	while (known[count])
		count++;
	size_t near = copy.p ? nearest_word(copy.p, known, count) : count;
	if (near < count)
		return fail(r, line, "POLICY-VALUE", "no rule \"" TEXT_FMT "\"; did you mean \"%s\"?",
			    TEXT_ARG(id), known[near]);
	return fail(r, line, "POLICY-VALUE", "no rule \"" TEXT_FMT "\"; they are listed by: scanner rules",
		    TEXT_ARG(id));
}

static bool read_rules(struct reader *r, const struct yaml *v, const char *what,
		       struct settings_list *out)
{
	if (!read_list(r, v, what, out))
		return false;
	for (size_t i = 0; i < out->count; i++)
		if (!check_rule(r, out->items[i], v->line))
			return false;
	return true;
}

/* The name of a key that is there twice or unknown, with the nearest that exists. */
static bool unknown_key(struct reader *r, const struct yaml *key, const char *const *names,
			size_t count)
{
	struct text copy = arena_text(r->a, text_head(yaml_text(key), 64));
	size_t near = copy.p ? nearest_word(copy.p, names, count) : count;

	if (near < count)
		return fail(r, key->line, "POLICY-KEY",
			    "unknown key \"" TEXT_FMT "\"; did you mean \"%s\"?", TEXT_ARG(copy),
			    names[near]);
	return fail(r, key->line, "POLICY-KEY", "unknown key \"" TEXT_FMT "\"", TEXT_ARG(copy));
}

/* As when what `explain` prints is pasted behind an earlier entry. */
static bool twice(struct reader *r, uint32_t line, const char *name)
{
	fail(r, line, "POLICY-KEY", "\"%s\" is there twice", name);
	return err_hint(r->e, "put both under the first one: a key stands once, its entries as a list below it");
}

#define KEYS_MAX 24

/* Values of a mapping by the names it may have: found[i] is that of names[i], or NULL. */
static bool pick(struct reader *r, const struct yaml *map, const char *what, const char *const *names,
		 size_t count, const struct yaml **found)
{
	if (!wants(r, map, YAML_MAP, what))
		return false;
	for (size_t i = 0; i < count; i++)
		found[i] = NULL;
	for (struct yaml_each m = yaml_each(map); yaml_next(&m);) {
		size_t i = 0;
		while (i < count && !text_eq(yaml_text(m.key), text_of(names[i])))
			i++;
		if (i == count)
			return unknown_key(r, m.key, names, count);
		if (found[i])
			return twice(r, m.key->line, names[i]);
		found[i] = m.value;
	}
	return true;
}

static bool read_condition(struct reader *r, const struct yaml *v, struct text *out)
{
	struct err why = {0};

	if (!read_text(r, v, "when", out))
		return false;
	if (++r->conditions > CONDITIONS_MAX)
		return fail(r, v->line, "POLICY-LIMIT", "more than %d conditions in one file",
			    CONDITIONS_MAX);
	if (condition_check(*out, &why))
		return true;
	fail(r, v->line, "POLICY-CONDITION", "when: %s [%s]", why.text, why.code);
	return err_hint(r->e, "%s", why.hint[0] ? why.hint : "columns and functions: docs/policy.md");
}

static bool is_hex(struct text t)
{
	for (; t.n; t = text_tail(t, 1))
		if (!memchr("0123456789abcdef", *t.p, 16))
			return false;
	return true;
}

enum { E_RULE, E_PACKAGE, E_PATH, E_FINGERPRINT, E_REASON, E_OWNER, E_EXPIRES, E_WHEN, E_COUNT };
static const char *const excuse_names[E_COUNT] = {"rule",   "package", "path",	  "fingerprint",
						  "reason", "owner",   "expires", "when"};

static bool read_whom(struct reader *r, const struct yaml **v, struct settings_excuse *x)
{
	if ((v[E_RULE] && !read_text(r, v[E_RULE], "rule", &x->rule)) ||
	    (v[E_PACKAGE] && !read_text(r, v[E_PACKAGE], "package", &x->package)) ||
	    (v[E_PATH] && !read_text(r, v[E_PATH], "path", &x->path)) ||
	    (v[E_FINGERPRINT] && !read_text(r, v[E_FINGERPRINT], "fingerprint", &x->fingerprint)) ||
	    (v[E_WHEN] && !read_condition(r, v[E_WHEN], &x->when)))
		return false;
	if (x->rule.n && !check_rule(r, x->rule, x->line))
		return false;
	if (x->fingerprint.n && (x->fingerprint.n < 12 || x->fingerprint.n > 32 || !is_hex(x->fingerprint)))
		return fail(r, x->line, "POLICY-VALUE", "fingerprint: 12 to 32 hex digits, as the report shows");
	return true;
}

/* Who, why, until when: without all three nothing is excused. */
static bool read_pledge(struct reader *r, const struct yaml **v, const char *what,
			struct settings_excuse *x)
{
	uint32_t day;

	for (size_t i = E_REASON; i <= E_EXPIRES; i++)
		if (!v[i]) {
			fail(r, x->line, "POLICY-VALUE", "%s: \"%s\" is missing", what, excuse_names[i]);
			return err_hint(r->e, "each entry needs reason, owner and expires (YYYY-MM-DD)");
		}
	if (!read_text(r, v[E_REASON], "reason", &x->reason) ||
	    !read_text(r, v[E_OWNER], "owner", &x->owner) ||
	    !read_text(r, v[E_EXPIRES], "expires", &x->expires))
		return false;
	if (!date_parse(x->expires, &day))
		return fail(r, v[E_EXPIRES]->line, "POLICY-VALUE",
			    "expires: \"" TEXT_FMT "\" is no date; write YYYY-MM-DD", TEXT_ARG(x->expires));
	x->expired = r->from->today > day;
	if (x->expired)
		notice(r, x->line, "expired on " TEXT_FMT " and is void: %s of " TEXT_FMT " (owner " TEXT_FMT ")",
		       TEXT_ARG(x->expires), what,
		       TEXT_ARG(x->rule.n ? x->rule : x->package.n ? x->package
					   : x->path.n		   ? x->path
					   : x->fingerprint.n	   ? x->fingerprint
								   : x->when),
		       TEXT_ARG(x->owner));
	return true;
}

static bool read_excuse(struct reader *r, const struct yaml *v, bool allow, struct settings_excuse *x)
{
	const struct yaml *found[E_COUNT];
	const char *what = allow ? "allow" : "suppress";

	x->line = v->line;
	if (!count_entry(r, v->line) ||
	    !pick(r, v, what, excuse_names, allow ? E_COUNT : E_WHEN, found))
		return false;
	if (!allow)
		found[E_WHEN] = NULL;
	if (!read_whom(r, found, x))
		return false;
	if (allow && !x->when.n)
		return fail(r, v->line, "POLICY-VALUE", "allow: \"when\" is missing");
	if (!allow && !x->rule.n && !x->package.n && !x->path.n && !x->fingerprint.n)
		return fail(r, v->line, "POLICY-VALUE",
			    "suppress: say what: rule, package, path or fingerprint");
	return read_pledge(r, found, what, x);
}

static bool read_excuses(struct reader *r, const struct yaml *v, bool allow,
			 struct settings_excuse **items, size_t *count)
{
	if (!wants(r, v, YAML_LIST, allow ? "allow" : "suppress"))
		return false;
	*items = ARENA_ARRAY(r->a, struct settings_excuse, children(v));
	if (!*items)
		return no_memory(r);
	for (struct yaml_each m = yaml_each(v); yaml_next(&m);)
		if (!read_excuse(r, m.value, allow, &(*items)[(*count)++]))
			return false;
	return true;
}

static bool key_suppress(struct reader *r, const struct yaml *v)
{
	return read_excuses(r, v, false, &r->out->suppress, &r->out->suppress_count);
}

static bool key_allow(struct reader *r, const struct yaml *v)
{
	return read_excuses(r, v, true, &r->out->allow, &r->out->allow_count);
}

static bool key_deny(struct reader *r, const struct yaml *v)
{
	static const char *const names[] = {"when", "reason"};
	const struct yaml *found[2];
	struct settings *s = r->out;

	if (!wants(r, v, YAML_LIST, "deny"))
		return false;
	s->deny = ARENA_ARRAY(r->a, struct settings_deny, children(v));
	if (!s->deny)
		return no_memory(r);
	for (struct yaml_each m = yaml_each(v); yaml_next(&m);) {
		struct settings_deny *d = &s->deny[s->deny_count++];
		d->line = m.value->line;
		if (!count_entry(r, d->line) || !pick(r, m.value, "deny", names, 2, found))
			return false;
		if (!found[0] || !found[1])
			return fail(r, d->line, "POLICY-VALUE", "deny: \"%s\" is missing",
				    names[found[0] ? 1 : 0]);
		if (!read_condition(r, found[0], &d->when) ||
		    !read_text(r, found[1], "reason", &d->reason))
			return false;
	}
	return true;
}

static bool key_severity(struct reader *r, const struct yaml *v)
{
	struct settings *s = r->out;
	struct map *seen = map_new(r->a);
	bool fresh;

	if (!wants(r, v, YAML_MAP, "severity"))
		return false;
	s->levels = ARENA_ARRAY(r->a, struct settings_level, children(v));
	if (!s->levels || !seen)
		return no_memory(r);
	for (struct yaml_each m = yaml_each(v); yaml_next(&m);) {
		struct settings_level *l = &s->levels[s->level_count++];
		l->line = m.key->line;
		if (!count_entry(r, l->line) || !read_text(r, m.key, "severity", &l->rule) ||
		    !check_rule(r, l->rule, l->line) ||
		    !read_level(r, m.value, "severity", &l->level))
			return false;
		if (!map_put(seen, l->rule, &fresh))
			return no_memory(r);
		if (!fresh)
			return fail(r, l->line, "POLICY-KEY", "\"" TEXT_FMT "\" is there twice",
				    TEXT_ARG(l->rule));
	}
	return true;
}

static bool key_ignore(struct reader *r, const struct yaml *v)
{
	static const char *const names[] = {"paths", "packages"};
	const struct yaml *found[2];

	return pick(r, v, "ignore", names, 2, found) &&
	       (!found[0] || read_list(r, found[0], "paths", &r->out->ignore_paths)) &&
	       (!found[1] || read_list(r, found[1], "packages", &r->out->ignore_packages));
}

static bool key_licences(struct reader *r, const struct yaml *v)
{
	static const char *const names[] = {"allow", "deny"};
	const struct yaml *found[2];

	return pick(r, v, "licences", names, 2, found) &&
	       (!found[0] || read_list(r, found[0], "allow", &r->out->licence_allow)) &&
	       (!found[1] || read_list(r, found[1], "deny", &r->out->licence_deny));
}

static bool key_publishers(struct reader *r, const struct yaml *v)
{
	static const char *const names[] = {"deny"};
	const struct yaml *found[1];

	return pick(r, v, "publishers", names, 1, found) &&
	       (!found[0] || read_list(r, found[0], "deny", &r->out->publishers_deny));
}

static bool key_require(struct reader *r, const struct yaml *v)
{
	static const char *const names[] = {"lockfile", "integrity"};
	const struct yaml *found[2];

	return pick(r, v, "require", names, 2, found) &&
	       (!found[0] || read_bool(r, found[0], "lockfile", &r->out->require_lockfile)) &&
	       (!found[1] || read_bool(r, found[1], "integrity", &r->out->require_integrity));
}

static bool key_internal(struct reader *r, const struct yaml *v)
{
	return read_list(r, v, "internal", &r->out->internal);
}

static bool key_registries(struct reader *r, const struct yaml *v)
{
	if (!read_list(r, v, "registries", &r->out->hosts))
		return false;
	for (size_t i = 0; i < r->out->hosts.count; i++)
		if (text_has(r->out->hosts.items[i], T("/")))
			return fail(r, v->line, "POLICY-VALUE",
				    "registries: hosts only, as registry.example.com or host:8443");
	return true;
}

static bool key_rules(struct reader *r, const struct yaml *v)
{
	if (!read_rules(r, v, "rules", &r->out->rules))
		return false;
	if (r->out->project && r->out->rules.count == 0)
		notice(r, v->line, "an empty list of rules is ignored: a project turns no rule off");
	return true;
}

static bool key_skip_rules(struct reader *r, const struct yaml *v)
{
	return read_rules(r, v, "skip-rules", &r->out->skip_rules);
}

static bool key_fail_on(struct reader *r, const struct yaml *v)
{
	r->out->has_fail_on = true;
	return read_level(r, v, "fail-on", &r->out->fail_on);
}

static bool key_stale(struct reader *r, const struct yaml *v)
{
	static const char *const names[] = {"mark", "warn", "refuse"};

	for (size_t i = 0; i < 3; i++)
		if (text_eq(yaml_text(v), text_of(names[i]))) {
			r->out->stale = (enum settings_stale)i;
			return true;
		}
	return fail(r, v->line, "POLICY-VALUE", "stale: warn, mark or refuse is wanted here");
}

static bool key_version(struct reader *r, const struct yaml *v)
{
	return text_eq(yaml_text(v), T("1")) ||
	       fail(r, v->line, "POLICY-VALUE", "version: only 1 is known to this scanner");
}

/* The visible list of what a policy file may say. */
static const struct key keys[] = {
	{"version", true, key_version},	    {"fail-on", true, key_fail_on},
	{"severity", true, key_severity},   {"rules", true, key_rules},
	{"deny", true, key_deny},	    {"require", true, key_require},
	{"skip-rules", false, key_skip_rules}, {"suppress", false, key_suppress},
	{"allow", false, key_allow},	    {"ignore", false, key_ignore},
	{"internal", false, key_internal},  {"registries", false, key_registries},
	{"licences", false, key_licences},  {"publishers", false, key_publishers},
	{"stale", false, key_stale},
};
#define KEYS (sizeof keys / sizeof keys[0])

static bool read_keys(struct reader *r, const struct yaml *root)
{
	const char *names[KEYS_MAX];
	const struct yaml *found[KEYS_MAX];

	_Static_assert(KEYS <= KEYS_MAX, "room for every key");
	for (size_t i = 0; i < KEYS; i++)
		names[i] = keys[i].name;
	if (!pick(r, root, "the file", names, KEYS, found))
		return false;
	for (size_t i = 0; i < KEYS; i++) {
		if (!found[i])
			continue;
		if (r->out->project && !keys[i].tightens)
			notice(r, found[i]->line, "%s is ignored: a project's own file may only tighten",
			       names[i]);
		else if (!keys[i].read(r, found[i]))
			return false;
	}
	return true;
}

static bool parse(struct reader *r, struct yaml_stream *stream)
{
	struct err why = {0};

	if (r->from->bytes.n > POLICY_FILE_BYTES_MAX)
		return err_set(r->e, "POLICY-LIMIT", TEXT_FMT ": larger than %zu bytes",
			       TEXT_ARG(r->from->name), POLICY_FILE_BYTES_MAX);
	if (!text_utf8_valid(r->from->bytes))
		return err_set(r->e, "POLICY-SYNTAX", TEXT_FMT ": not UTF-8", TEXT_ARG(r->from->name));
	/* No anchors, aliases or tags: nothing in a policy needs them, and bombs are made of them. */
	if (!yaml_read(r->a, r->from->bytes, false, stream, &why))
		return err_set(r->e, "POLICY-SYNTAX", TEXT_FMT ": %s [%s]", TEXT_ARG(r->from->name),
			       why.text, why.code);
	return stream->count <= 1 || err_set(r->e, "POLICY-SYNTAX", TEXT_FMT ": more than one document",
					     TEXT_ARG(r->from->name));
}

bool settings_read(struct arena *a, const struct settings_source *from, struct settings *out,
		   struct err *e)
{
	struct reader r = {.a = a, .from = from, .out = out, .e = e};
	struct yaml_stream stream = {0};

	*out = (struct settings){.project = from->project};
	out->name = arena_text(a, from->name);
	out->scope = arena_text(a, from->scope);
	out->notices = ARENA_ARRAY(a, struct text, POLICY_NOTICES_MAX);
	if (!out->notices)
		return no_memory(&r);
	struct digest d = digest_of(DIGEST_POLICY, NULL, from->bytes.p, from->bytes.n);
	memcpy(out->digest, d.b, sizeof out->digest);
	if (!parse(&r, &stream))
		return false;
	/* Nothing but comments: the file that `scanner init` writes. */
	bool empty = !stream.count || (stream.roots[0]->kind == YAML_TEXT && !stream.roots[0]->text.n);
	return (empty || read_keys(&r, stream.roots[0])) && (!arena_failed(a) || no_memory(&r));
}
