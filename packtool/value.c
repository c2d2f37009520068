#include "packtool/value.h"

#include "packtool/limits.h"

#include <stdio.h>
#include <string.h>

static bool no(struct err *e, const char *why)
{
	return err_set(e, "SOURCE-ROW", "%s", why);
}

static bool digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool lower(char c)
{
	return c >= 'a' && c <= 'z';
}

static bool alnum(char c)
{
	return digit(c) || lower(c) || (c >= 'A' && c <= 'Z');
}

static bool one_of(struct text v, const char *const *words, struct err *e)
{
	for (const char *const *w = words; *w; w++)
		if (text_eq(v, text_of(*w)))
			return true;
	char list[160] = "";
	size_t n = 0;
	for (const char *const *w = words; *w && n < sizeof list; w++)
		n += (size_t)snprintf(list + n, sizeof list - n, "%s%s", n ? ", " : "", *w);
	return err_set(e, "SOURCE-ROW", "\"" TEXT_FMT "\" is none of %s", TEXT_ARG(text_head(v, 64)),
		       list);
}

/* A first byte that is a letter or digit, then those and the extra ones. */
static bool id(struct text v, size_t max, bool upper, const char *extra, struct err *e)
{
	if (v.n > max)
		return err_set(e, "SOURCE-ROW", "longer than %zu bytes", max);
	for (size_t i = 0; i < v.n; i++) {
		char c = v.p[i];
		bool plain = upper ? alnum(c) : digit(c) || lower(c);
		if (!plain && (i == 0 || !strchr(extra, c) || c == '\0'))
			return err_set(e, "SOURCE-ROW", "byte %zu is not allowed in an id", i + 1);
	}
	return true;
}

bool value_source_id(struct text v, struct err *e)
{
	return id(v, SOURCE_ID_MAX, false, "._-", e);
}

bool value_campaign_id(struct text v, struct err *e)
{
	return id(v, CAMPAIGN_ID_MAX, false, "._-", e);
}

bool value_record_id(struct text v, struct err *e)
{
	return id(v, RECORD_ID_MAX, true, "._:@/+-", e);
}

bool value_ecosystem(struct text v, struct err *e)
{
	static const char *const words[] = {"npm", NULL};
	return one_of(v, words, e);
}

bool value_class(struct text v, struct err *e)
{
	static const char *const words[] = {"malware", "advisory", "indicator", "allow", NULL};
	return one_of(v, words, e);
}

bool value_severity(struct text v, struct err *e)
{
	static const char *const words[] = {"critical", "high", "medium", "low", "info", NULL};
	return one_of(v, words, e);
}

bool value_confidence(struct text v, struct err *e)
{
	static const char *const words[] = {"exact", "high", "medium", "low", NULL};
	return one_of(v, words, e);
}

bool value_tlp(struct text v, struct err *e)
{
	static const char *const words[] = {"clear", "green", "amber", "red", NULL};
	return one_of(v, words, e);
}

bool value_package(struct text v, struct err *e)
{
	if (v.n > NPM_NAME_MAX)
		return err_set(e, "SOURCE-ROW", "longer than %d bytes", NPM_NAME_MAX);
	for (size_t i = 0; i < v.n; i++)
		if (v.p[i] == ' ')
			return no(e, "a space in a package name");
	struct cut c = text_cut(v, '/');
	bool scoped = v.p[0] == '@';
	if (scoped && (!c.found || c.head.n < 2 || c.tail.n == 0))
		return no(e, "a scoped name is @scope/name");
	if (text_cut(scoped ? c.tail : v, '/').found)
		return no(e, "a slash in a package name");
	return true;
}

bool value_cvss(struct text v, struct err *e)
{
	static const char *const heads[] = {"CVSS:2.0/", "CVSS:3.0/", "CVSS:3.1/", "CVSS:4.0/"};
	bool known = false;

	for (size_t i = 0; i < 4; i++)
		known |= text_starts(v, text_of(heads[i]));
	if (!known)
		return no(e, "a vector begins with CVSS:2.0/, CVSS:3.0/, CVSS:3.1/ or CVSS:4.0/");
	struct text rest = text_tail(v, 9);
	for (bool more = true; more;) {
		struct cut c = text_cut(rest, '/');
		struct cut metric = text_cut(c.head, ':');
		if (!metric.found || metric.head.n == 0 || metric.tail.n == 0)
			return no(e, "a metric is NAME:VALUE");
		more = c.found;
		rest = c.tail;
	}
	return true;
}

