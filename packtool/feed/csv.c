/* Tables with a header: CSV (RFC 4180) and TSV. Which column is what follows from its name, or is said
 * with --column FIELD=NAME. */
#include "packtool/feed/fact.h"
#include "packtool/feed/table.h"
#include "packtool/ioc.h"
#include "packtool/value.h"

#include <string.h>

enum field { F_ID, F_KIND, F_VALUE, F_NAME, F_VERSION, F_CAMPAIGN, F_SEVERITY, F_CONFIDENCE, F_NOTE,
	     F_REFERENCE, F_EXPIRES, F_TLP, F_DATE, FIELDS };

/* Names of columns, in lower case; the first that is there is taken. */
static const struct {
	const char *field;
	const char *names[10];
} fields[FIELDS] = {
	[F_ID] = {"id", {"id", "uuid"}},
	[F_KIND] = {"kind", {"kind", "type", "indicator_type", "ioc_type", "algo", "attribute_type"}},
	[F_VALUE] = {"value", {"value", "indicator", "ioc", "ioc_value", "hash", "domain", "url", "ip", "sha256"}},
	[F_NAME] = {"name", {"package", "package_name", "name", "npm_package"}},
	[F_VERSION] = {"version", {"version", "versions", "package_versions", "package_version", "affected_versions"}},
	[F_CAMPAIGN] = {"campaign", {"campaign", "malware_family", "threat"}},
	[F_SEVERITY] = {"severity", {"severity", "level"}},
	[F_CONFIDENCE] = {"confidence", {"confidence"}},
	[F_NOTE] = {"note", {"note", "notes", "comment", "description", "summary", "reason"}},
	[F_REFERENCE] = {"reference", {"reference", "references", "reference_url", "link", "source_url"}},
	[F_EXPIRES] = {"expires", {"expires", "valid_until", "expiration"}},
	[F_TLP] = {"tlp", {"tlp"}},
	[F_DATE] = {"date", {"date", "first_seen", "published", "detected_at", "timestamp", "created"}},
};

struct table {
	struct feed *f;
	const char *file;
	char separator;
	struct text rest;
	uint64_t line;	/* of the row at hand */
	uint64_t next;	/* of the row behind it */
	struct text cells[FEED_CELLS_MAX];
	size_t cell_count;
	int column[FIELDS]; /* -1: there is none */
};

enum row { ROW, ROW_BAD, ROW_END };

/* A quoted cell: two quotes stand for one; line ends are part of it. */
static bool quoted(struct table *t, struct buf *out)
{
	t->rest = text_tail(t->rest, 1);
	for (;;) {
		size_t n = text_find(t->rest, T("\""));
		if (n == t->rest.n)
			return false;
		for (struct text in = text_head(t->rest, n); in.n;) {
			size_t at = text_find(in, T("\n"));
			t->next += at < in.n;
			in = text_tail(in, at + 1);
		}
		buf_text(out, text_head(t->rest, n));
		t->rest = text_tail(t->rest, n + 1);
		if (!text_skip(&t->rest, T("\"")))
			return true;
		buf_char(out, '"');
	}
}

static void plain_cell(struct table *t, struct buf *out)
{
	size_t n = 0;

	while (n < t->rest.n && t->rest.p[n] != t->separator && t->rest.p[n] != '\n')
		n++;
	buf_text(out, text_head(t->rest, n));
	t->rest = text_tail(t->rest, n);
}

/* Goes on behind the line end, which a bad row does not hide. */
static enum row bad_row(struct table *t)
{
	struct text line;

	text_line(&t->rest, &line);
	t->next++;
	return ROW_BAD;
}

static enum row next_row(struct table *t)
{
	struct arena *a = feed_arena(t->f);

