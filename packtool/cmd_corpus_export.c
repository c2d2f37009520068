#include "packtool/installed.h"
#include "packtool/ship.h"
#include "packtool/verb.h"
#include "packtool/verbs.h"

#include <stdio.h>

static int run(const struct args *a)
{
	const char *out = arg_value(a, "output", NULL);
	struct err e = {0};

	if (!out)
		return cmd_usage(a, "needs -o FILE");
	struct installed *i = installed_open(a, a->operands[0], &e);
	struct ship how = {.transport = arg_flag(a, "transport"), .max = TLP_RED};
	bool ok = i && ship_pack(i->store, i->found->path, &how, out, &e);
	if (ok && !arg_flag(a, "quiet"))
		printf("%s: %s e%ju s%ju\n", out, a->operands[0],
		       (uintmax_t)pack_manifest(i->found->pack)->epoch,
		       (uintmax_t)pack_manifest(i->found->pack)->seq);
	installed_close(i);
	return ok ? EXIT_DONE : verb_fail(&e);
}

static const struct option options[] = {
	{'o', "output", "FILE", "where the pack goes"},
	{0, "transport", NULL, "compressed form, to be carried and imported"},
	OPTION_STORE,
	{'q', "quiet", NULL, "say nothing when all is well"},
	{0},
};

const struct cmd cmd_corpus_export = {
	.name = "corpus export",
	.summary = "write a pack in force to a file, to carry it elsewhere",
	.operands = "PACK",
	.min = 1,
	.max = 1,
	.about = "Manifest and signatures stay as they are, so the other side verifies what the publisher\n"
		 "signed.",
	.example = "  packtool corpus export picket/npm-malware --transport -o npm-malware.iocpack",
	.options = options,
	.run = run,
};
