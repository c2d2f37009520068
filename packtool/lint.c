#include "packtool/lint.h"

#include "packtool/lint_inside.h"
#include "packtool/value.h"

#include <sqlite3.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const struct {
	const char *name;
	bool error;
} codes[LINT_CODES] = {
	[LINT_CANARY] = {"LINT-CANARY", true},	     [LINT_MISSED] = {"LINT-MISSED", true},
	[LINT_PRIVATE] = {"LINT-PRIVATE", true},     [LINT_BROAD] = {"LINT-BROAD", true},
	[LINT_LARGE] = {"LINT-LARGE", true},	     [LINT_DUPLICATE] = {"LINT-DUPLICATE", false},
	[LINT_RESERVED] = {"LINT-RESERVED", false},  [LINT_EXPIRED] = {"LINT-EXPIRED", false},
	[LINT_YARA] = {"LINT-YARA", true},
};

const char *lint_code_name(enum lint_code c)
{
	return codes[c].name;
}

bool lint_code_error(enum lint_code c)
{
	return codes[c].error;
}

struct lint *lint_new(const struct canaries *canaries)
{
	struct lint *l = calloc(1, sizeof *l);

	if (!l)
		return NULL;
	l->canaries = canaries;
	l->samples = BUF(CANARY_FILE_MAX * 2);
	l->arena = arena_new((size_t)4 << 30);
	l->facts = idset_new();
	l->rules = rulebook_new();
	if (l->arena && l->facts && l->rules) {
		l->records = map_new(l->arena);
		l->campaigns = map_new(l->arena);
		l->campaign_ids = map_new(l->arena);
	}
	if (l->records && l->campaigns && l->campaign_ids && lint_canaries_ready(l))
		return l;
	lint_free(l);
	return NULL;
}

void lint_day(struct lint *l, uint64_t seconds)
{
	date_put(l->today, seconds, '-');
}

void lint_free(struct lint *l)
{
	if (!l)
		return;
	arena_free(l->arena);
	idset_free(l->facts);
	rulebook_free(l->rules);
	buf_free(&l->samples);
	free(l);
}

void lint_say(struct lint *l, enum lint_code code, const struct source_row *row, const char *fmt, ...)
{
	char what[1200];
	va_list ap;

	if (++l->totals[code] > LINT_SHOWN_MAX)
		return;
	va_start(ap, fmt);
	vsnprintf(what, sizeof what, fmt, ap);
	va_end(ap);
	struct lint_finding *f = &l->findings[l->count++];
	f->code = code;
	f->what = arena_text(l->arena, text_of(what));
	f->where = !row ? T("")
			: arena_printf(l->arena, "%s.tsv:%ju", row->table->name, (uintmax_t)row->line);
}

static bool keep_record(struct lint *l, const struct source_row *row)
{
	static const char *const classes[] = {"malware", "advisory", "indicator", "allow"};
	struct text id = arena_text(l->arena, row->value[0]), campaign = row->value[5];
	bool fresh;
	uint32_t *klass = id.p ? map_put(l->records, id, &fresh) : NULL;

	for (uint32_t i = 0; klass && i < 4; i++)
		if (text_eq(row->value[1], text_of(classes[i])))
			*klass = i + 1;
	if (klass && campaign.n) {
		uint32_t *number = map_put(l->campaign_ids, arena_text(l->arena, campaign), &fresh);
		if (number && fresh)
			*number = (uint32_t)map_count(l->campaign_ids);
		uint32_t *of = number ? map_put(l->campaigns, id, &fresh) : NULL;
		if (!of)
			return false;
		*of = *number;
	}
	if (row->value[12].n && l->today[0] && text_cmp(row->value[12], text_of(l->today)) < 0)
		lint_say(l, LINT_EXPIRED, row, TEXT_FMT " expired on " TEXT_FMT " and counts no more",
			 TEXT_ARG(row->value[0]), TEXT_ARG(row->value[12]));
	return klass != NULL;
}

/* Two records of one campaign (or of none) that say the same: one of them is too much. */
static bool told_twice(struct lint *l, const struct source_row *row, struct text a, struct text b,
		       struct text c)
{
	const uint32_t *campaign = map_get(l->campaigns, row->value[2]);
	const uint32_t *klass = map_get(l->records, row->value[2]);
	struct buf key = BUF(4096);

	buf_printf(&key, "%s\t%u\t%u\t" TEXT_FMT "\t" TEXT_FMT "\t" TEXT_FMT, row->table->name,
		   campaign ? *campaign : 0, klass ? *klass : 0, TEXT_ARG(a), TEXT_ARG(b), TEXT_ARG(c));
	bool twice = idset_has(l->facts, buf_view(&key));
	if (!twice && !idset_add(l->facts, buf_view(&key)))
		l->failed = true;
	buf_free(&key);
	return twice;
}

static void take_affected(struct lint *l, const struct source_row *row)
{
	const uint32_t *klass = map_get(l->records, row->value[2]);

	/* Two weaknesses may well be of the same versions. */
	if (klass && *klass == LINT_MALWARE &&
	    told_twice(l, row, row->value[1], row->value[4], row->value[5]))
		lint_say(l, LINT_DUPLICATE, row, TEXT_FMT " " TEXT_FMT ": another record of the same "
			 "campaign says the same",
			 TEXT_ARG(row->value[1]), TEXT_ARG(text_head(row->value[5], 80)));
	lint_canary_affected(l, row, klass ? *klass : 0);
}