	t->cell_count = 0;
	t->line = t->next;
	if (!t->rest.n)
		return ROW_END;
	for (;;) {
		struct buf cell = BUF(FEED_CELL_MAX);
		bool ok = true;
		if (t->separator != '\t' && text_starts(t->rest, T("\"")))
			ok = quoted(t, &cell);
		else
			plain_cell(t, &cell);
		if (t->cell_count == FEED_CELLS_MAX || cell.failed || !ok) {
			buf_free(&cell);
			return bad_row(t);
		}
		t->cells[t->cell_count++] = text_trim(arena_text(a, text_n(cell.p, cell.n)));
		buf_free(&cell);
		text_skip(&t->rest, T("\r"));
		if (!t->rest.n || text_skip(&t->rest, T("\n"))) {
			t->next++;
			return ROW;
		}
		if (*t->rest.p != t->separator)
			return bad_row(t);
		t->rest = text_tail(t->rest, 1);
	}
}

/* "Indicator Type", "indicator-type" and "indicator_type" are one name. */
static bool same_name(struct text a, struct text b)
{
	bool same = a.n == b.n;

	for (size_t i = 0; same && i < a.n; i++) {
		bool gap = a.p[i] == ' ' || a.p[i] == '-' || a.p[i] == '_';
		same = gap ? b.p[i] == ' ' || b.p[i] == '-' || b.p[i] == '_'
			   : text_eq_nocase(text_n(a.p + i, 1), text_n(b.p + i, 1));
	}
	return same;
}

static int column_named(const struct table *t, struct text name)
{
	for (size_t i = 0; i < t->cell_count; i++)
		if (same_name(t->cells[i], name))
			return (int)i;
	return -1;
}

/* What the table says and nobody asked: a column whose name was not known is not lost in silence. */
static void tell_unused(const struct table *t)
{
	struct buf b = BUF(300);

	for (size_t i = 0; i < t->cell_count; i++) {
		bool used = !t->cells[i].n;
		for (size_t k = 0; k < FIELDS; k++)
			used = used || t->column[k] == (int)i;
		if (!used)
			buf_printf(&b, "%s\"" TEXT_FMT "\"", b.n ? ", " : "", TEXT_ARG(text_head(t->cells[i], 40)));
	}
	if (b.n)
		feed_note(t->f, "%.100s: columns that were not used: " TEXT_FMT "; --column FIELD=NAME says what one is",
			  t->file, TEXT_ARG(buf_view(&b)));
	buf_free(&b);
}

/* "FIELD=NAME", or "FIELD=3" for the third. */
static bool map_column(struct table *t, const char *rule)
{
	struct cut c = text_cut(text_of(rule), '=');
	size_t field = 0;
	uint64_t number;

	while (field < FIELDS && !text_eq(c.head, text_of(fields[field].field)))
		field++;
	if (field == FIELDS || !c.found)
		return feed_refuse(t->f, (struct feed_at){t->file, 1},
				   "--column %.60s: fields are id kind value name version campaign severity "
				   "confidence note reference expires tlp date", rule);
	t->column[field] = column_named(t, c.tail);
	if (t->column[field] < 0 && text_u64(c.tail, &number) && number >= 1 && number <= FEED_CELLS_MAX)
		t->column[field] = (int)number - 1;
	if (t->column[field] < 0)
		feed_refuse(t->f, (struct feed_at){t->file, 1}, "no column \"%.60s\"", c.tail.n ? rule : "");
	return true;
}

static void map_header(struct table *t)
{
	const struct feed_options *o = feed_options(t->f);

	for (size_t i = 0; i < FIELDS; i++) {
		t->column[i] = -1;
		for (size_t k = 0; !o->no_header && fields[i].names[k] && t->column[i] < 0; k++)
			t->column[i] = column_named(t, text_of(fields[i].names[k]));
	}
	for (size_t i = 0; o->columns && o->columns[i]; i++)
		map_column(t, o->columns[i]);
}

static struct text cell(const struct table *t, enum field f)
{
	int i = t->column[f];
	return i >= 0 && (size_t)i < t->cell_count ? t->cells[i] : T("");
}

