#include "scanner/cvss.h"

#include <string.h>

/* Metrics of a vector, by their place in `names`; values are their letters. */
#define METRICS_MAX 12

struct vector {
	const char *const *names; /* ends with NULL; the mandatory ones */
	struct text values[METRICS_MAX];
};

enum severity cvss_severity(unsigned tenths)
{
	if (tenths >= 90)
		return SEVERITY_CRITICAL;
	if (tenths >= 70)
		return SEVERITY_HIGH;
	if (tenths >= 40)
		return SEVERITY_MEDIUM;
	return tenths ? SEVERITY_LOW : SEVERITY_INFO;
}

/* "AV:N/AC:L/...": every mandatory metric exactly once; others may follow. */
static bool split(struct text t, struct vector *v)
{
	while (t.n) {
		struct cut part = text_cut(t, '/');
		struct cut pair = text_cut(part.head, ':');
		if (!pair.found || !pair.head.n || !pair.tail.n || (part.found && !part.tail.n))
			return false;
		for (size_t i = 0; v->names[i]; i++) {
			if (!text_eq(pair.head, text_of(v->names[i])))
				continue;
			if (v->values[i].n)
				return false;
			v->values[i] = pair.tail;
		}
		t = part.tail;
	}
	for (size_t i = 0; v->names[i]; i++)
		if (!v->values[i].n)
			return false;
	return true;
}

/* The number that belongs to a letter of `letters`, or a negative one. */
static double weight(struct text value, const char *letters, const double *numbers)
{
	const char *at = value.n == 1 ? strchr(letters, *value.p) : NULL;

	return at && *at ? numbers[at - letters] : -1;
}

static double power(double x, int n)
{
	double out = 1;

	while (n--)
		out *= x;
	return out;
}

/* Roundup of 3.1, appendix A: on integers, so that 8.6 * 0.5 gives the same everywhere. */
static unsigned round_up(double score)
{
	unsigned long scaled = (unsigned long)(score * 100000 + 0.5);

	return (unsigned)(scaled % 10000 ? scaled / 10000 + 1 : scaled / 10000);
}

static double least(double a, double b)
{
	return a < b ? a : b;
}

/* 7.1: base metrics. */
static bool score_3(struct text t, unsigned *tenths)
{
	static const char *const names[] = {"AV", "AC", "PR", "UI", "S", "C", "I", "A", NULL};
	struct vector v = {.names = names};

	if (!split(t, &v))
		return false;
	double av = weight(v.values[0], "NALP", (const double[]){0.85, 0.62, 0.55, 0.2});
	double ac = weight(v.values[1], "LH", (const double[]){0.77, 0.44});
	double scope = weight(v.values[4], "UC", (const double[]){0, 1});
	double pr = scope > 0 ? weight(v.values[2], "NLH", (const double[]){0.85, 0.68, 0.5})
			      : weight(v.values[2], "NLH", (const double[]){0.85, 0.62, 0.27});
	double ui = weight(v.values[3], "NR", (const double[]){0.85, 0.62});
	double c = weight(v.values[5], "HLN", (const double[]){0.56, 0.22, 0});
	double i = weight(v.values[6], "HLN", (const double[]){0.56, 0.22, 0});
	double a = weight(v.values[7], "HLN", (const double[]){0.56, 0.22, 0});
	if (av < 0 || ac < 0 || scope < 0 || pr < 0 || ui < 0 || c < 0 || i < 0 || a < 0)
		return false;

	double iss = 1 - (1 - c) * (1 - i) * (1 - a);
	double impact =
	    scope > 0 ? 7.52 * (iss - 0.029) - 3.25 * power(iss - 0.02, 15) : 6.42 * iss;
	double exploitability = 8.22 * av * ac * pr * ui;
	if (impact <= 0)
		*tenths = 0;
	else if (scope > 0)
		*tenths = round_up(least(1.08 * (impact + exploitability), 10));
	else
		*tenths = round_up(least(impact + exploitability, 10));
	return true;
}

