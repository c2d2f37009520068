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
	uint64_t seq;

	if (!verb_number(a, "to", 0, &seq, &e) || seq == 0) {
		arena_free(m);
		return cmd_usage(a, "needs --to SEQ");
	}
	bool ok = verb_place(a, m, &where, &e) && store_lock(where.dir, verb_now(), &l, &e) &&
		  store_rollback(l, &where, a->operands[0], seq,
				 arg_value(a, "reason", ""), &e);
	store_unlock(l);
	arena_free(m);
	if (!ok)
		return verb_fail(&e);
	if (!arg_flag(a, "quiet"))
		printf("%s: sequence %ju is in use; newer ones stay known\n", a->operands[0],
		       (uintmax_t)seq);
	return EXIT_DONE;
}

static const struct option options[] = {
	{0, "to", "SEQ", "the kept sequence to go back to"},
	{0, "reason", "TEXT", "why, for the log"},
	OPTION_STORE,
	{'q', "quiet", NULL, "say nothing when all is well"},
	{0},
};

const struct cmd cmd_corpus_rollback = {
	.name = "corpus rollback",
	.summary = "go back to a kept version, on purpose",
	.operands = "PACK",
	.min = 1,
	.max = 1,
	.about = "The older version is pinned: reports say so until a newer pack is imported. What was newest\n"
		 "stays known.",
	.example = "  picket corpus rollback acme/iocs --to 41 --reason 'wrong rows'",
	.options = options,
	.run = run,
};
