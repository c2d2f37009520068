#include "version/semver.h"

#include "version/grammar.h"

#include <stdlib.h>
#include <string.h>

/* ---- characters ---- */

size_t semver_space(struct text t)
{
	static const char *const wide[] = {
		"\xc2\xa0",	"\xe1\x9a\x80", "\xe2\x80\xa8", "\xe2\x80\xa9",
		"\xe2\x80\xaf", "\xe2\x81\x9f", "\xe3\x80\x80", "\xef\xbb\xbf",
	};

	if (!t.n)
		return 0;
	if (t.p[0] == ' ' || (t.p[0] >= '\t' && t.p[0] <= '\r'))
		return 1;
	if ((unsigned char)t.p[0] < 0x80)
		return 0;
	for (size_t i = 0; i < sizeof wide / sizeof wide[0]; i++)
		if (text_starts(t, text_of(wide[i])))
			return strlen(wide[i]);
	/* U+2000 to U+200A */
	bool quad = text_starts(t, T("\xe2\x80")) && t.n > 2 && (unsigned char)t.p[2] >= 0x80 &&
		    (unsigned char)t.p[2] <= 0x8a;
	return quad ? 3 : 0;
}

static size_t space_before_end(struct text t)
{
	for (size_t n = 1; n <= 3 && n <= t.n; n++)
		if (semver_space(text_tail(t, t.n - n)) == n)
			return n;
	return 0;
}

struct text semver_trim(struct text t)
{
	size_t n;

	while ((n = semver_space(t)))
		t = text_tail(t, n);
	while ((n = space_before_end(t)))
		t.n -= n;
	return t;
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static size_t digits(struct text t)
{
	size_t n = 0;

	while (n < t.n && is_digit(t.p[n]))
		n++;
	return n;
}

static bool id_char(char c)
{
	return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-';
}

/* ---- identifiers ---- */

static bool all_digits(struct text t)
{
	return t.n && digits(t) == t.n;
}

static bool identifier(struct text t, bool zeros)
{
	for (size_t i = 0; i < t.n; i++)
		if (!id_char(t.p[i]))
			return false;
	return t.n && (zeros || t.n == 1 || t.p[0] != '0' || !all_digits(t));
}

/* Identifiers separated by dots, at least one; zeros: numbers may begin with 0. */
static bool identifiers(struct text t, bool zeros)
{
	struct cut c = {.tail = t, .found = true};

	while (c.found) {
		c = text_cut(c.tail, '.');
		if (!identifier(c.head, zeros))
			return false;
	}
	return true;
}

/* The prerelease with its dash, which is optional when loose. */
static bool prerelease(struct text t, bool loose, struct text *out)
{
	struct text rest = t;
	bool dash = text_skip(&rest, T("-"));

	if ((dash || loose) && identifiers(rest, loose))
		*out = rest;
	else if (loose && identifiers(t, loose))
		*out = t; /* "1.2.3-": the dash is the identifier */
	else
		return false;
	return true;
}

bool semver_tail(struct text t, bool loose, struct text *patch, struct semver *out)
{
	struct cut plus = text_cut(t, '+');

	if (plus.found && !identifiers(plus.tail, true))
		return false;
	out->build = plus.found ? plus.tail : T("");
	out->prerelease = T("");
	if (!plus.head.n || prerelease(plus.head, loose, &out->prerelease))
		return true;
	if (!loose || patch->n < 2 || !is_digit(patch->p[patch->n - 1]))
		return false;
	/* patch and tail stand next to each other in one text. */
	struct text longer = {plus.head.p - 1, plus.head.n + 1};
	patch->n--;
	return prerelease(longer, loose, &out->prerelease);
}

/* ---- versions ---- */

static struct text without_zeros(struct text t)
{
	while (t.n > 1 && t.p[0] == '0')
		t = text_tail(t, 1);
	return t;
}

/* A number of the version, at the start of *rest. */
static bool number(struct text *rest, bool loose, struct text *out)
{
	size_t n = digits(*rest);

	if (!n || n > SEMVER_BYTES_MAX || (!loose && n > 1 && rest->p[0] == '0'))
		return false;
	*out = text_head(*rest, n);
	*rest = text_tail(*rest, n);
	return true;
}

static bool value(struct text t, uint64_t *out)
{
	return text_u64(without_zeros(t), out) && *out <= SEMVER_NUMBER_MAX;
}

static struct text skip_prefix(struct text t, bool loose)
{
	size_t n;

