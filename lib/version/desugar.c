/* Carets, tildes, hyphens and wild parts, turned into plain comparators as the
 * README of the npm package "semver" says ("Advanced Range Syntax"). */
#include "version/grammar.h"

#include <stdlib.h>
#include <string.h>

/* Every version a rewriting makes fits, or is past SEMVER_BYTES_MAX anyway. */
#define SCRATCH_BYTES_MAX ((size_t)2 << 10)

struct job {
	unsigned flags;
	desugar_emit *emit;
	void *to;
	struct buf version;
	bool edge; /* the word is the first or the last */
};

static bool loose(const struct job *j)
{
	return j->flags & SEMVER_LOOSE;
}

/* With includePrerelease a lower bound that names no prerelease takes them in. */
static const char *lowest(const struct job *j)
{
	return j->flags & SEMVER_PRERELEASE ? "-0" : "";
}

/* ---- partial versions ---- */

bool partial_wild(struct text part)
{
	return !part.n || part.p[0] == 'x' || part.p[0] == 'X' || part.p[0] == '*';
}

static bool part(struct text *rest, bool zeros, struct text *out)
{
	size_t n = 0;

	while (n < rest->n && rest->p[n] >= '0' && rest->p[n] <= '9')
		n++;
	if (!n && rest->n && partial_wild(text_head(*rest, 1)))
		n = 1;
	if (!n || n > SEMVER_BYTES_MAX || (!zeros && n > 1 && rest->p[0] == '0'))
		return false;
	*out = text_head(*rest, n);
	*rest = text_tail(*rest, n);
	return true;
}

static bool prefix_char(char c)
{
	return c == 'v' || c == '=' || c == ' ';
}

bool partial_read(struct text t, bool zeros, struct partial *out)
{
	struct text *parts[] = {&out->major, &out->minor, &out->patch};
	struct semver tail = {0};

	*out = (struct partial){0};
	while (t.n && prefix_char(t.p[0]))
		t = text_tail(t, 1);
	for (int i = 0; i < 3; i++) {
		if (i && !t.n)
			return true;
		if ((i && !text_skip(&t, T("."))) || !part(&t, zeros, parts[i]))
			return false;
	}
	if (!semver_tail(t, zeros, &out->patch, &tail))
		return false;
	out->prerelease = tail.prerelease;
	return true;
}

/* ---- emitting ---- */

static bool emit(struct job *j, struct text op, struct text version)
{
	struct text floor = j->flags & SEMVER_PRERELEASE ? T("0.0.0-0") : T("0.0.0");

	if (text_eq(op, T(">=")) && text_eq(version, floor))
		op = version = T("");
	return j->emit(j->to, op, version, true);
}

/* npm writes nothing for a word that accepts everything, and finds it again only
 * at an end of the line; seen when loose drops all the other words. */
static bool any(struct job *j)
{
	return !j->edge || j->emit(j->to, T(""), T(""), true);
}

/* "<0.0.0-0": nothing is below it. */
static bool none(struct job *j)
{
	return emit(j, T("<"), T("0.0.0-0"));
}

static bool flush(struct job *j, struct text op)
{
	/* What does not fit is past the limit in any case: give one that is. */
	struct text t = j->version.failed ? T("9007199254740992.0.0") : buf_view(&j->version);
	bool ok = emit(j, op, t);

	buf_clear(&j->version);
	return ok;
}

static void put_parts(struct job *j, struct text a, struct text b, struct text c)
{
	buf_text(&j->version, a);
	buf_char(&j->version, '.');
	buf_text(&j->version, b.n ? b : T("0"));
	buf_char(&j->version, '.');
	buf_text(&j->version, c.n ? c : T("0"));
}

/* ">=" a.b.c with a prerelease or suffix. */
static bool at_least(struct job *j, struct text a, struct text b, struct text c, struct text pre,
		     const char *suffix)
{
	put_parts(j, a, b, c);
	if (pre.n) {
		buf_char(&j->version, '-');
		buf_text(&j->version, pre);
	} else {
		buf_text(&j->version, text_of(suffix));
	}
	return flush(j, T(">="));
}

/* From 10^21 on JavaScript writes a number with an exponent, and then the whole
 * word is no comparator any more: a loose range just drops it. */
static bool has_exponent(struct text digits)
{
	char text[22] = "";

	if (digits.n != 21)
		return digits.n > 21;
	memcpy(text, digits.p, digits.n);
	return strtod(text, NULL) + 1 >= 1e21;
}

/* A number and one. Past the largest number: a number that is refused later. */
static void put_next(struct job *j, struct text digits)
{
	uint64_t n;

	while (digits.n > 1 && digits.p[0] == '0')
		digits = text_tail(digits, 1);
	if (has_exponent(digits)) {
		buf_text(&j->version, T("1e+21"));
		return;
	}
	if (!text_u64(digits, &n) || n > SEMVER_NUMBER_MAX)
		n = SEMVER_NUMBER_MAX;
	buf_printf(&j->version, "%llu", (unsigned long long)n + 1);
}

