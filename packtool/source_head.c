#include "packtool/source.h"

#include "packtool/value.h"

#include <string.h>

/* pack.txt (docs/formats/source.md). */

static bool put(char *out, size_t size, struct text v)
{
	if (v.n >= size)
		return false;
	memcpy(out, v.p, v.n);
	out[v.n] = '\0';
	return true;
}

static bool take_name(struct source_head *h, struct text v)
{
	return pack_name_valid(v) && put(h->name, sizeof h->name, v);
}

static bool take_version(struct source_head *h, struct text v)
{
	for (size_t i = 0; i < v.n; i++) {
		char c = v.p[i];
		bool plain = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
			     (c >= 'A' && c <= 'Z');
		if (!plain && (i == 0 || c == '\0' || !strchr(".+_-", c)))
			return false;
	}
	return v.n > 0 && put(h->version, sizeof h->version, v);
}

static bool take_date(struct source_head *h, struct text v)
{
	int64_t days;

	if (!date_days(v, &days) || days < 1)
		return false;
	h->date = (uint64_t)days * 86400;
	return true;
}

static bool take_fresh(struct source_head *h, struct text v)
{
	return text_u64(v, &h->fresh_for) && h->fresh_for >= 1 && h->fresh_for <= FRESH_FOR_MAX;
}

static bool take_tlp(struct source_head *h, struct text v)
{
	return tlp_parse(v, &h->tlp);
}

static const struct {
	const char *key;
	bool (*take)(struct source_head *h, struct text v);
	const char *rule;
} keys[] = {
	{"name", take_name, "a name like acme/npm-malware: [a-z0-9][a-z0-9._-]{0,63}, one slash"},
	{"version", take_version, "at most 64 of letters, digits, . + _ -"},
	{"date", take_date, "a date YYYY-MM-DD after 1970-01-01"},
	{"fresh-for", take_fresh, "seconds, from 1 to ten years"},
	{"tlp", take_tlp, "clear, green, amber or red"},
};
#define KEYS (sizeof keys / sizeof keys[0])

static bool take_line(struct source_head *h, struct text line, size_t *next, struct err *e)
{
	struct cut c = text_cut(line, ' ');

	for (size_t i = 0; i < KEYS; i++) {
		if (!text_eq(c.head, text_of(keys[i].key)))
			continue;
		if (i < *next)
			return err_set(e, "SOURCE-HEAD", "\"%s\" stands twice or too late (the order "
							 "is name, version, date, fresh-for, tlp)",
				       keys[i].key);
		*next = i + 1;
		return keys[i].take(h, c.tail) ||
		       err_set(e, "SOURCE-HEAD", "%s: want %s", keys[i].key, keys[i].rule);
	}
	return err_set(e, "SOURCE-HEAD", "no key \"" TEXT_FMT "\" (name, version, date, fresh-for, tlp)",
		       TEXT_ARG(text_head(c.head, 32)));
}

bool source_head_parse(struct text bytes, struct source_head *out, struct err *e)
{
	struct source_head h = {.fresh_for = FRESH_FOR_DEFAULT, .tlp = TLP_CLEAR};
	struct text line;
	size_t next = 0, number = 0;

	if (bytes.n > SOURCE_HEAD_MAX)
		return err_set(e, "SOURCE-HEAD", "%zu bytes; the most allowed is %d", bytes.n,
			       SOURCE_HEAD_MAX);
	if (bytes.n && bytes.p[bytes.n - 1] != '\n')
		return err_set(e, "SOURCE-HEAD", "no line end after the last line");
	while (text_line(&bytes, &line)) {
		number++;
		if (!take_line(&h, line, &next, e))
			return err_in(e, "%zu", number);
	}
	if (!h.name[0])
		return err_set(e, "SOURCE-HEAD", "no \"name\" line");
	*out = h;
	return true;
}

bool source_head_format(const struct source_head *h, struct buf *out)
{
	buf_printf(out, "name %s\n", h->name);
	if (h->version[0])
		buf_printf(out, "version %s\n", h->version);
	if (h->date) {
		char day[16];
		date_put(day, h->date, '-');
		buf_printf(out, "date %s\n", day);
	}
	if (h->fresh_for != FRESH_FOR_DEFAULT)
		buf_printf(out, "fresh-for %ju\n", (uintmax_t)h->fresh_for);
	if (h->tlp != TLP_CLEAR)
		buf_printf(out, "tlp %s\n", tlp_name(h->tlp));
	return !out->failed;
}
