#include "packtool/feed/feed.h"

#include "base/file.h"
#include "base/map.h"
#include "crypto/digest.h"
#include "packtool/feed/fact.h"
#include "packtool/ioc.h"
#include "packtool/sheet.h"
#include "packtool/value.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define RECORD_ARENA ((size_t)256 << 20)
#define FLUSH_BYTES  ((size_t)1 << 20)
/* What a row may take of a page, less what SQLite and the longest source id take. */
#define RECORD_ROOM (ROW_PAYLOAD_MAX - 32 - SOURCE_ID_MAX)
/* Stands for the source, which is known later: as long as any. */
static const char source_stand_in[] = "a123456789012345678901234567890123456789012345678901234567890123";

struct reason {
	const char *why;
	uint64_t count;
	char example[256];
	char more[200]; /* other examples, ", " before each */
	size_t more_count;
};

struct feed {
	int fd;
	const struct feed_options *options;
	struct arena *record, *kept;
	struct map *campaigns;
	struct buf out, group; /* rows to be written; rows of the record at hand */
	size_t facts;
	bool open, bad, failed;
	struct feed_at at;
	struct text id;
	struct feed_counts counts;
	char refused[FEED_SHOWN_MAX][400];
	struct reason reasons[FEED_REASONS_MAX];
	size_t reason_count;
	char note[400];
	uint64_t written;
};

struct feed *feed_new(int fd, const struct feed_options *o)
{
	struct feed *f = calloc(1, sizeof *f);

	if (!f)
		return NULL;
	f->fd = fd;
	f->options = o;
	f->out = BUF(FLUSH_BYTES * 64);
	f->group = BUF(FLUSH_BYTES * 32);
	f->record = arena_new(RECORD_ARENA);
	f->kept = arena_new((size_t)1 << 30);
	f->campaigns = f->kept ? map_new(f->kept) : NULL;
	if (f->record && f->campaigns)
		return f;
	feed_free(f);
	return NULL;
}

void feed_free(struct feed *f)
{
	if (!f)
		return;
	arena_free(f->record);
	arena_free(f->kept);
	buf_free(&f->out);
	buf_free(&f->group);
	free(f);
}

const struct feed_options *feed_options(const struct feed *f)
{
	return f->options;
}

struct arena *feed_arena(struct feed *f)
{
	return f->record;
}

static bool flush(struct feed *f, bool all)
{
	if (f->out.failed)
		f->failed = true;
	if (!f->failed && (all || f->out.n >= FLUSH_BYTES)) {
		f->written += f->out.n;
		f->failed = f->written > FEED_ROWS_MAX || !file_write_fd(f->fd, f->out.p, f->out.n, NULL);
		buf_clear(&f->out);
	}
	return !f->failed;
}

struct text feed_day(struct text time)
{
	struct text day = text_head(time, 10);
	int64_t days;

	return date_days(day, &days) ? day : T("");
}

/* One row as a line: table, then the columns. False when a rule of the table is not kept. */
static bool put_row(struct feed *f, struct buf *to, const struct sheet *t, const struct text *v,
		    struct err *e)
{
	struct text value[SOURCE_COLUMNS_MAX];
	int64_t number[SOURCE_COLUMNS_MAX];
	struct buf line = BUF(SOURCE_LINE_MAX);
	bool ok = true;

	for (size_t i = 0; i < t->columns; i++) {
		ok = ok && (!v[i].n || (!memchr(v[i].p, '\t', v[i].n) && !memchr(v[i].p, '\n', v[i].n)));
		buf_text(&line, i ? T("\t") : T(""));
		buf_text(&line, v[i]);
	}
	if (!ok || line.failed)
		ok = err_set(e, "SOURCE-ROW", "a control character, or a line of more than %d bytes",
			     SOURCE_LINE_MAX);
	ok = ok && sheet_split(t, buf_view(&line), value, number, e);
	if (ok) {
		buf_printf(to, "%s\t", t->name);
		buf_text(to, buf_view(&line));
		if (!buf_char(to, '\n'))
			f->failed = true;
	}
	buf_free(&line);
	return ok;
}

/* At most `room` bytes of it, no character cut in two, control characters as spaces. */
static struct text plain(struct feed *f, struct text t, size_t room)
{
	struct text head = text_head(text_trim(t), room);
	struct text copy;
	char *p;

