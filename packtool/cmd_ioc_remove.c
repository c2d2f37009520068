#include "packtool/edit.h"
#include "packtool/ioc.h"
#include "packtool/verb.h"
#include "packtool/verbs.h"

#include <stdio.h>
#include <unistd.h>

/* What refers to a record goes first, so that a killed run leaves no dangling reference. */
static bool drop(const char *dir, const char *id, struct err *e)
{
	size_t facts = 0, more = 0, lives = 0, records = 0, lines = 0;

	if (!edit_drop(dir, &sheets[SHEET_AFFECTED], 2, id, &facts, e) ||
	    !edit_drop(dir, &sheets[SHEET_YARA], 0, id, &lines, e) ||
	    !edit_drop(dir, &sheets[SHEET_INDICATOR], 2, id, &more, e) ||
	    !edit_drop(dir, &sheet_life, 0, id, &lives, e) ||
	    !edit_drop(dir, &sheets[SHEET_RECORD], 0, id, &records, e))
		return false;
	if (facts + more + records)
		return true;
	err_set(e, "IOC-UNKNOWN", "no indicator \"%s\" in %s", id, dir);
	return err_hint(e, "picket ioc list shows them");
}

static int run(const struct args *a)
{
	struct arena *m = arena_new(65536);
	const char *id = a->operands[0];
	char derived[IOC_ID_MAX];
	struct err e = {0};
	const char *dir = ioc_dir(a, m, &e);

	if (a->count == 2) {
		ioc_id(derived, a->operands[0], a->operands[1]);
		id = derived;
	}
	int lock = dir && crypto_init() ? edit_lock(dir, false, &e) : -1;
	bool ok = lock >= 0 && drop(dir, id, &e);
	if (lock >= 0)
		close(lock);
	if (ok && !arg_flag(a, "quiet"))
		printf("%s removed from %s\n", id, verb_show(m, text_of(dir)));
	arena_free(m);
	return ok ? EXIT_DONE : verb_fail(&e);
}

static const struct option options[] = {
	{0, "dir", "DIR", "the source folder (default: picket/ioc in the user's configuration)"},
	{'q', "quiet", NULL, "say nothing when all is well"},
	{0},
};

const struct cmd cmd_ioc_remove = {
	.name = "ioc remove",
	.summary = "remove an indicator of the team's own",
	.operands = "ID | KIND VALUE",
	.min = 1,
	.max = 2,
	.about = "By the id that \"ioc list\" shows, or by kind and value as they were added.",
	.example = "  picket ioc remove npm 'left-pad@^1.2'",
	.options = options,
	.run = run,
};
