#include "version/affect.h"

#include "version/semver.h"

/* Memory for one npm range of RANGE_BYTES_MAX. */
#define RANGE_ARENA_BYTES ((size_t)8 << 20)

enum kind { KIND_ALL, KIND_VERSIONS, KIND_EVENTS, KIND_NPM, KIND_UNKNOWN };

static enum kind kind_of(struct text t)
{
	static const char *const names[] = {"all", "versions", "events", "npm"};

	for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
		if (text_eq(t, text_of(names[i])))
			return (enum kind)i;
	return KIND_UNKNOWN;
}

/* White space around and leading "v" and "=" are no part of a version. */
static struct text bare(struct text t)
{
	t = text_trim(t);
	while (text_skip(&t, T("v")) || text_skip(&t, T("=")))
		t = text_trim(t);
	return t;
}

/* ---- versions ---- */

static enum affect_result match_versions(struct text spec, struct text version)
{
	struct cut c = {.tail = spec, .found = true};
	struct text wanted = bare(version);

	while (wanted.n && c.found) {
		c = text_cut(c.tail, ' ');
		if (text_eq(bare(c.head), wanted))
			return AFFECT_YES;
	}
	return AFFECT_NO;
}

static bool check_versions(struct text spec, struct err *e)
{
	struct cut c = {.tail = spec, .found = true};

	while (c.found) {
		c = text_cut(c.tail, ' ');
		if (!bare(c.head).n || text_trim(c.head).n != c.head.n)
			return err_set(e, "AFFECT-SPEC",
				       "versions: not versions with one space between them");
	}
	return true;
}

/* ---- events (OSV schema, "affected[].ranges[].events fields" and "Evaluation") ---- */

enum event_kind { EVENT_INTRODUCED, EVENT_FIXED, EVENT_LAST_AFFECTED, EVENT_LIMIT, EVENT_UNKNOWN };

struct event {
	enum event_kind kind;
	bool open; /* introduced:0, before everything; limit:*, behind everything */
	struct semver version;
};

/* One "kind:version". Build metadata is accepted and has no place in the order. */
static bool event_read(struct text t, struct event *out)
{
	static const char *const names[] = {"introduced", "fixed", "last_affected", "limit"};
	struct cut c = text_cut(t, ':');

	*out = (struct event){.kind = EVENT_UNKNOWN};
	for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
		if (c.found && text_eq(c.head, text_of(names[i])))
			out->kind = (enum event_kind)i;
	out->open = (out->kind == EVENT_INTRODUCED && text_eq(c.tail, T("0"))) ||
		    (out->kind == EVENT_LIMIT && text_eq(c.tail, T("*")));
	return out->kind != EVENT_UNKNOWN &&
	       (out->open || semver_parse(c.tail, SEMVER_STRICT, &out->version));
}

/* Where a version stands among the events. The state that counts is set by the
 * highest event at or below the version, so nothing needs sorting. */
struct standing {
	bool affected;
	bool any_event;	 /* an event at or below was seen, at highest */
	bool any_open;	 /* and it was introduced:0 */
	struct semver highest;
	bool limited, below_limit;
};

static bool reached(const struct event *event, const struct semver *v)
{
	if (event->open)
		return true;
	int order = semver_cmp(v, &event->version);
	return event->kind == EVENT_LAST_AFFECTED ? order > 0 : order >= 0;
}

static bool at_or_above(const struct event *event, const struct standing *s)
{
	if (!s->any_event || s->any_open)
		return true;
	return !event->open && semver_cmp(&event->version, &s->highest) >= 0;
}

static void apply(struct standing *s, const struct event *event, const struct semver *v)
{
	if (event->kind == EVENT_LIMIT) {
		s->limited = true;
		s->below_limit = s->below_limit || event->open || semver_cmp(v, &event->version) < 0;
	} else if (reached(event, v) && at_or_above(event, s)) {
		s->affected = event->kind == EVENT_INTRODUCED;
		s->any_event = true;
		s->any_open = event->open;
		s->highest = event->version;
	}
}