	if (!loose) {
		text_skip(&t, T("v"));
		return t;
	}
	while (t.n && (n = t.p[0] == 'v' || t.p[0] == '=' ? 1 : semver_space(t)))
		t = text_tail(t, n);
	return t;
}

enum semver_shape semver_read(struct text t, bool loose, struct semver *out)
{
	struct text part[3], rest = skip_prefix(semver_trim(t), loose);
	struct semver v = {0};

	for (int i = 0; i < 3; i++)
		if ((i && !text_skip(&rest, T("."))) || !number(&rest, loose, &part[i]))
			return SEMVER_NO_SHAPE;
	if (!semver_tail(rest, loose, &part[2], &v))
		return SEMVER_NO_SHAPE;
	if (t.n > SEMVER_BYTES_MAX || !value(part[0], &v.major) || !value(part[1], &v.minor) ||
	    !value(part[2], &v.patch))
		return SEMVER_PAST_LIMIT;
	*out = v;
	return SEMVER_OK;
}

bool semver_parse(struct text t, unsigned flags, struct semver *out)
{
	return t.n <= SEMVER_BYTES_MAX && semver_read(t, flags & SEMVER_LOOSE, out) == SEMVER_OK;
}

/* ---- order ---- */

static int cmp_u64(uint64_t a, uint64_t b)
{
	return a == b ? 0 : a < b ? -1 : 1;
}

/* JavaScript compares them as doubles, so that two past 2^53 may be equal. */
static double as_double(struct text digits_)
{
	char text[SEMVER_BYTES_MAX + 1];
	size_t n = digits_.n < SEMVER_BYTES_MAX ? digits_.n : SEMVER_BYTES_MAX;

	memcpy(text, digits_.p, n);
	text[n] = '\0';
	return strtod(text, NULL);
}

static int cmp_identifier(struct text a, struct text b)
{
	bool a_number = all_digits(a), b_number = all_digits(b);

	if (a_number != b_number)
		return a_number ? -1 : 1;
	if (!a_number)
		return text_cmp(a, b);
	if (a.n <= 15 && b.n <= 15) {
		uint64_t x = 0, y = 0;
		text_u64(without_zeros(a), &x);
		text_u64(without_zeros(b), &y);
		return cmp_u64(x, y);
	}
	double x = as_double(a), y = as_double(b);
	return x < y ? -1 : x > y ? 1 : 0;
}

static int cmp_prerelease(struct text a, struct text b)
{
	struct cut x = {.tail = a, .found = a.n > 0}, y = {.tail = b, .found = b.n > 0};

	if (!a.n || !b.n) /* a release stands above its prereleases */
		return a.n == b.n ? 0 : a.n ? -1 : 1;
	while (x.found && y.found) {
		x = text_cut(x.tail, '.');
		y = text_cut(y.tail, '.');
		int order = cmp_identifier(x.head, y.head);
		if (order)
			return order;
	}
	return x.found ? 1 : y.found ? -1 : 0;
}

int semver_cmp(const struct semver *a, const struct semver *b)
{
	int order = cmp_u64(a->major, b->major);

	if (!order)
		order = cmp_u64(a->minor, b->minor);
	if (!order)
		order = cmp_u64(a->patch, b->patch);
	return order ? order : cmp_prerelease(a->prerelease, b->prerelease);
}

/* ---- normal form ---- */

/* Numbers lose their leading zeros as long as JavaScript holds them as numbers. */
static void put_identifier(struct buf *out, struct text id)
{
	uint64_t n;
	bool held = all_digits(id) && value(id, &n) && n < SEMVER_NUMBER_MAX;

	buf_text(out, held ? without_zeros(id) : id);
}

void semver_put(struct buf *out, const struct semver *v)
{
	struct cut c = {.tail = v->prerelease, .found = v->prerelease.n > 0};
	char sep = '-';

	buf_printf(out, "%llu.%llu.%llu", (unsigned long long)v->major,
		   (unsigned long long)v->minor, (unsigned long long)v->patch);
	for (; c.found; sep = '.') {
		c = text_cut(c.tail, '.');
		buf_char(out, sep);
		put_identifier(out, c.head);
	}
}
