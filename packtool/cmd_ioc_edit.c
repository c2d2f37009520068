#include "packtool/edit.h"
#include "packtool/ioc.h"
#include "packtool/value.h"
#include "packtool/verb.h"
#include "packtool/verbs.h"

#include <stdio.h>
#include <unistd.h>

/* A column of record.tsv for each option. */
static const struct {
	const char *option;
	size_t column;
} columns[] = {
	{"severity", 2}, {"confidence", 3}, {"campaign", 5}, {"note", 6}, {"reference", 9}, {"expires", 12},
};
#define COLUMNS (sizeof columns / sizeof columns[0])

/* A campaign that is named for the first time gets a row. */
static bool campaign(const struct args *a, const char *dir, struct err *e)
{
	const char *id = arg_value(a, "campaign", "");
	const char *const row[] = {id, id, "", ""};

	if (!id[0] || edit_has(dir, &sheets[SHEET_CAMPAIGN], id, e))
		return true;
	return !e->code[0] && edit_add(dir, &sheets[SHEET_CAMPAIGN], row, e);
}

static bool level(const char *dir, const char *id, const char *tlp, struct err *e)
{
	const char *const values[4] = {NULL, tlp, NULL, NULL}, *const row[4] = {id, tlp, "", ""};
	bool found;

	return edit_set(dir, &sheet_life, id, values, &found, e) && (found || edit_add(dir, &sheet_life, row, e));
}

static bool edit(const struct args *a, const char *dir, const char *id, struct err *e)
{
	const char *values[SOURCE_COLUMNS_MAX] = {NULL}, *tlp = arg_value(a, "tlp", NULL);
	char today[16];
	bool found;

	date_put(today, verb_now(), '-');
	values[11] = today;
	for (size_t i = 0; i < COLUMNS; i++)
		values[columns[i].column] = arg_value(a, columns[i].option, NULL);
	if (!campaign(a, dir, e) || !edit_set(dir, &sheets[SHEET_RECORD], id, values, &found, e))
		return false;
	if (!found) {
		err_set(e, "IOC-UNKNOWN", "no indicator \"%s\" in %s", id, dir);
		return err_hint(e, "picket ioc list shows them");
	}
	return !tlp || level(dir, id, tlp, e);
}

static int run(const struct args *a)
{
	struct arena *m = arena_new(65536);
	struct err e = {0};
	const char *dir = ioc_dir(a, m, &e), *id = a->operands[0];
	char derived[IOC_ID_MAX];
	bool any = arg_value(a, "tlp", NULL) != NULL;

	for (size_t i = 0; i < COLUMNS; i++)
		any |= arg_value(a, columns[i].option, NULL) != NULL;
	if (!any)
		return arena_free(m), cmd_usage(a, "say what to change: --severity, --expires, --tlp ...");
	if (a->count == 2) {
		ioc_id(derived, a->operands[0], a->operands[1]);
		id = derived;
	}
	int lock = dir && crypto_init() ? edit_lock(dir, false, &e) : -1;
	bool ok = lock >= 0 && edit(a, dir, id, &e);
	if (lock >= 0)
		close(lock);
	if (ok && !arg_flag(a, "quiet"))
		printf("%s changed in %s\n", id, verb_show(m, text_of(dir)));
	arena_free(m);
	return ok ? EXIT_DONE : verb_fail(&e);
}

static const struct option options[] = {
	{0, "severity", "LEVEL", "critical, high, medium, low or info"},
	{0, "confidence", "LEVEL", "exact, high, medium or low"},
	{0, "campaign", "ID", "the campaign it belongs to; an empty one takes it out"},
	{0, "note", "TEXT", "why, in one line"},
	{0, "reference", "URL", "where to read more"},
	{0, "expires", "DATE", "packs made after this day do not count it; an empty one: never"},
	{0, "tlp", "LEVEL", "who may see it: clear, green, amber or red"},
	{0, "dir", "DIR", "the source folder (default: picket/ioc in the user's configuration)"},
	{'q', "quiet", NULL, "say nothing when all is well"},
	{0},
};

const struct cmd cmd_ioc_edit = {
	.name = "ioc edit",
	.summary = "change an indicator: its level, campaign, note, day of expiry",
	.operands = "ID | KIND VALUE",
	.min = 1,
	.max = 2,
	.about = "By the id that \"ioc list\" shows, or by kind and value as they were added. Says today as the\n"
		 "day it was modified.",
	.example = "  picket ioc add domain evil.example\n"
		   "  picket ioc edit domain evil.example --expires 2027-06-30 --tlp amber",
	.options = options,
	.run = run,
};