/* 2.0, 3.2.1: rounded to one decimal, not up. */
static bool score_2(struct text t, unsigned *tenths)
{
	static const char *const names[] = {"AV", "AC", "Au", "C", "I", "A", NULL};
	struct vector v = {.names = names};

	if (!split(t, &v))
		return false;
	double av = weight(v.values[0], "LAN", (const double[]){0.395, 0.646, 1.0});
	double ac = weight(v.values[1], "HML", (const double[]){0.35, 0.61, 0.71});
	double au = weight(v.values[2], "MSN", (const double[]){0.45, 0.56, 0.704});
	double c = weight(v.values[3], "NPC", (const double[]){0, 0.275, 0.660});
	double i = weight(v.values[4], "NPC", (const double[]){0, 0.275, 0.660});
	double a = weight(v.values[5], "NPC", (const double[]){0, 0.275, 0.660});
	if (av < 0 || ac < 0 || au < 0 || c < 0 || i < 0 || a < 0)
		return false;

	double impact = 10.41 * (1 - (1 - c) * (1 - i) * (1 - a));
	double score = (0.6 * impact + 0.4 * (20 * av * ac * au) - 1.5) * (impact > 0 ? 1.176 : 0);
	*tenths = score > 0 ? (unsigned)(score * 10 + 0.5) : 0;
	return true;
}

static bool one_of(struct text value, const char *letters)
{
	return value.n == 1 && strchr(letters, *value.p);
}

static bool is(struct text value, char letter)
{
	return value.n == 1 && *value.p == letter;
}

/* 4.0, 8.3: EQ1 (how it is reached), EQ2 (how hard), EQ3 (what it does to the system), 0 the worst.
 */
static bool severity_4(struct text t, enum severity *out)
{
	static const char *const names[] = {"AV", "AC", "AT", "PR", "UI", "VC",
					    "VI", "VA", "SC", "SI", "SA", NULL};
	static const char *const letters[] = {"NALP", "LH",  "NP",  "NLH",  "NPA", "HLN",
					      "HLN",  "HLN", "HLN", "HLNS", "HLNS"};
	static const enum severity table[3][2][3] = {
	    {{SEVERITY_CRITICAL, SEVERITY_HIGH, SEVERITY_MEDIUM},
	     {SEVERITY_CRITICAL, SEVERITY_HIGH, SEVERITY_MEDIUM}},
	    {{SEVERITY_HIGH, SEVERITY_HIGH, SEVERITY_MEDIUM},
	     {SEVERITY_HIGH, SEVERITY_MEDIUM, SEVERITY_LOW}},
	    {{SEVERITY_HIGH, SEVERITY_MEDIUM, SEVERITY_LOW},
	     {SEVERITY_MEDIUM, SEVERITY_MEDIUM, SEVERITY_LOW}},
	};
	struct vector v = {.names = names};

	if (!split(t, &v))
		return false;
	bool harmless = true;
	for (size_t i = 0; names[i]; i++) {
		if (!one_of(v.values[i], letters[i]))
			return false;
		harmless &= i < 5 || is(v.values[i], 'N');
	}
	const struct text *m = v.values;
	int open = is(m[0], 'N') + is(m[3], 'N') + is(m[4], 'N');
	size_t eq1 = open == 3 ? 0 : open && !is(m[0], 'P') ? 1 : 2;
	size_t eq2 = is(m[1], 'L') && is(m[2], 'N') ? 0 : 1;
	bool high = is(m[5], 'H') || is(m[6], 'H') || is(m[7], 'H');
	size_t eq3 = is(m[5], 'H') && is(m[6], 'H') ? 0 : high ? 1 : 2;
	*out = harmless ? SEVERITY_INFO : table[eq1][eq2][eq3];
	return true;
}

bool cvss_read(struct text t, struct cvss *out)
{
	static const unsigned middle[SEVERITIES] = {0, 20, 55, 80, 95};
	struct cvss c = {0};

	t = text_trim(t);
	if (text_skip(&t, T("CVSS:3.0/")) || text_skip(&t, T("CVSS:3.1/"))) {
		c.version = t.p[-2] == '0' ? 30 : 31;
		if (!score_3(t, &c.tenths))
			return false;
		c.severity = cvss_severity(c.tenths);
	} else if (text_skip(&t, T("CVSS:4.0/"))) {
		c.version = 40;
		if (!severity_4(t, &c.severity))
			return false;
		c.tenths = middle[c.severity];
	} else {
		text_skip(&t, T("CVSS:2.0/"));
		if (text_starts(t, T("(")) && text_ends(t, T(")")))
			t = text_head(text_tail(t, 1), t.n - 2);
		c.version = 20;
		if (!score_2(t, &c.tenths))
			return false;
		c.severity = cvss_severity(c.tenths);
	}
	*out = c;
	return true;
}
