#include "scanner/policy/date.h"

#include <stdio.h>

#define DAY_LAST 2932896u /* 9999-12-31 */

static bool leap(uint32_t year)
{
	return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static uint32_t days_in(uint32_t year, uint32_t month)
{
	static const uint8_t days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

	return days[month - 1] + (month == 2 && leap(year) ? 1u : 0u);
}

/* Days from 1970-01-01 to the first of January. */
static uint32_t days_before(uint32_t year)
{
	uint32_t y = year - 1;

	return 365 * (year - 1970) + (y / 4 - 492) - (y / 100 - 19) + (y / 400 - 4);
}

static bool number(struct text t, size_t digits, uint32_t *out)
{
	*out = 0;
	if (t.n != digits)
		return false;
	for (; t.n; t = text_tail(t, 1)) {
		if (*t.p < '0' || *t.p > '9')
			return false;
		*out = *out * 10 + (uint32_t)(*t.p - '0');
	}
	return true;
}

bool date_parse(struct text t, uint32_t *days)
{
	struct cut year = text_cut(t, '-'), month = text_cut(year.tail, '-');
	uint32_t y, m, d;

	if (!number(year.head, 4, &y) || !number(month.head, 2, &m) || !number(month.tail, 2, &d))
		return false;
	if (y < 1970 || m < 1 || m > 12 || d < 1 || d > days_in(y, m))
		return false;
	*days = days_before(y) + d - 1;
	for (uint32_t i = 1; i < m; i++)
		*days += days_in(y, i);
	return true;
}

void date_put(char out[DATE_TEXT], uint64_t unix_seconds)
{
	uint64_t whole = unix_seconds / 86400;
	uint32_t day = whole > DAY_LAST ? DAY_LAST : (uint32_t)whole, month = 1;
	uint32_t year = 1970 + day / 366;

	while (days_before(year + 1) <= day)
		year++;
	for (day -= days_before(year); day >= days_in(year, month); month++)
		day -= days_in(year, month);
	snprintf(out, DATE_TEXT, "%04u-%02u-%02u", year % 10000, month % 100, (day + 1) % 100);
}