	while (head.n && !text_utf8_valid(head) && head.n + 4 > room)
		head = text_head(head, head.n - 1);
	copy = arena_text(f->record, head);
	p = arena_alloc(f->record, head.n + 1);
	if (!copy.p || !p || !text_utf8_valid(copy))
		return T("");
	for (size_t i = 0; i < copy.n; i++)
		p[i] = (unsigned char)copy.p[i] < 0x20 || copy.p[i] == 0x7f ? ' ' : copy.p[i];
	return text_trim(text_n(p, copy.n));
}

/* The words that keep the rule, each once, as many as fit. */
static struct text words(struct feed *f, struct text list, size_t room,
			 bool (*rule)(struct text v, struct err *e))
{
	struct buf b = BUF(room < VALUE_MAX ? room : VALUE_MAX);
	struct cut c = {.tail = list, .found = true};
	struct text out;

	while (c.found) {
		c = text_cut(c.tail, ' ');
		bool fits = c.head.n && b.n + c.head.n + 1 <= b.max && rule(c.head, NULL);
		for (struct cut k = {.tail = buf_view(&b), .found = fits}; k.found && fits;) {
			k = text_cut(k.tail, ' ');
			fits = !text_eq(k.head, c.head);
		}
		if (!fits)
			continue;
		if (b.n)
			buf_char(&b, ' ');
		buf_text(&b, c.head);
	}
	out = arena_text(f->record, buf_view(&b));
	buf_free(&b);
	return out;
}

static bool word(struct text v, struct err *e)
{
	(void)e;
	for (size_t i = 0; i < v.n; i++)
		if ((unsigned char)v.p[i] <= 0x20 || v.p[i] == 0x7f)
			return false;
	return v.n <= 128 && text_utf8_valid(v);
}

static struct text either(struct text a, struct text b, struct text c)
{
	return a.n ? a : b.n ? b : c;
}

static size_t minimum(size_t a, size_t b)
{
	return a < b ? a : b;
}

/* Texts are cut so that the row fits: summary before aliases before addresses. */
static void record_row(struct feed *f, const struct feed_record *r, struct text v[14])
{
	const struct feed_options *o = f->options;
	size_t room = RECORD_ROOM, i;

	v[0] = arena_text(f->record, r->id);
	v[1] = r->klass;
	v[2] = either(r->severity, o->severity, T("high"));
	v[3] = either(r->confidence, o->confidence, T("high"));
	v[4] = plain(f, r->cvss, VALUE_MAX);
	if (v[4].n && !value_cvss(v[4], NULL))
		v[4] = T("");
	v[5] = either(r->campaign, o->campaign, T(""));
	if (v[5].n && (r->campaign.n == 0 || !map_get(f->campaigns, v[5])))
		v[5] = feed_campaign(f, v[5], T(""), T(""), T(""));
	v[10] = feed_day(r->published);
	v[11] = feed_day(r->modified);
	v[12] = either(feed_day(r->expires), o->expires, T(""));
	v[13] = text_of(source_stand_in);
	for (i = 0; i <= 12; i++)
		if (i < 6 || i > 9)
			room -= minimum(room, v[i].n);
	v[6] = plain(f, either(r->summary, o->note, T("")), minimum(160, room));
	room -= v[6].n;
	v[7] = words(f, r->aliases, minimum(220, room), word);
	room -= v[7].n;
	v[8] = words(f, r->fixed, minimum(160, room), word);
	room -= v[8].n;
	v[9] = words(f, either(r->reference, o->reference, T("")), minimum(VALUE_MAX, room), value_url);
}

static void spoil(struct feed *f, const char *why)
{
	if (!f->bad)
		feed_refuse(f, f->at, "%s", why);
	f->bad = true;
}

