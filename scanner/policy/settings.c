#include "scanner/policy/settings.h"

#include "base/map.h"
#include "crypto/digest.h"
#include "scanner/policy/condition.h"
#include "scanner/policy/date.h"
#include "scanner/policy/field.h"
#include "scanner/policy/limits.h"

#include <string.h>

struct key {
	const char *name;
	bool tightens; /* counts from a project too */
	bool (*read)(struct field_reader *r, const struct yaml *value);
};

#define KEYS_MAX 24

static bool read_condition(struct field_reader *r, const struct yaml *v, struct text *out)
{
	struct err why = {0};

	if (!field_text(r, v, "when", out))
		return false;
	if (++r->conditions > CONDITIONS_MAX)
		return field_fail(r, v->line, "POLICY-LIMIT", "more than %d conditions in one file",
				  CONDITIONS_MAX);
	if (condition_check(*out, &why))
		return true;
	field_fail(r, v->line, "POLICY-CONDITION", "when: %s [%s]", why.text, why.code);
	return err_hint(r->e, "%s",
			why.hint[0] ? why.hint : "columns and functions: docs/policy.md");
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

static bool read_whom(struct field_reader *r, const struct yaml **v, struct settings_excuse *x)
{
	if ((v[E_RULE] && !field_text(r, v[E_RULE], "rule", &x->rule)) ||
	    (v[E_PACKAGE] && !field_text(r, v[E_PACKAGE], "package", &x->package)) ||
	    (v[E_PATH] && !field_text(r, v[E_PATH], "path", &x->path)) ||
	    (v[E_FINGERPRINT] &&
	     !field_text(r, v[E_FINGERPRINT], "fingerprint", &x->fingerprint)) ||
	    (v[E_WHEN] && !read_condition(r, v[E_WHEN], &x->when)))
		return false;
	if (x->rule.n && !field_rule(r, x->rule, x->line))
		return false;
	if (x->fingerprint.n &&
	    (x->fingerprint.n < 12 || x->fingerprint.n > 32 || !is_hex(x->fingerprint)))
		return field_fail(r, x->line, "POLICY-VALUE",
				  "fingerprint: 12 to 32 hex digits, as the report shows");
	return true;
}

/* Who, why, until when: without all three nothing is excused. */
static bool read_pledge(struct field_reader *r, const struct yaml **v, const char *what,
			struct settings_excuse *x)
{
	uint32_t day;

	for (size_t i = E_REASON; i <= E_EXPIRES; i++)
		if (!v[i]) {
			field_fail(r, x->line, "POLICY-VALUE", "%s: \"%s\" is missing", what,
				   excuse_names[i]);
			return err_hint(r->e,
					"each entry needs reason, owner and expires (YYYY-MM-DD)");
		}
	if (!field_text(r, v[E_REASON], "reason", &x->reason) ||
	    !field_text(r, v[E_OWNER], "owner", &x->owner) ||
	    !field_text(r, v[E_EXPIRES], "expires", &x->expires))
		return false;
	if (!date_parse(x->expires, &day))
		return field_fail(r, v[E_EXPIRES]->line, "POLICY-VALUE",
				  "expires: \"" TEXT_FMT "\" is no date; write YYYY-MM-DD",
				  TEXT_ARG(x->expires));
	x->expired = r->from->today > day;
	if (x->expired)
		field_notice(r, x->line,
			     "expired on " TEXT_FMT " and is void: %s of " TEXT_FMT
			     " (owner " TEXT_FMT ")",
			     TEXT_ARG(x->expires), what,
			     TEXT_ARG(x->rule.n		 ? x->rule
				      : x->package.n	 ? x->package
				      : x->path.n	 ? x->path
				      : x->fingerprint.n ? x->fingerprint
							 : x->when),
			     TEXT_ARG(x->owner));
	return true;
}

static bool read_excuse(struct field_reader *r, const struct yaml *v, bool allow,
			struct settings_excuse *x)
{
	const struct yaml *found[E_COUNT];
	const char *what = allow ? "allow" : "suppress";

	x->line = v->line;
	if (!field_count(r, v->line) ||
	    !field_pick(r, v, what, excuse_names, allow ? E_COUNT : E_WHEN, found))
		return false;
	if (!allow)
		found[E_WHEN] = NULL;
	if (!read_whom(r, found, x))
		return false;
	if (allow && !x->when.n)
		return field_fail(r, v->line, "POLICY-VALUE", "allow: \"when\" is missing");
	if (!allow && !x->rule.n && !x->package.n && !x->path.n && !x->fingerprint.n)
		return field_fail(r, v->line, "POLICY-VALUE",
				  "suppress: say what: rule, package, path or fingerprint");
	return read_pledge(r, found, what, x);
}

static bool read_excuses(struct field_reader *r, const struct yaml *v, bool allow,
			 struct settings_excuse **items, size_t *count)
{
	if (!field_wants(r, v, YAML_LIST, allow ? "allow" : "suppress"))
		return false;
	*items = ARENA_ARRAY(r->a, struct settings_excuse, field_children(v));
	if (!*items)
		return field_no_memory(r);
	for (struct yaml_each m = yaml_each(v); yaml_next(&m);)
		if (!read_excuse(r, m.value, allow, &(*items)[(*count)++]))
			return false;
	return true;
}

static bool key_suppress(struct field_reader *r, const struct yaml *v)
{
	return read_excuses(r, v, false, &r->out->suppress, &r->out->suppress_count);
}

static bool key_allow(struct field_reader *r, const struct yaml *v)
{
	return read_excuses(r, v, true, &r->out->allow, &r->out->allow_count);
}

static bool key_deny(struct field_reader *r, const struct yaml *v)
{
	static const char *const names[] = {"when", "reason"};
	const struct yaml *found[2];
	struct settings *s = r->out;

	if (!field_wants(r, v, YAML_LIST, "deny"))
		return false;
	s->deny = ARENA_ARRAY(r->a, struct settings_deny, field_children(v));
	if (!s->deny)
		return field_no_memory(r);
	for (struct yaml_each m = yaml_each(v); yaml_next(&m);) {
		struct settings_deny *d = &s->deny[s->deny_count++];
		d->line = m.value->line;
		if (!field_count(r, d->line) || !field_pick(r, m.value, "deny", names, 2, found))
			return false;
		if (!found[0] || !found[1])
			return field_fail(r, d->line, "POLICY-VALUE", "deny: \"%s\" is missing",
					  names[found[0] ? 1 : 0]);
		if (!read_condition(r, found[0], &d->when) ||
		    !field_text(r, found[1], "reason", &d->reason))
			return false;
	}
	return true;
}

static bool key_severity(struct field_reader *r, const struct yaml *v)
{
	struct settings *s = r->out;
	struct map *seen = map_new(r->a);
	bool fresh;

	if (!field_wants(r, v, YAML_MAP, "severity"))
		return false;
	s->levels = ARENA_ARRAY(r->a, struct settings_level, field_children(v));
	if (!s->levels || !seen)
		return field_no_memory(r);
	for (struct yaml_each m = yaml_each(v); yaml_next(&m);) {
		struct settings_level *l = &s->levels[s->level_count++];
		l->line = m.key->line;
		if (!field_count(r, l->line) || !field_text(r, m.key, "severity", &l->rule) ||
		    !field_rule(r, l->rule, l->line) ||
		    !field_level(r, m.value, "severity", &l->level))
			return false;
		if (!map_put(seen, l->rule, &fresh))
			return field_no_memory(r);
		if (!fresh)
			return field_fail(r, l->line, "POLICY-KEY",
					  "\"" TEXT_FMT "\" is there twice", TEXT_ARG(l->rule));
	}
	return true;
}

static bool key_ignore(struct field_reader *r, const struct yaml *v)
{
	static const char *const names[] = {"paths", "packages"};
	const struct yaml *found[2];

	return field_pick(r, v, "ignore", names, 2, found) &&
	       (!found[0] || field_list(r, found[0], "paths", &r->out->ignore_paths)) &&
	       (!found[1] || field_list(r, found[1], "packages", &r->out->ignore_packages));
}

static bool key_licences(struct field_reader *r, const struct yaml *v)
{
	static const char *const names[] = {"allow", "deny"};
	const struct yaml *found[2];

	return field_pick(r, v, "licences", names, 2, found) &&
	       (!found[0] || field_list(r, found[0], "allow", &r->out->licence_allow)) &&
	       (!found[1] || field_list(r, found[1], "deny", &r->out->licence_deny));
}

static bool key_publishers(struct field_reader *r, const struct yaml *v)
{
	static const char *const names[] = {"deny"};
	const struct yaml *found[1];

	return field_pick(r, v, "publishers", names, 1, found) &&
	       (!found[0] || field_list(r, found[0], "deny", &r->out->publishers_deny));
}

static bool key_require(struct field_reader *r, const struct yaml *v)
{
	static const char *const names[] = {"lockfile", "integrity"};
	const struct yaml *found[2];

	return field_pick(r, v, "require", names, 2, found) &&
	       (!found[0] || field_bool(r, found[0], "lockfile", &r->out->require_lockfile)) &&
	       (!found[1] || field_bool(r, found[1], "integrity", &r->out->require_integrity));
}

static bool key_internal(struct field_reader *r, const struct yaml *v)
{
	return field_list(r, v, "internal", &r->out->internal);
}

static bool key_registries(struct field_reader *r, const struct yaml *v)
{
	if (!field_list(r, v, "registries", &r->out->hosts))
		return false;
	for (size_t i = 0; i < r->out->hosts.count; i++)
		if (text_has(r->out->hosts.items[i], T("/")))
			return field_fail(
				r, v->line, "POLICY-VALUE",
				"registries: hosts only, as registry.example.com or host:8443");
	return true;
}

static bool key_rules(struct field_reader *r, const struct yaml *v)
{
	if (!field_rules(r, v, "rules", &r->out->rules))
		return false;
	if (r->out->project && r->out->rules.count == 0)
		field_notice(r, v->line,
			     "an empty list of rules is ignored: a project turns no rule off");
	return true;
}

static bool key_skip_rules(struct field_reader *r, const struct yaml *v)
{
	return field_rules(r, v, "skip-rules", &r->out->skip_rules);
}

static bool key_fail_on(struct field_reader *r, const struct yaml *v)
{
	r->out->has_fail_on = true;
	return field_level(r, v, "fail-on", &r->out->fail_on);
}

static bool key_stale(struct field_reader *r, const struct yaml *v)
{
	static const char *const names[] = {"mark", "warn", "refuse"};

	for (size_t i = 0; i < 3; i++)
		if (text_eq(yaml_text(v), text_of(names[i]))) {
			r->out->stale = (enum settings_stale)i;
			return true;
		}
	return field_fail(r, v->line, "POLICY-VALUE", "stale: warn, mark or refuse is wanted here");
}

static bool key_version(struct field_reader *r, const struct yaml *v)
{
	return text_eq(yaml_text(v), T("1")) ||
	       field_fail(r, v->line, "POLICY-VALUE", "version: only 1 is known to this scanner");
}

/* The visible list of what a policy file may say. */
static const struct key keys[] = {
	{"version", true, key_version},
	{"fail-on", true, key_fail_on},
	{"severity", true, key_severity},
	{"rules", true, key_rules},
	{"deny", true, key_deny},
	{"require", true, key_require},
	{"skip-rules", false, key_skip_rules},
	{"suppress", false, key_suppress},
	{"allow", false, key_allow},
	{"ignore", false, key_ignore},
	{"internal", false, key_internal},
	{"registries", false, key_registries},
	{"licences", false, key_licences},
	{"publishers", false, key_publishers},
	{"stale", false, key_stale},
};
#define KEYS (sizeof keys / sizeof keys[0])

static bool read_keys(struct field_reader *r, const struct yaml *root)
{
	const char *names[KEYS_MAX];
	const struct yaml *found[KEYS_MAX];

	_Static_assert(KEYS <= KEYS_MAX, "room for every key");
	for (size_t i = 0; i < KEYS; i++)
		names[i] = keys[i].name;
	if (!field_pick(r, root, "the file", names, KEYS, found))
		return false;
	for (size_t i = 0; i < KEYS; i++) {
		if (!found[i])
			continue;
		if (r->out->project && !keys[i].tightens)
			field_notice(r, found[i]->line,
				     "%s is ignored: a project's own file may only tighten",
				     names[i]);
		else if (!keys[i].read(r, found[i]))
			return false;
	}
	return true;
}

static bool parse(struct field_reader *r, struct yaml_stream *stream)
{
	struct err why = {0};

	if (r->from->bytes.n > POLICY_FILE_BYTES_MAX)
		return err_set(r->e, "POLICY-LIMIT", TEXT_FMT ": larger than %zu bytes",
			       TEXT_ARG(r->from->name), POLICY_FILE_BYTES_MAX);
	if (!text_utf8_valid(r->from->bytes))
		return err_set(r->e, "POLICY-SYNTAX", TEXT_FMT ": not UTF-8",
			       TEXT_ARG(r->from->name));
	/* No anchors, aliases or tags: nothing in a policy needs them, and bombs are made of them.
	 */
	if (!yaml_read(r->a, r->from->bytes, false, stream, &why))
		return err_set(r->e, "POLICY-SYNTAX", TEXT_FMT ": %s [%s]", TEXT_ARG(r->from->name),
			       why.text, why.code);
	return stream->count <= 1 ||
	       err_set(r->e, "POLICY-SYNTAX", TEXT_FMT ": more than one document",
		       TEXT_ARG(r->from->name));
}

bool settings_read(struct arena *a, const struct settings_source *from, struct settings *out,
		   struct err *e)
{
	struct field_reader r = {.a = a, .from = from, .out = out, .e = e};
	struct yaml_stream stream = {0};

	*out = (struct settings){.project = from->project};
	out->name = arena_text(a, from->name);
	out->scope = arena_text(a, from->scope);
	out->notices = ARENA_ARRAY(a, struct text, POLICY_NOTICES_MAX);
	if (!out->notices)
		return field_no_memory(&r);
	struct digest d = digest_of(DIGEST_POLICY, NULL, from->bytes.p, from->bytes.n);
	memcpy(out->digest, d.b, sizeof out->digest);
	if (!parse(&r, &stream))
		return false;
	/* Nothing but comments: the file that `picket init` writes. */
	bool empty =
		!stream.count || (stream.roots[0]->kind == YAML_TEXT && !stream.roots[0]->text.n);
	return (empty || read_keys(&r, stream.roots[0])) &&
	       (!arena_failed(a) || field_no_memory(&r));
}
