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
	struct audit_sum sum;
	struct err e = {0};

	return verb_audit(a, put, NULL, &sum, &e) ? EXIT_DONE : verb_fail(&e);
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
