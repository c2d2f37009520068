#include "packtool/sheet.h"

#include "packtool/indicator.h"
#include "packtool/value.h"
#include "version/affect.h"
#include "yara/grammar.h"

static bool affected_row(const struct text *value, struct err *e)
{
	struct err why = {0};

	if (affect_check(value[4], value[5], &why))
		return true;
	return err_set(e, "SOURCE-ROW", "%s: %s", err_is(&why, "AFFECT-KIND") ? "kind" : "spec",
		       why.text);
}

static bool indicator_row(const struct text *value, struct err *e)
{
	return indicator_check(value[0], value[1], e);
}

static bool life_row(const struct text *value, struct err *e)
{
	if (!value[LIFE_TLP].n && !value[LIFE_WITHDRAWN].n)
		return err_set(e, "SOURCE-ROW", "tlp, withdrawn: both empty, so the line says nothing");
	if (!value[LIFE_WITHDRAWN].n != !value[LIFE_REASON].n)
		return err_set(e, "SOURCE-ROW", "reason: stands with a day of withdrawal, and only then");
	return true;
}

#define WORD(n, c)    {.name = (n), .check = (c)}
#define MAYBE(n, c)   {.name = (n), .check = (c), .empty_ok = true}
#define INT(n, lo, hi) {.name = (n), .integer = true, .min = (lo), .max = (hi)}

const struct sheet sheets[SHEETS] = {
	[SHEET_SOURCE] = {"source", 6, 1,
		{WORD("source", value_source_id), WORD("title", value_any), MAYBE("url", value_url),
		 WORD("licence", value_any), WORD("retrieved", value_date),
		 MAYBE("digest", value_sha256)}, NULL},
	[SHEET_CAMPAIGN] = {"campaign", 4, 1,
		{WORD("campaign", value_campaign_id), WORD("title", value_any),
		 MAYBE("first_seen", value_date), MAYBE("reference", value_urls)}, NULL},
	[SHEET_RECORD] = {"record", 14, 1,
		{WORD("record", value_record_id), WORD("class", value_class),
		 WORD("severity", value_severity), WORD("confidence", value_confidence),
		 MAYBE("cvss", value_cvss), MAYBE("campaign", value_campaign_id),
		 MAYBE("summary", value_any), MAYBE("aliases", value_words),
		 MAYBE("fixed", value_words), MAYBE("reference", value_urls),
		 MAYBE("published", value_date), MAYBE("modified", value_date),
		 MAYBE("expires", value_date), WORD("source", value_source_id)}, NULL},
	[SHEET_AFFECTED] = {"affected", 6, 4,
		{WORD("ecosystem", value_ecosystem), WORD("name", value_package),
		 WORD("record", value_record_id), INT("part", 0, PART_NUMBER_MAX),
		 WORD("kind", value_any), MAYBE("spec", value_any)}, affected_row},
	[SHEET_INDICATOR] = {"indicator", 4, 3,
		{WORD("kind", value_any), WORD("value", value_any),
		 WORD("record", value_record_id), MAYBE("note", value_any)}, indicator_row},
	[SHEET_POPULAR] = {"popular", 4, 2,
		{WORD("ecosystem", value_ecosystem), WORD("name", value_package),
		 INT("rank", 1, UINT32_MAX), INT("downloads", 0, INT64_MAX)}, NULL},
	[SHEET_YARA] = {"yara", 3, 2,
		{WORD("record", value_record_id), INT("line", 1, YARA_LINES_MAX), WORD("text", value_any)}, NULL},
};

const struct sheet sheet_life = {
	"life", 4, 1,
	{WORD("record", value_record_id), MAYBE("tlp", value_tlp), MAYBE("withdrawn", value_date),
	 MAYBE("reason", value_any)}, life_row};

const struct sheet *sheet_named(struct text name)
{
	for (size_t i = 0; i < SHEETS; i++)
		if (text_eq(name, text_of(sheets[i].name)))
			return &sheets[i];
	return text_eq(name, text_of(sheet_life.name)) ? &sheet_life : NULL;
}

