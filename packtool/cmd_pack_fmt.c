#include "packtool/source.h"
#include "packtool/verb.h"
#include "packtool/verbs.h"

static int run(const struct args *a)
{
	struct err e = {0};

	return source_sort(a->operands[0], &e) ? EXIT_DONE : verb_fail(&e);
}

const struct cmd cmd_pack_fmt = {
	.name = "pack fmt",
	.summary = "sort the tables of a source folder in place",
	.operands = "DIR",
	.min = 1,
	.max = 1,
	.about = "Checks every row, sorts by primary key, drops rows that are equal in every column.",
	.example = "  picket pack fmt my-iocs",
	.run = run,
};
