#include "packtool/edit.h"
#include "packtool/ioc.h"
#include "packtool/value.h"
#include "packtool/verb.h"
#include "packtool/verbs.h"

#include <stdio.h>
#include <unistd.h>

static bool withdraw(const struct args *a, const char *dir, const char *id, struct err *e)
{
	bool undo = arg_flag(a, "undo"), found;
	const char *reason = undo ? "" : arg_value(a, "reason", "");
	char today[16];

	date_put(today, verb_now(), '-');
	const char *day = undo ? "" : today;
	const char *const values[4] = {NULL, NULL, day, reason}, *const row[4] = {id, "", day, reason};
	if (!edit_has(dir, &sheets[SHEET_RECORD], id, e)) {
		if (e->code[0])
			return false;
		err_set(e, "IOC-UNKNOWN", "no indicator \"%s\" in %s", id, dir);
		return err_hint(e, "picket ioc list shows them");
	}
	/* A row that would say nothing more goes away: its level is all it may still have. */
	if (undo) {
		size_t dropped;
		struct err why = {0};
		return edit_set(dir, &sheet_life, id, values, &found, &why) ||
		       edit_drop(dir, &sheet_life, 0, id, &dropped, e);
	}
	return edit_set(dir, &sheet_life, id, values, &found, e) && (found || edit_add(dir, &sheet_life, row, e));
}

static int run(const struct args *a)
{
	struct arena *m = arena_new(65536);
	struct err e = {0};
	const char *dir = ioc_dir(a, m, &e), *id = a->operands[0];
	char derived[IOC_ID_MAX];

	if (!arg_flag(a, "undo") && !arg_value(a, "reason", "")[0])
		return arena_free(m), cmd_usage(a, "needs --reason TEXT: people will ask");
	if (a->count == 2) {
		ioc_id(derived, a->operands[0], a->operands[1]);
		id = derived;
	}
	int lock = dir && crypto_init() ? edit_lock(dir, false, &e) : -1;
	bool ok = lock >= 0 && withdraw(a, dir, id, &e);
	if (lock >= 0)
		close(lock);
	if (ok && !arg_flag(a, "quiet"))
		printf("%s %s in %s\n", id, arg_flag(a, "undo") ? "counts again" : "withdrawn",
		       verb_show(m, text_of(dir)));
	arena_free(m);
	return ok ? EXIT_DONE : verb_fail(&e);
}

static const struct option options[] = {
	{0, "reason", "TEXT", "why, in one line"},
	{0, "undo", NULL, "it counts again"},
	{0, "dir", "DIR", "the source folder (default: picket/ioc in the user's configuration)"},
	{'q', "quiet", NULL, "say nothing when all is well"},
	{0},
};

const struct cmd cmd_ioc_withdraw = {
	.name = "ioc withdraw",
	.summary = "take an indicator back, and keep the memory of it",
	.operands = "ID | KIND VALUE",
	.min = 1,
	.max = 2,
	.about = "The next pack does not have it. Its rows stay in the folder, so that importing the feed it came\n"
		 "from does not bring it back.",
	.example = "  picket ioc add npm left-pad@1.3.1\n"
		   "  picket ioc withdraw npm left-pad@1.3.1 --reason 'false alarm of build 4711'",
	.options = options,
	.run = run,
};
