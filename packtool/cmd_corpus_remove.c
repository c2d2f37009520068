#include "packtool/verb.h"
#include "packtool/verbs.h"
#include "store/install.h"

#include <stdio.h>

static int run(const struct args *a)
{
	struct arena *m = arena_new(65536);
	struct store_lock *l = NULL;
	struct store_place where;
	struct err e = {0};
	bool ok = verb_place(a, m, &where, &e) && store_lock(where.dir, verb_now(), &l, &e) &&
		  store_remove(l, a->operands[0], &e);

	store_unlock(l);
	arena_free(m);
	if (!ok)
		return verb_fail(&e);
	if (!arg_flag(a, "quiet"))
		verb_tell(a->operands[0], "removed; its newest sequence stays known\n");
	return EXIT_DONE;
}

static const struct option options[] = {
	OPTION_STORE,
	{'q', "quiet", NULL, "say nothing when all is well"},
	{0},
};

const struct cmd cmd_corpus_remove = {
	.name = "corpus remove",
	.summary = "take a pack out of use",
	.operands = "PACK",
	.min = 1,
	.max = 1,
	.about = "The sequence that was newest stays known, so that an older one is refused later too.\n"
		 "Built-in packs cannot be removed.",
	.example = "  picket corpus remove acme/iocs",
	.options = options,
	.run = run,
};
