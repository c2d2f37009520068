#include "packtool/installed.h"
#include "packtool/verb.h"
#include "packtool/verbs.h"

#include <stdio.h>
#include <string.h>

static int run(const struct args *a)
{
	struct err e = {0};
	struct installed *i = installed_open(a, a->count ? a->operands[0] : NULL, &e);
	bool ok = i != NULL;
	int status;

	for (size_t k = 0; ok && k < i->packs.count; k++) {
		struct pack *p = i->packs.packs[k].pack;
		if (i->found && i->found->pack != p)
			continue;
		ok = pack_check(p, &e);
		if (ok && !arg_flag(a, "quiet"))
			printf("%s: verified, every byte\n", pack_manifest(p)->name);
	}
	status = ok ? EXIT_DONE : verb_fail(&e);
	installed_close(i);
	return status;
}

static const struct option options[] = {
	OPTION_STORE,
	{'q', "quiet", NULL, "say nothing when all is well"},
	{0},
};

const struct cmd cmd_corpus_verify = {
	.name = "corpus verify",
	.summary = "check every byte of the packs in force",
	.operands = "[PACK]",
	.min = 0,
	.max = 1,
	.about = "A scan verifies each page as it reads it; this reads all of them.",
	.example = "  picket corpus verify",
	.options = options,
	.run = run,
};