/* op and a.b.c with one part (0 major, 1 minor, 2 patch) one up and zeros behind. */
static void put_bumped(struct job *j, const char *op, const struct partial *p, int which,
		       const char *suffix)
{
	buf_text(&j->version, text_of(op));
	if (which > 0) {
		buf_text(&j->version, p->major);
		buf_char(&j->version, '.');
	}
	if (which > 1) {
		buf_text(&j->version, p->minor);
		buf_char(&j->version, '.');
	}
	put_next(j, which == 0 ? p->major : which == 1 ? p->minor : p->patch);
	buf_text(&j->version, which == 0 ? T(".0.0") : which == 1 ? T(".0") : T(""));
	buf_text(&j->version, text_of(suffix));
}

static bool bumped(struct job *j, const char *op, const struct partial *p, int which,
		   const char *suffix)
{
	put_bumped(j, "", p, which, suffix);
	return flush(j, text_of(op));
}

static bool below_next(struct job *j, const struct partial *p, int which)
{
	return bumped(j, "<", p, which, "-0");
}

/* ---- the sugars ---- */

static bool caret(struct job *j, const struct partial *p)
{
	bool zero = text_eq(p->major, T("0")), zero_minor = zero && text_eq(p->minor, T("0"));

	if (partial_wild(p->major))
		return any(j);
	if (partial_wild(p->minor))
		return at_least(j, p->major, T(""), T(""), T(""), lowest(j)) && below_next(j, p, 0);
	if (partial_wild(p->patch))
		return at_least(j, p->major, p->minor, T(""), T(""), lowest(j)) &&
		       below_next(j, p, zero ? 1 : 0);
	return at_least(j, p->major, p->minor, p->patch, p->prerelease, "") &&
	       below_next(j, p, zero_minor ? 2 : zero ? 1 : 0);
}

static bool tilde(struct job *j, const struct partial *p)
{
	if (partial_wild(p->major))
		return any(j);
	if (partial_wild(p->minor))
		return at_least(j, p->major, T(""), T(""), T(""), lowest(j)) && below_next(j, p, 0);
	if (partial_wild(p->patch))
		return at_least(j, p->major, p->minor, T(""), T(""), lowest(j)) &&
		       below_next(j, p, 1);
	return at_least(j, p->major, p->minor, p->patch, p->prerelease, "") && below_next(j, p, 1);
}

/* An operator in front of a version with wild parts. */
static bool bounded(struct job *j, struct text op, const struct partial *p)
{
	bool whole = partial_wild(p->minor); /* only the major is named */
	int which = whole ? 0 : 1;

	if (text_eq(op, T(">")))
		return bumped(j, ">=", p, which, lowest(j));
	if (text_eq(op, T("<=")))
		return bumped(j, "<", p, which, "-0");
	put_parts(j, p->major, whole ? T("0") : p->minor, T("0"));
	buf_text(&j->version, text_eq(op, T("<")) ? T("-0") : text_of(lowest(j)));
	return flush(j, op);
}

/* raw is the version as it was written. */
static bool comparator(struct job *j, struct text op, struct text raw, const struct partial *p)
{
	if (!partial_wild(p->major) && !partial_wild(p->minor) && !partial_wild(p->patch))
		return emit(j, op, raw);
	if (text_eq(op, T("=")))
		op = T("");
	if (partial_wild(p->major))
		return text_eq(op, T(">")) || text_eq(op, T("<")) ? none(j) : any(j);
	if (op.n)
		return bounded(j, op, p);
	struct text minor = partial_wild(p->minor) ? T("") : p->minor;
	return at_least(j, p->major, minor, T(""), T(""), lowest(j)) &&
	       below_next(j, p, minor.n ? 1 : 0);
}

/* ---- one word ---- */

static struct text cut_operator(struct text *t)
{
	struct text all = *t;

	if (!text_skip(t, T("<")))
		text_skip(t, T(">"));
	text_skip(t, T("="));
	return text_head(all, all.n - t->n);
}

/* What no sugar matches: a star that stands where none may is dropped with its
 * operator, and the rest must be a comparator. */
static bool plain(struct job *j, struct text word)
{
	struct text rest = word;
	size_t star = text_find(word, T("*"));

	if (star < word.n) {
		size_t from = star;
		if (from && word.p[from - 1] == '=')
			from--;
		if (from && (word.p[from - 1] == '<' || word.p[from - 1] == '>'))
			from--;
		buf_text(&j->version, text_head(word, from));
		buf_text(&j->version, text_tail(word, star + 1));
		if (j->version.failed)
			return j->emit(j->to, T(""), word, false);
		rest = buf_view(&j->version);
	}
	struct text op = cut_operator(&rest);
	bool ok = rest.n   ? emit(j, op, rest)
		  : op.n ? j->emit(j->to, op, rest, false)
			 : any(j);
	buf_clear(&j->version);
	return ok;
}