bool feed_begin(struct feed *f, struct feed_at at, const struct feed_record *r)
{
	struct text v[14], tlp = fact_tlp(either(r->tlp, f->options->tlp, T("")));
	struct err why = {0};

	f->open = true;
	f->bad = false;
	f->facts = 0;
	f->at = at;
	buf_clear(&f->group);
	record_row(f, r, v);
	f->id = v[0];
	if (!put_row(f, &f->group, &sheets[SHEET_RECORD], v, &why))
		spoil(f, why.text);
	if (r->tlp.n && !tlp.n)
		spoil(f, "its level (TLP) is none of clear, green, amber, red");
	struct text day = feed_day(r->withdrawn);
	if (r->withdrawn.n && !day.n)
		day = f->options->today;
	const struct text life[4] = {v[0], tlp, day, day.n ? T("withdrawn by its source") : T("")};
	if ((tlp.n || day.n) && !put_row(f, &f->group, &sheet_life, life, &why))
		spoil(f, why.text);
	f->counts.withdrawn += day.n > 0 && !f->bad;
	return !f->failed;
}

static bool add_fact(struct feed *f, const struct sheet *t, const struct text *v)
{
	struct err why = {0};

	if (f->facts == FEED_FACTS_MAX)
		spoil(f, "more rows than one record may have");
	else if (!f->bad && !put_row(f, &f->group, t, v, &why))
		spoil(f, why.text);
	f->facts++;
	return !f->failed;
}

bool feed_affected(struct feed *f, struct text name, struct text kind, struct text spec)
{
	const struct text v[6] = {T("npm"), name, f->id,
				  arena_printf(f->record, "%zu", f->facts), kind, spec};

	return add_fact(f, &sheets[SHEET_AFFECTED], v);
}

bool feed_package(struct feed *f, struct text value)
{
	struct text copy = arena_text(f->record, value);

	if (!copy.p || memchr(copy.p, '\0', copy.n)) {
		spoil(f, "not a package");
		return !f->failed;
	}
	struct ioc_package p = ioc_package(copy.p);
	return feed_affected(f, p.name, text_of(p.kind), p.spec);
}

bool feed_indicator(struct feed *f, struct text kind, struct text value, struct text note)
{
	if (text_eq(kind, T("npm")))
		return feed_package(f, text_trim(value));
	struct text v = fact_normal(f->record, kind, value);
	if (text_eq(kind, T("ip")) && text_cut(v, '/').found)
		kind = T("cidr");
	/* "evil.example.org/x.js": found in a text with any scheme before it, or none. */
	struct cut page = text_cut(v, '/');
	if (text_eq(kind, T("url")) && text_find(v, T("://")) == v.n && page.found && page.tail.n &&
	    text_cut(page.head, '.').found)
		kind = T("string");
	const struct text row[4] = {kind, v, f->id, plain(f, note, 160)};
	return add_fact(f, &sheets[SHEET_INDICATOR], row);
}

bool feed_end(struct feed *f)
{
	if (f->open && !f->bad && !f->facts)
		spoil(f, "nothing in it that Picket could look for");
	if (f->open && !f->bad) {
		buf_text(&f->out, buf_view(&f->group));
		f->counts.records++;
		f->counts.facts += f->facts;
	}
	f->open = false;
	f->failed |= arena_failed(f->record) || f->group.failed;
	arena_reset(f->record);
	return flush(f, false);
}

/* An id that is too long ends in what tells it from others that begin alike. */
static void shorten(char *p, size_t *n, struct text id)
{
	struct digest_state s;
	char hex[17];

	digest_begin(&s, "picket-campaign", NULL);
	digest_add_text(&s, id);
	struct digest d = digest_end(&s);
	hex_put(hex, d.b, 8);
	p[(*n)++] = '-';
	memcpy(p + *n, hex, 16);
	*n += 16;
}

struct text feed_campaign(struct feed *f, struct text id, struct text title, struct text first_seen,
			  struct text reference)
{
	bool whole = id.n <= CAMPAIGN_ID_MAX;
	struct text head = text_head(id, whole ? CAMPAIGN_ID_MAX : CAMPAIGN_ID_MAX - 17);
	char *p = arena_alloc(f->record, CAMPAIGN_ID_MAX + 1);
	struct err why = {0};
	size_t n = 0;
	bool fresh;