/* "1.0.0, 1.0.1" or "1.0.0|1.0.1" or "= 1.0.0 || = 1.0.1" with one space between. */
static struct text versions(struct feed *f, struct text list)
{
	struct buf b = BUF(FEED_CELL_MAX);

	if (text_has(list, T("<")) || text_has(list, T(">")) || text_has(list, T("^")) ||
	    text_has(list, T("~")) || text_has(list, T(" - ")))
		return list; /* a range */
	for (size_t i = 0, word = 0; i < list.n; i++) {
		char c = list.p[i];
		bool part = c != ' ' && c != ',' && c != ';' && c != '|' && c != '=' && c != '"' && c != '[' && c != ']';
		if (part && !word && b.n)
			buf_char(&b, ' ');
		if (part)
			buf_char(&b, c);
		word = part;
	}
	struct text out = arena_text(feed_arena(f), text_n(b.p, b.n));
	buf_free(&b);
	return out;
}

/* What the row is about: "npm" and NAME@VERSIONS, or a kind of indicator and its value. */
static bool subject(struct table *t, struct text *kind, struct text *value)
{
	struct arena *a = feed_arena(t->f);
	struct text said = cell(t, F_KIND), name = cell(t, F_NAME), list = cell(t, F_VERSION);

	*value = cell(t, F_VALUE);
	*kind = said.n ? fact_kind(said) : feed_options(t->f)->kind;
	if (!value->n && name.n && (!kind->n || text_eq(*kind, T("npm")))) {
		list = versions(t->f, list);
		*kind = T("npm");
		*value = list.n && !text_eq_nocase(list, T("all"))
				 ? arena_printf(a, TEXT_FMT "@" TEXT_FMT, TEXT_ARG(name), TEXT_ARG(list))
				 : name;
		return true;
	}
	if (!value->n)
		return feed_refuse(t->f, (struct feed_at){t->file, t->line}, "no value"), false;
	if (said.n && !kind->n)
		return feed_pass(t->f, (struct feed_at){t->file, t->line}, "a kind that is not looked for", said),
		       false;
	/* A word in a column of values may be anything; a package has a version there, or a column of its own. */
	if (!kind->n)
		*kind = fact_guess_written(a, *value);
	if (!said.n && text_eq(*kind, T("npm")) && !feed_options(t->f)->kind.n && !text_has(*value, T("@")))
		*kind = T("");
	if (!kind->n)
		return feed_refuse(t->f, (struct feed_at){t->file, t->line},
				   "what is \"" TEXT_FMT "\"? say --kind, or --column kind=NAME",
				   TEXT_ARG(text_head(*value, 80))), false;
	*value = fact_normal(a, *kind, *value);
	if (text_eq(*kind, T("ip")) && text_cut(*value, '/').found)
		*kind = T("cidr");
	return true;
}

static bool take(struct table *t)
{
	struct arena *a = feed_arena(t->f);
	struct feed_at at = {t->file, t->line};
	struct text kind, value, campaign = cell(t, F_CAMPAIGN), given = cell(t, F_ID), note = cell(t, F_NOTE);
	char id[IOC_ID_MAX];

	if (!subject(t, &kind, &value))
		return true;
	struct text copy = arena_text(a, value);
	if (!copy.p || memchr(copy.p, '\0', copy.n))
		return feed_refuse(t->f, at, "a control character");
	ioc_id(id, arena_text(a, kind).p, copy.p);
	bool npm = text_eq(kind, T("npm"));
	struct text severity = cell(t, F_SEVERITY), confidence = cell(t, F_CONFIDENCE);
	struct feed_record r = {
		.id = given.n && value_record_id(given, NULL) ? given : text_of(id),
		.klass = npm ? T("malware") : T("indicator"),
		.severity = fact_severity(severity),
		.confidence = fact_confidence(confidence),
		.campaign = campaign.n ? feed_campaign(t->f, campaign, campaign, T(""), T("")) : T(""),
		.summary = note,
		.reference = cell(t, F_REFERENCE),
		.published = cell(t, F_DATE),
		.expires = cell(t, F_EXPIRES),
		.tlp = cell(t, F_TLP),
	};
	if (severity.n && !r.severity.n)
		return feed_refuse(t->f, at, "severity \"" TEXT_FMT "\" is none", TEXT_ARG(text_head(severity, 40)));
	if (r.expires.n && !feed_day(r.expires).n)
		return feed_refuse(t->f, at, "expires \"" TEXT_FMT "\" is no date", TEXT_ARG(text_head(r.expires, 40)));
	if (!r.summary.n && !feed_options(t->f)->note.n)
		r.summary = arena_printf(a, TEXT_FMT " " TEXT_FMT, TEXT_ARG(kind), TEXT_ARG(text_head(value, 140)));
	return feed_begin(t->f, at, &r) && feed_indicator(t->f, kind, value, T("")) && feed_end(t->f);
}