static void take_indicator(struct lint *l, const struct source_row *row)
{
	const uint32_t *klass = map_get(l->records, row->value[2]);

	if (told_twice(l, row, row->value[0], row->value[1], T("")))
		lint_say(l, LINT_DUPLICATE, row, TEXT_FMT " " TEXT_FMT ": another record of the same "
			 "campaign says the same",
			 TEXT_ARG(row->value[0]), TEXT_ARG(text_head(row->value[1], 128)));
	if (klass && *klass == LINT_ALLOW) /* what is allowed may be as common as can be */
		return;
	lint_indicator(l, row);
	lint_canary_indicator(l, row);
}

bool lint_sink(void *ctx, const struct source_row *row, struct err *e)
{
	struct lint *l = ctx;

	if (row->withdrawn)
		return true;
	l->rows++;
	if (row->table == &sheets[SHEET_RECORD])
		l->failed |= !keep_record(l, row);
	else if (row->table == &sheets[SHEET_AFFECTED])
		take_affected(l, row);
	else if (row->table == &sheets[SHEET_INDICATOR])
		take_indicator(l, row);
	if (!rulebook_take(l->rules, row, e))
		return false;
	return !l->failed || err_set(e, "NO-MEMORY", "out of memory");
}

static bool db_table(struct lint *l, sqlite3 *db, const struct sheet *t, struct err *e)
{
	struct source_row row = {.table = t, .line = 1};
	sqlite3_stmt *s = NULL;
	char sql[64];
	int rc = SQLITE_ERROR;
	bool ok = true;

	snprintf(sql, sizeof sql, "SELECT * FROM %s", t->name);
	if (sqlite3_prepare_v2(db, sql, -1, &s, NULL) == SQLITE_OK)
		while (ok && (rc = sqlite3_step(s)) == SQLITE_ROW) {
			row.line++;
			for (int i = 0; i < (int)t->columns; i++) {
				const void *p = sqlite3_column_text(s, i);
				row.value[i] = text_n(p ? p : "", (size_t)sqlite3_column_bytes(s, i));
				row.number[i] = sqlite3_column_int64(s, i);
			}
			ok = lint_sink(l, &row, e);
		}
	if (ok && rc != SQLITE_DONE)
		ok = err_set(e, "LINT", "table %s: %s", t->name, sqlite3_errmsg(db));
	sqlite3_finalize(s);
	return ok;
}

bool lint_db(struct lint *l, struct sqlite3 *db, struct err *e)
{
	for (size_t i = 0; i < SHEETS; i++)
		if (!db_table(l, db, &sheets[i], e))
			return false;
	return true;
}

bool lint_change_large(const struct change *c, uint64_t rows_before)
{
	uint64_t changed = c->added + c->changed + c->gone;

	return changed >= LINT_LARGE_ROWS && changed * 100 > rows_before * LINT_LARGE_PERCENT;
}

void lint_change(struct lint *l, const struct change *c, uint64_t rows_before)
{
	if (lint_change_large(c, rows_before))
		lint_say(l, LINT_LARGE, NULL,
			 "%ju rows added, %ju changed, %ju gone, of %ju before: more than %d %%",
			 (uintmax_t)c->added, (uintmax_t)c->changed, (uintmax_t)c->gone,
			 (uintmax_t)rows_before, LINT_LARGE_PERCENT);
}

void lint_end(struct lint *l, const char *pack_name)
{
	lint_canary_end(l, text_of(pack_name));
	lint_rules(l);
}

size_t lint_count(const struct lint *l)
{
	return l->count;
}

struct lint_finding lint_at(const struct lint *l, size_t i)
{
	return l->findings[i];
}

uint64_t lint_total(const struct lint *l, enum lint_code c)
{
	return l->totals[c];
}

static uint64_t sum(const struct lint *l, bool error)
{
	uint64_t n = 0;

	for (size_t i = 0; i < LINT_CODES; i++)
		n += codes[i].error == error ? l->totals[i] : 0;
	return n;
}

uint64_t lint_errors(const struct lint *l)
{
	return sum(l, true);
}

uint64_t lint_warnings(const struct lint *l)
{
	return sum(l, false);
}

uint64_t lint_rows(const struct lint *l)
{
	return l->rows;
}

static bool stops(enum lint_code c, unsigned allow)
{
	return codes[c].error && !(allow & (1u << c));
}

bool lint_pass(const struct lint *l, unsigned allow, struct err *e)
{
	uint64_t errors = 0;
	size_t i = 0;

	for (int c = 0; c < LINT_CODES; c++)
		errors += stops((enum lint_code)c, allow) ? l->totals[c] : 0;
	if (!errors)
		return true;
	while (!stops(l->findings[i].code, allow))
		i++;
	const struct lint_finding *f = &l->findings[i];
	err_set(e, lint_code_name(f->code), TEXT_FMT "%s" TEXT_FMT, TEXT_ARG(f->where),
		f->where.n ? ": " : "", TEXT_ARG(f->what));
	if (f->code == LINT_LARGE)
		return err_hint(e, "look at it (picket pack diff), then give --accept-large");
	return err_hint(e, "%ju error%s in all: picket pack lint names them; mend the source, or give "
			"--allow %s where it is meant",
			(uintmax_t)errors, errors == 1 ? "" : "s", lint_code_name(f->code));
}
