#include "version/semver.h"

#include "base/map.h"
#include "version/grammar.h"

/* "=" and no operator are the same; ANY accepts every version. */
enum op { OP_ANY, OP_EQ, OP_LT, OP_LE, OP_GT, OP_GE };
static const char *const op_text[] = {"", "", "<", "<=", ">", ">="};

struct comparator {
	struct comparator *next;
	enum op op;
	struct semver version; /* views into value */
	struct text value;     /* normal form with the operator; "" for ANY */
};

/* One alternative: all comparators must hold. */
struct set {
	struct set *next;
	struct comparator *first, **last;
	size_t count;
};

struct range {
	unsigned flags;
	struct set *first;
};

struct parser {
	struct arena *arena;
	unsigned flags;
	struct err *e;
	struct set *set;  /* being read */
	struct map *seen; /* the values in it */
	size_t comparators;
	bool unshaped; /* a word was no comparator: it may be a tag */
	const char *code; /* why it failed otherwise */
	const char *why;
};

static bool fail(struct parser *p, const char *code, const char *why)
{
	p->code = code;
	p->why = why;
	return false;
}

/* ---- comparators ---- */

static enum op op_of(struct text op)
{
	for (enum op i = OP_LT; i <= OP_GE; i++)
		if (text_eq(op, text_of(op_text[i])))
			return i;
	return OP_EQ;
}

static bool is_any(const struct comparator *c)
{
	return c->op == OP_ANY;
}

/* "<0.0.0-0" */
static bool is_none(const struct comparator *c)
{
	return text_eq(c->value, T("<0.0.0-0"));
}

/* The comparator with its normal form, which lives in the arena. */
static struct comparator *comparator_new(struct parser *p, enum op op, const struct semver *v)
{
	struct buf value = BUF(2 * SEMVER_BYTES_MAX);
	struct comparator *c = ARENA_NEW(p->arena, struct comparator);

	if (op != OP_ANY) {
		buf_text(&value, text_of(op_text[op]));
		semver_put(&value, v);
	}
	if (c) {
		c->op = op;
		c->value = arena_text(p->arena, buf_view(&value));
		if (op != OP_ANY)
			/* Loose: an identifier of more than 16 digits keeps its zeros. */
			semver_parse(text_tail(c->value, text_of(op_text[op]).n), SEMVER_LOOSE,
				     &c->version);
	}
	buf_free(&value);
	return arena_failed(p->arena) ? NULL : c;
}

/* Appends, unless the set has its like already. */
static bool append(struct parser *p, enum op op, const struct semver *v)
{
	struct comparator *c = comparator_new(p, op, v);
	bool fresh = true;

	if (!c || !map_put(p->seen, c->value, &fresh))
		return fail(p, "RANGE-MEMORY", "it needs more memory than it may have");
	if (!fresh)
		return true;
	*p->set->last = c;
	p->set->last = &c->next;
	p->set->count++;
	return true;
}

static bool on_comparator(void *to, struct text op, struct text version, bool shaped)
{
	struct parser *p = to;
	struct semver v = {0};
	bool loose = p->flags & SEMVER_LOOSE;

	if (++p->comparators > RANGE_COMPARATORS_MAX)
		return fail(p, "RANGE-LIMIT", "it has too many comparators");
	if (shaped && !op.n && !version.n)
		return append(p, OP_ANY, &v);
	switch (shaped ? semver_read(version, loose, &v) : SEMVER_NO_SHAPE) {
	case SEMVER_OK:
		return append(p, op_of(op), &v);
	case SEMVER_PAST_LIMIT:
		return fail(p, "RANGE-SYNTAX", "a number or version in it is too long");
	case SEMVER_NO_SHAPE:
		break;
	}
	p->unshaped = true;
	return loose; /* loose drops what it cannot read */
}

/* ---- sets ---- */

/* Beside others, "any" says nothing; beside "<0.0.0-0" nothing else counts. */
static void simplify(struct set *s)
{
	struct comparator **at = &s->first;

	for (struct comparator *c = s->first; c; c = c->next)
		if (is_none(c)) {
			s->first = c;
			c->next = NULL;
			s->count = 1;
			return;
		}
	while (s->count > 1 && *at)
		if (is_any(*at)) {
			*at = (*at)->next;
			s->count--;
		} else {
			at = &(*at)->next;
		}
}

static bool alternative(struct parser *p, struct text t, struct set ***last)
{
	struct set *s = ARENA_NEW(p->arena, struct set);

	p->seen = map_new(p->arena);
	p->set = s;
	if (!s || !p->seen)
		return fail(p, "RANGE-MEMORY", "it needs more memory than it may have");
	s->last = &s->first;
	if (!desugar(t, p->flags, on_comparator, p))
		return false;
	if (!s->count)
		return true; /* loose dropped all of it */
	simplify(s);
	**last = s;
	*last = &s->next;
	return true;
}

/* Of several alternatives, those that accept nothing go, unless all do; and one
 * that accepts everything stands for all. */
static void simplify_sets(struct range *r)
{
	struct set **at = &r->first, *first = r->first;

	if (!first || !first->next)
		return;
	while (*at)
		if (is_none((*at)->first))
			*at = (*at)->next;
		else
			at = &(*at)->next;
	if (!r->first) {
		r->first = first;
		first->next = NULL;
	}
	for (struct set *s = r->first; s; s = s->next)
		if (s->count == 1 && is_any(s->first)) {
			r->first = s;
			s->next = NULL;
			return;
		}
}