static bool read_table(struct feed *f, const char *file, struct text bytes, char separator)
{
	struct table t = {.f = f, .file = file, .separator = separator, .rest = bytes, .next = 1};
	bool header = !feed_options(f)->no_header, ok = true;
	enum row row = ROW;

	if (header)
		row = next_row(&t);
	if (row != ROW)
		return feed_refuse(f, (struct feed_at){file, 1}, "no header line");
	map_header(&t);
	if (header)
		tell_unused(&t);
	arena_reset(feed_arena(f));
	if (t.column[F_VALUE] < 0 && t.column[F_NAME] < 0)
		return feed_refuse(f, (struct feed_at){file, 1}, "no column is called value or name: say "
				   "--column value=NAME, or --column name=NAME for packages");
	while (ok && (row = next_row(&t)) != ROW_END) {
		if (row == ROW_BAD)
			ok = feed_refuse(f, (struct feed_at){file, t.line}, "not a row: an open quote, a cell of more "
					 "than %d bytes, or more than %d columns", FEED_CELL_MAX, FEED_CELLS_MAX);
		else if (t.cell_count > 1 || t.cells[0].n)
			ok = take(&t);
		arena_reset(feed_arena(f));
	}
	return ok;
}

static bool read_csv(struct feed *f, const char *file, struct text bytes)
{
	struct text head = text_cut(bytes, '\n').head;
	size_t commas = 0, semicolons = 0;

	for (size_t i = 0; i < head.n; i++) {
		commas += head.p[i] == ',';
		semicolons += head.p[i] == ';';
	}
	return read_table(f, file, bytes, semicolons > commas ? ';' : ',');
}

static bool read_tsv(struct feed *f, const char *file, struct text bytes)
{
	return read_table(f, file, bytes, '\t');
}

static bool named(struct text name, const char *end)
{
	return text_ends(name, text_of(end));
}

/* One column has no separator: its name tells that it is a table and no plain list. */
static bool is_column(struct text name)
{
	name = text_trim(name);
	if (name.n > 2 && text_starts(name, T("\"")) && text_ends(name, T("\"")))
		name = text_head(text_tail(name, 1), name.n - 2);
	for (size_t i = 0; i < FIELDS; i++)
		for (size_t k = 0; fields[i].names[k]; k++)
			if (same_name(name, text_of(fields[i].names[k])))
				return true;
	return false;
}

static bool sniff_csv(struct text head, struct text name)
{
	struct text first = text_cut(head, '\n').head;
	return named(name, ".csv") && (text_cut(first, ',').found || text_cut(first, ';').found || is_column(first));
}

static bool sniff_tsv(struct text head, struct text name)
{
	struct text first = text_cut(head, '\n').head;
	return (named(name, ".tsv") || named(name, ".tab")) && (text_cut(first, '\t').found || is_column(first));
}

const struct feed_format feed_csv = {"csv", "comma or semicolon separated, with a header (RFC 4180)", sniff_csv,
				     read_csv};
const struct feed_format feed_tsv = {"tsv", "TAB separated, with a header", sniff_tsv, read_tsv};
