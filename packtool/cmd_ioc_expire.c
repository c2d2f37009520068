#include "packtool/edit.h"
#include "packtool/ioc.h"
#include "packtool/value.h"
#include "packtool/verb.h"
#include "packtool/verbs.h"

#include <stdio.h>
#include <unistd.h>

static bool expire(const char *dir, const char *id, const char *day, struct err *e)
{
	const char *values[SOURCE_COLUMNS_MAX] = {NULL};
	bool found;

	values[12] = day;
	if (!edit_set(dir, &sheets[SHEET_RECORD], id, values, &found, e))
		return false;
	if (found)
		return true;
	err_set(e, "IOC-UNKNOWN", "no indicator \"%s\" in %s", id, dir);
	return err_hint(e, "picket ioc list shows them");
}

static int run(const struct args *a)
{
	struct arena *m = arena_new(65536);
	struct err e = {0};
	const char *dir = ioc_dir(a, m, &e), *id = a->operands[0];
	char derived[IOC_ID_MAX], today[16];

	date_put(today, verb_now(), '-');
	if (a->count == 2) {
		ioc_id(derived, a->operands[0], a->operands[1]);
		id = derived;
	}
	const char *day = arg_flag(a, "never") ? "" : arg_value(a, "on", today);
	int lock = dir && crypto_init() ? edit_lock(dir, false, &e) : -1;
	bool ok = lock >= 0 && expire(dir, id, day, &e);
	if (lock >= 0)
		close(lock);
	if (ok && !arg_flag(a, "quiet"))
		printf("%s %s%s in %s\n", id, day[0] ? "expires after " : "does not expire", day,
		       verb_show(m, text_of(dir)));
	arena_free(m);
	return ok ? EXIT_DONE : verb_fail(&e);
}

static const struct option options[] = {
	{0, "on", "DATE", "the last day it counts (default: today)"},
	{0, "never", NULL, "take the day away"},
	{0, "dir", "DIR", "the source folder (default: picket/ioc in the user's configuration)"},
	{'q', "quiet", NULL, "say nothing when all is well"},
	{0},
};

const struct cmd cmd_ioc_expire = {
	.name = "ioc expire",
	.summary = "set the last day on which an indicator counts",
	.operands = "ID | KIND VALUE",
	.min = 1,
	.max = 2,
	.about = "Packs made after that day still carry the rows, and no scan counts them: the signed time of the\n"
		 "pack decides, not the clock of the machine that scans.",
	.example = "  picket ioc add ip 45.33.32.156\n"
		   "  picket ioc expire ip 45.33.32.156 --on 2027-06-30",
	.options = options,
	.run = run,
};