/* ---- the whole ---- */

/* Every run of white space as one space, none at the ends. */
static struct text collapse(struct arena *a, struct text t)
{
	char *out = arena_alloc(a, t.n ? t.n : 1);
	size_t n = 0, space;

	t = semver_trim(t);
	while (out && t.n) {
		for (bool first = true; (space = semver_space(t)); first = false) {
			t = text_tail(t, space);
			if (first)
				out[n++] = ' ';
		}
		out[n++] = t.p[0];
		t = text_tail(t, 1);
	}
	return text_n(out, n);
}

static bool alternatives(struct parser *p, struct text t, struct range *r)
{
	struct set **last = &r->first;

	for (bool more = true; more;) {
		size_t bar = text_find(t, T("||"));
		more = bar < t.n;
		if (!alternative(p, text_trim(text_head(t, bar)), &last))
			return false;
		t = text_tail(t, bar + 2);
	}
	if (r->first)
		return true;
	p->unshaped = true;
	return false;
}

/* What npm would take for a dist-tag: nothing that a URL would have to escape. */
static bool tag_like(struct text t)
{
	for (size_t i = 0; i < t.n; i++) {
		char c = t.p[i];
		bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
		if (!letter && !(c >= '0' && c <= '9') && !text_has(T("-_.!~*'()"), text_n(&c, 1)))
			return false;
	}
	return t.n > 0;
}

static bool refuse(const struct parser *p, struct text t)
{
	if (p->code)
		return err_set(p->e, p->code, "range \"%.*s\": %s", t.n < 80 ? (int)t.n : 80, t.p,
			       p->why);
	if (tag_like(t))
		return err_set(p->e, "RANGE-TAG", "\"%.*s\" is a tag, not a version range",
			       t.n < 80 ? (int)t.n : 80, t.p);
	return err_set(p->e, "RANGE-SYNTAX", "\"%.*s\" is not a version range",
		       t.n < 80 ? (int)t.n : 80, t.p);
}

bool range_parse(struct arena *a, struct text t, unsigned flags, struct range **out, struct err *e)
{
	struct parser p = {.arena = a, .flags = flags, .e = e};

	t = semver_trim(t);
	if (t.n > RANGE_BYTES_MAX)
		return err_set(e, "RANGE-LIMIT", "a range of %zu bytes; the limit is %zu", t.n,
			       RANGE_BYTES_MAX);
	struct range *r = ARENA_NEW(a, struct range);
	struct text text = collapse(a, t);
	if (!r || !text.p)
		return err_set(e, "RANGE-MEMORY", "a range needs more memory than it may have");
	r->flags = flags;
	if (!alternatives(&p, text, r))
		return refuse(&p, text);
	simplify_sets(r);
	*out = r;
	return true;
}

/* ---- questions ---- */

static bool holds(const struct comparator *c, const struct semver *v)
{
	int order = is_any(c) ? 0 : semver_cmp(v, &c->version);

	switch (c->op) {
	case OP_ANY:
		return true;
	case OP_EQ:
		return order == 0;
	case OP_LT:
		return order < 0;
	case OP_LE:
		return order <= 0;
	case OP_GT:
		return order > 0;
	case OP_GE:
		return order >= 0;
	}
	return false;
}

static bool same_release(const struct semver *a, const struct semver *b)
{
	return a->major == b->major && a->minor == b->minor && a->patch == b->patch;
}

static bool set_has(const struct set *s, const struct semver *v, bool prereleases)
{
	/* A prerelease needs a comparator that names a prerelease of its release. */
	bool invited = prereleases || !v->prerelease.n;

	for (const struct comparator *c = s->first; c; c = c->next) {
		if (!holds(c, v))
			return false;
		invited = invited || (c->version.prerelease.n && same_release(&c->version, v));
	}
	return invited;
}

bool range_has(const struct range *r, const struct semver *v)
{
	for (const struct set *s = r->first; s; s = s->next)
		if (set_has(s, v, r->flags & SEMVER_PRERELEASE))
			return true;
	return false;
}

bool range_is_any(const struct range *r)
{
	for (const struct set *s = r->first; s; s = s->next)
		if (s->count == 1 && (is_any(s->first) || text_eq(s->first->value, T(">=0.0.0")) ||
				      text_eq(s->first->value, T(">=0.0.0-0"))))
			return true;
	return false;
}

void range_put(struct buf *out, const struct range *r)
{
	if (r->first && r->first->count == 1 && is_any(r->first->first) && !r->first->next)
		buf_char(out, '*');
	for (const struct set *s = r->first; s; s = s->next) {
		for (const struct comparator *c = s->first; c; c = c->next) {
			buf_text(out, c->value);
			if (c->next)
				buf_char(out, ' ');
		}
		if (s->next)
			buf_text(out, T("||"));
	}
}

bool semver_satisfies(struct text version, struct text range, unsigned flags)
{
	struct arena *a = arena_new((size_t)4 << 20);
	struct range *r;
	struct semver v;
	bool has = a && semver_parse(version, flags, &v) && range_parse(a, range, flags, &r, NULL) &&
		   range_has(r, &v);

	arena_free(a);
	return has;
}