static bool integer(const struct column *c, struct text v, int64_t *out, struct err *e)
{
	uint64_t n;

	if (!text_u64(v, &n) || n > INT64_MAX)
		return err_set(e, "SOURCE-ROW", "not a plain number");
	if ((int64_t)n < c->min || (int64_t)n > c->max)
		return err_set(e, "SOURCE-ROW", "%ju is not between %jd and %jd", (uintmax_t)n,
			       (intmax_t)c->min, (intmax_t)c->max);
	*out = (int64_t)n;
	return true;
}

static bool words(const struct column *c, struct text v, struct err *e)
{
	if (v.n == 0)
		return c->empty_ok || err_set(e, "SOURCE-ROW", "may not be empty");
	if (v.n > VALUE_MAX)
		return err_set(e, "SOURCE-ROW", "%zu bytes; the most allowed is %d", v.n, VALUE_MAX);
	for (size_t i = 0; i < v.n; i++)
		if ((unsigned char)v.p[i] < 0x20 || v.p[i] == 0x7f)
			return err_set(e, "SOURCE-ROW", "a control character at byte %zu", i + 1);
	if (!text_utf8_valid(v))
		return err_set(e, "SOURCE-ROW", "not valid UTF-8");
	return c->check(v, e);
}

bool sheet_split(const struct sheet *t, struct text line, struct text *value, int64_t *number,
		 struct err *e)
{
	struct cut c = {.tail = line, .found = true};

	for (size_t i = 0; i < t->columns; i++) {
		if (!c.found)
			return err_set(e, "SOURCE-ROW", "%zu columns; %s has %zu", i, t->name,
				       t->columns);
		c = text_cut(c.tail, '\t');
		value[i] = c.head;
		number[i] = 0;
		const struct column *k = &t->column[i];
		if (!(k->integer ? integer(k, value[i], &number[i], e) : words(k, value[i], e)))
			return err_in(e, "%s", k->name);
	}
	if (c.found)
		return err_set(e, "SOURCE-ROW", "more than the %zu columns of %s", t->columns,
			       t->name);
	if (t->check_row && !t->check_row(value, e))
		return false;
	size_t payload = sheet_payload(t, value, number);
	if (payload > ROW_PAYLOAD_MAX)
		return err_set(e, "SOURCE-ROW", "the row takes %zu bytes; the most allowed is %d",
			       payload, ROW_PAYLOAD_MAX);
	return true;
}

int sheet_compare(const struct sheet *t, const struct text *a, const int64_t *an,
		  const struct text *b, const int64_t *bn)
{
	for (size_t i = 0; i < t->keys; i++) {
		int order = t->column[i].integer ? (an[i] > bn[i]) - (an[i] < bn[i])
						 : text_cmp(a[i], b[i]);
		if (order)
			return order;
	}
	return 0;
}

static size_t integer_size(int64_t n)
{
	static const struct {
		int64_t max;
		size_t size;
	} sizes[] = {{1, 0},	      {INT8_MAX, 1},	       {INT16_MAX, 2},
		     {8388607, 3},    {INT32_MAX, 4},	       {140737488355327, 6}};

	for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++)
		if (n <= sizes[i].max)
			return sizes[i].size;
	return 8;
}

size_t sheet_payload(const struct sheet *t, const struct text *value, const int64_t *number)
{
	size_t header = 1, body = 0;

	/* A text of n bytes has the serial type 2n+13, a varint of 7 bits a byte; the header
	 * of at most 16 columns stays under 128 bytes, so that its own length is one byte. */
	for (size_t i = 0; i < t->columns; i++) {
		header += t->column[i].integer || value[i].n * 2 + 13 < 128 ? 1 : 2;
		body += t->column[i].integer ? integer_size(number[i]) : value[i].n;
	}
	return header + body;
}