static enum affect_result match_events(struct text spec, struct text version)
{
	struct cut c = {.tail = spec, .found = true};
	struct standing s = {0};
	struct semver v;

	/* The one row that needs no order: whatever the version is, it is affected. */
	if (text_eq(spec, T("introduced:0")))
		return AFFECT_YES;
	if (!semver_parse(bare(version), SEMVER_STRICT, &v))
		return AFFECT_UNDECIDED;
	while (c.found) {
		struct event event;
		c = text_cut(c.tail, ' ');
		if (!event_read(c.head, &event))
			return AFFECT_UNDECIDED;
		apply(&s, &event, &v);
	}
	return s.affected && (!s.limited || s.below_limit) ? AFFECT_YES : AFFECT_NO;
}

static bool check_events(struct text spec, struct err *e)
{
	struct cut c = {.tail = spec, .found = true};
	size_t count = 0, introduced = 0;

	while (c.found) {
		struct event event;
		c = text_cut(c.tail, ' ');
		if (!event_read(c.head, &event))
			return err_set(e, "AFFECT-SPEC", "events: \"%.*s\" is not KIND:VERSION",
				       c.head.n < 80 ? (int)c.head.n : 80, c.head.p);
		if (++count > AFFECT_EVENTS_MAX)
			return err_set(e, "AFFECT-LIMIT", "events: more than %d", AFFECT_EVENTS_MAX);
		introduced += event.kind == EVENT_INTRODUCED;
	}
	return introduced || err_set(e, "AFFECT-SPEC", "events: none says introduced:");
}

/* ---- npm ---- */

static enum affect_result match_npm(struct text spec, struct text version)
{
	struct semver v;
	struct range *r;
	enum affect_result result = AFFECT_UNDECIDED;
	struct arena *a = arena_new(RANGE_ARENA_BYTES);

	if (a && spec.n && range_parse(a, spec, SEMVER_PRERELEASE, &r, NULL)) {
		if (semver_parse(bare(version), SEMVER_STRICT, &v))
			result = range_has(r, &v) ? AFFECT_YES : AFFECT_NO;
		else if (range_is_any(r))
			result = AFFECT_YES;
	}
	arena_free(a);
	return result;
}

static bool check_npm(struct text spec, struct err *e)
{
	struct range *r;
	struct arena *a = arena_new(RANGE_ARENA_BYTES);
	struct err why = {0};
	bool ok = a && range_parse(a, spec, SEMVER_PRERELEASE, &r, &why);

	arena_free(a);
	if (!spec.n)
		return err_set(e, "AFFECT-SPEC", "npm: empty; write * for every version");
	return ok || err_set(e, "AFFECT-SPEC", "npm: %s", why.text);
}

/* ---- rows ---- */

bool affect_check(struct text kind, struct text spec, struct err *e)
{
	if (spec.n > AFFECT_BYTES_MAX)
		return err_set(e, "AFFECT-LIMIT", "a spec of %zu bytes; the limit is %zu", spec.n,
			       AFFECT_BYTES_MAX);
	switch (kind_of(kind)) {
	case KIND_ALL:
		return !spec.n || err_set(e, "AFFECT-SPEC", "all: takes no spec");
	case KIND_VERSIONS:
		return check_versions(spec, e);
	case KIND_EVENTS:
		return check_events(spec, e);
	case KIND_NPM:
		return check_npm(spec, e);
	case KIND_UNKNOWN:
		break;
	}
	return err_set(e, "AFFECT-KIND", "\"%.*s\" is not all, versions, events or npm",
		       kind.n < 40 ? (int)kind.n : 40, kind.p);
}

enum affect_result affect_match(struct text kind, struct text spec, struct text version)
{
	if (spec.n > AFFECT_BYTES_MAX)
		return AFFECT_UNDECIDED;
	switch (kind_of(kind)) {
	case KIND_ALL:
		return AFFECT_YES;
	case KIND_VERSIONS:
		return match_versions(spec, version);
	case KIND_EVENTS:
		return match_events(spec, version);
	case KIND_NPM:
		return match_npm(spec, version);
	case KIND_UNKNOWN:
		break;
	}
	return AFFECT_UNDECIDED;
}
