#include "packtool/edit.h"
#include "packtool/ioc.h"
#include "packtool/verb.h"
#include "packtool/verbs.h"

#include <stdio.h>
#include <unistd.h>

static bool put(const struct args *a, const char *dir, struct err *e)
{
	const char *id = a->operands[0];
	const char *const values[4] = {NULL, arg_value(a, "title", NULL), arg_value(a, "first-seen", NULL),
				       arg_value(a, "reference", NULL)};
	const char *const row[4] = {id, arg_value(a, "title", id), arg_value(a, "first-seen", ""),
				    arg_value(a, "reference", "")};
	bool found;

	return edit_set(dir, &sheets[SHEET_CAMPAIGN], id, values, &found, e) &&
	       (found || edit_add(dir, &sheets[SHEET_CAMPAIGN], row, e));
}

static int run(const struct args *a)
{
	struct arena *m = arena_new(65536);
	struct err e = {0};
	const char *dir = ioc_dir(a, m, &e);
	int lock = dir ? edit_lock(dir, true, &e) : -1;
	bool ok = lock >= 0 && edit_open(dir, arg_value(a, "pack", "local/ioc"), &e) && put(a, dir, &e);

	if (lock >= 0)
		close(lock);
	if (ok && !arg_flag(a, "quiet"))
		printf("campaign %s in %s\n", a->operands[0], verb_show(m, text_of(dir)));
	arena_free(m);
	return ok ? EXIT_DONE : verb_fail(&e);
}

static const struct option options[] = {
	{0, "title", "TEXT", "what people call it"},
	{0, "first-seen", "DATE", "the day it was first seen"},
	{0, "reference", "URLS", "where to read more: addresses with a space between"},
	{0, "dir", "DIR", "the source folder (default: picket/ioc in the user's configuration)"},
	{0, "pack", "NAME", "name of the pack when the folder is new (default: local/ioc)"},
	{'q', "quiet", NULL, "say nothing when all is well"},
	{0},
};

const struct cmd cmd_ioc_campaign = {
	.name = "ioc campaign",
	.summary = "name a campaign: title, first day, references",
	.operands = "ID",
	.min = 1,
	.max = 1,
	.about = "Makes the campaign or changes what is given. Indicators join it by --campaign.",
	.example = "  picket ioc campaign acme-2026-11 --title 'Acme worm' --reference https://blog.example.org/worm\n"
		   "  picket ioc add domain evil.example --campaign acme-2026-11",
	.options = options,
	.run = run,
};