static bool in_order(const struct partial *p)
{
	bool minor = !partial_wild(p->minor), patch = !partial_wild(p->patch);
	return !(partial_wild(p->major) && (minor || patch)) && (minor || !patch);
}

static bool sugar(struct job *j, struct text word)
{
	struct text rest = word;
	struct partial p;

	if (!word.n)
		return any(j);
	if (text_skip(&rest, T("^")))
		return partial_read(rest, loose(j), &p) ? caret(j, &p) : plain(j, word);
	if (text_skip(&rest, T("~"))) {
		text_skip(&rest, T(">"));
		return partial_read(rest, loose(j), &p) ? tilde(j, &p) : plain(j, word);
	}
	struct text op = cut_operator(&rest);
	bool read = partial_read(rest, loose(j), &p) && in_order(&p);
	return read ? comparator(j, op, rest, &p) : plain(j, word);
}

static bool words(struct job *j, struct text alternative)
{
	struct buf operators = BUF(RANGE_BYTES_MAX * 2), sugars = BUF(RANGE_BYTES_MAX * 2);
	bool ok = words_join_operators(alternative, &operators) &&
		  words_join_sugars(buf_view(&operators), &sugars);
	struct cut c = {.tail = buf_view(&sugars), .found = true};

	for (bool first = true; ok && c.found; first = false) {
		c = text_cut(c.tail, ' ');
		j->edge = first || !c.found;
		ok = sugar(j, c.head);
	}
	buf_free(&operators);
	buf_free(&sugars);
	return ok;
}

/* ---- hyphens ---- */

/* The two sides are written as comparators and cut again: npm does so, and with
 * "= 1.2.3 - 2" it shows. */
static void put_low(struct job *j, struct text from, const struct partial *p)
{
	bool wild = partial_wild(p->patch) || partial_wild(p->minor);

	if (partial_wild(p->major))
		return;
	buf_text(&j->version, T(">="));
	if (wild)
		put_parts(j, p->major, partial_wild(p->minor) ? T("") : p->minor, T(""));
	else
		buf_text(&j->version, from);
	if (wild || !p->prerelease.n)
		buf_text(&j->version, text_of(lowest(j)));
}

static void put_high(struct job *j, struct text to, const struct partial *p)
{
	bool closed = !p->prerelease.n && (j->flags & SEMVER_PRERELEASE);

	if (partial_wild(p->major))
		return;
	if (partial_wild(p->minor)) {
		put_bumped(j, "<", p, 0, "-0");
	} else if (partial_wild(p->patch)) {
		put_bumped(j, "<", p, 1, "-0");
	} else if (closed) {
		put_bumped(j, "<", p, 2, "-0");
	} else {
		buf_text(&j->version, T("<="));
		if (p->prerelease.n)
			put_parts(j, p->major, p->minor, p->patch);
		buf_text(&j->version, p->prerelease.n ? T("-") : to);
		buf_text(&j->version, p->prerelease);
	}
}

static bool hyphen(struct job *j, struct text from, const struct partial *low, struct text to,
		   const struct partial *high)
{
	put_low(j, from, low);
	if (!partial_wild(low->major) && !partial_wild(high->major))
		buf_char(&j->version, ' ');
	put_high(j, to, high);
	if (j->version.failed)
		return flush(j, T(">="));
	struct buf both = j->version;
	j->version = BUF(SCRATCH_BYTES_MAX);
	bool ok = words(j, buf_view(&both));
	buf_free(&both);
	return ok;
}

bool desugar(struct text alternative, unsigned flags, desugar_emit *to_emit, void *to)
{
	struct job j = {.flags = flags, .emit = to_emit, .to = to,
			.version = BUF(SCRATCH_BYTES_MAX)};
	struct buf bare = BUF(RANGE_BYTES_MAX);
	struct partial low, high;
	bool ok = words_drop_builds(alternative, &bare);
	struct text t = buf_view(&bare);
	size_t dash = text_find(t, T(" - "));
	struct text left = text_head(t, dash), right = text_tail(t, dash + 3);

	text_skip(&left, T(" "));
	if (text_ends(right, T(" ")))
		right.n--;
	if (ok && dash < t.n && partial_read(left, flags & SEMVER_LOOSE, &low) &&
	    partial_read(right, flags & SEMVER_LOOSE, &high))
		ok = hyphen(&j, left, &low, right, &high);
	else
		ok = ok && words(&j, t);
	buf_free(&bare);
	buf_free(&j.version);
	return ok;
}
