#include "packtool/verb.h"
#include "packtool/verbs.h"
#include "store/audit.h"

#include <stdio.h>

static void put(void *ctx, struct text line)
{
	(void)ctx;
	/* A line of the chain was escaped when it was written. */
	fwrite(line.p, 1, line.n, stdout);
	putchar('\n');
}

static int run(const struct args *a)
{
	struct arena *m = arena_new(65536);
	struct store_place where;
	struct audit_sum sum;
	struct err e = {0};
	bool ok = crypto_init() && verb_place(a, m, &where, &e) &&
		  audit_walk(where.dir, put, NULL, &sum, &e);
	int status = ok ? EXIT_DONE : verb_fail(&e);

	arena_free(m);
	return status;
}

static const struct option options[] = {OPTION_STORE, {0}};

const struct cmd cmd_audit_show = {
	.name = "audit show",
	.summary = "the log of what was done to the store, one JSON record a line",
	.operands = "",
	.about = "Imports, removals, ways back, trusted keys and refusals, oldest first, up to the first line\n"
		 "that is not what was written.",
	.example = "  picket audit show",
	.options = options,
	.run = run,
};