bool value_words(struct text v, struct err *e)
{
	for (bool more = true; more;) {
		struct cut c = text_cut(v, ' ');
		if (c.head.n == 0)
			return no(e, "values stand with exactly one space between them");
		more = c.found;
		v = c.tail;
	}
	return true;
}

bool value_url(struct text v, struct err *e)
{
	if (!text_skip(&v, T("https://")) && !text_skip(&v, T("http://")))
		return no(e, "an address begins with https:// or http://");
	for (size_t i = 0; i < v.n; i++)
		if (v.p[i] <= 0x20 || v.p[i] == 0x7f)
			return no(e, "a space in an address");
	if (v.n == 0 || v.p[0] == '/')
		return no(e, "an address without a host");
	return true;
}

bool value_urls(struct text v, struct err *e)
{
	for (bool more = true; more;) {
		struct cut c = text_cut(v, ' ');
		if (!value_url(c.head, e))
			return false;
		more = c.found;
		v = c.tail;
	}
	return true;
}

/* Days from the civil date, by eras of 400 years counted from March (Hinnant's scheme). */
static int64_t days_of(int64_t y, int64_t m, int64_t d)
{
	y -= m <= 2;
	int64_t era = y / 400, year = y - era * 400;
	int64_t day = (153 * (m + (m > 2 ? -3 : 9)) + 2) / 5 + d - 1;
	return era * 146097 + year * 365 + year / 4 - year / 100 + day - 719468;
}

static bool number(struct text v, int64_t *out)
{
	*out = 0;
	for (size_t i = 0; i < v.n; i++) {
		if (!digit(v.p[i]))
			return false;
		*out = *out * 10 + (v.p[i] - '0');
	}
	return true;
}

bool date_days(struct text v, int64_t *days)
{
	static const int8_t length[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	int64_t y, m, d;

	if (v.n != 10 || v.p[4] != '-' || v.p[7] != '-')
		return false;
	if (!number(text_head(v, 4), &y) || !number(text_head(text_tail(v, 5), 2), &m) ||
	    !number(text_tail(v, 8), &d))
		return false;
	if (y < 1970 || m < 1 || m > 12 || d < 1)
		return false;
	bool leap = (y % 4 == 0 && y % 100 != 0) || y % 400 == 0;
	if (d > length[m - 1] + (m == 2 && leap))
		return false;
	*days = days_of(y, m, d);
	return true;
}

bool value_date(struct text v, struct err *e)
{
	int64_t days;
	return date_days(v, &days) || no(e, "not a date YYYY-MM-DD from 1970 on");
}

void date_put(char out[16], uint64_t seconds, char separator)
{
	int64_t z = (int64_t)((seconds < DATE_SECONDS_MAX ? seconds : DATE_SECONDS_MAX) / 86400) + 719468;
	int64_t era = z / 146097, day = z % 146097;
	int64_t year = (day - day / 1460 + day / 36524 - day / 146096) / 365;
	int64_t rest = day - (365 * year + year / 4 - year / 100);
	int64_t m = (5 * rest + 2) / 153;
	int64_t month = m < 10 ? m + 3 : m - 9;

	snprintf(out, 16, "%04d%c%02d%c%02d", (int)(year + era * 400 + (month <= 2)) % 10000,
		 separator, (int)month % 100, separator, (int)(rest - (153 * m + 2) / 5 + 1) % 100);
}

bool value_sha256(struct text v, struct err *e)
{
	uint8_t bytes[32];
	return text_hex(v, bytes, sizeof bytes) || no(e, "not 64 lower-case hex digits");
}

bool value_any(struct text v, struct err *e)
{
	(void)v;
	(void)e;
	return true;
}