	for (size_t i = 0; p && i < head.n; i++) {
		char c = head.p[i] >= 'A' && head.p[i] <= 'Z' ? (char)(head.p[i] + 32) : head.p[i];
		bool word_byte = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
		if (word_byte || (n && (c == '.' || c == '_')))
			p[n++] = c;
		else if (n && p[n - 1] != '-')
			p[n++] = '-';
	}
	while (n && p[n - 1] == '-')
		n--;
	if (n && !whole)
		shorten(p, &n, id);
	struct text name = arena_text(f->kept, text_n(p, n));
	uint32_t *seen = name.n ? map_put(f->campaigns, name, &fresh) : NULL;
	if (!seen)
		return T("");
	if (fresh) {
		const struct text v[4] = {name, plain(f, title.n ? title : name, 200), feed_day(first_seen),
					  words(f, reference, 300, value_url)};
		if (!put_row(f, &f->out, &sheets[SHEET_CAMPAIGN], v, &why))
			feed_refuse(f, f->at, "campaign: %s", why.text);
	}
	return name;
}

bool feed_refuse(struct feed *f, struct feed_at at, const char *fmt, ...)
{
	char *to = f->counts.refused < FEED_SHOWN_MAX ? f->refused[f->counts.refused] : NULL;
	va_list ap;
	int n = 0;

	f->counts.refused++;
	if (!to)
		return !f->failed;
	n = at.line ? snprintf(to, 400, "%.120s:%ju: ", at.file ? at.file : "", (uintmax_t)at.line)
		    : snprintf(to, 400, "%.120s: ", at.file ? at.file : "");
	va_start(ap, fmt);
	vsnprintf(to + n, 400 - (size_t)n, fmt, ap);
	va_end(ap);
	return !f->failed;
}

/* Keeps an example that was not shown before, while there is room. */
static void another(struct reason *r, struct text example)
{
	char one[48];
	size_t n = strlen(r->more);

	snprintf(one, sizeof one, ", " TEXT_FMT, TEXT_ARG(text_head(example, 40)));
	if (r->more_count == FEED_EXAMPLES_MAX || n + strlen(one) >= sizeof r->more || strstr(r->more, one) ||
	    strstr(r->example, one + 2))
		return;
	r->more_count++;
	memcpy(r->more + n, one, strlen(one) + 1);
}

void feed_note(struct feed *f, const char *fmt, ...)
{
	va_list ap;

	if (f->note[0])
		return;
	va_start(ap, fmt);
	vsnprintf(f->note, sizeof f->note, fmt, ap);
	va_end(ap);
}

bool feed_pass(struct feed *f, struct feed_at at, const char *reason, struct text example)
{
	size_t i = 0;

	f->counts.passed++;
	while (i < f->reason_count && strcmp(f->reasons[i].why, reason) != 0)
		i++;
	if (i == FEED_REASONS_MAX)
		return !f->failed;
	struct reason *r = &f->reasons[i];
	if (i == f->reason_count) {
		f->reason_count++;
		r->why = reason;
		snprintf(r->example, sizeof r->example, "%.100s:%ju " TEXT_FMT, at.file ? at.file : "",
			 (uintmax_t)at.line, TEXT_ARG(text_head(example, 120)));
	} else {
		another(r, example);
	}
	r->count++;
	return !f->failed;
}

/* Text for one line of the stream between the processes. */
static void put_note(struct feed *f, const char *tag, const char *text)
{
	buf_printf(&f->out, "%s\t", tag);
	for (const char *p = text; *p; p++)
		buf_char(&f->out, (unsigned char)*p < 0x20 ? ' ' : *p);
	buf_char(&f->out, '\n');
}

bool feed_finish(struct feed *f, struct feed_counts *out, struct err *e)
{
	char line[640];

	for (size_t i = 0; i < f->counts.refused && i < FEED_SHOWN_MAX; i++)
		put_note(f, "!", f->refused[i]);
	for (size_t i = 0; i < f->reason_count; i++) {
		snprintf(line, sizeof line, "%ju passed over: %s; the first: %s%s%s",
			 (uintmax_t)f->reasons[i].count, f->reasons[i].why, f->reasons[i].example,
			 f->reasons[i].more_count ? "; then" : "",
			 f->reasons[i].more_count ? f->reasons[i].more + 1 : "");
		put_note(f, "-", line);
	}
	if (f->note[0])
		put_note(f, "-", f->note);
	*out = f->counts;
	return flush(f, true) || err_set(e, "FEED", "no memory or no room for the rows");
}
