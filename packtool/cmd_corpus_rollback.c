#include "packtool/verb.h"
#include "packtool/verbs.h"
#include "store/install.h"
#include "store/state.h"

#include <stdio.h>
#include <string.h>

/* As the state has it now: what is in use, and what was the newest seen. */
static int report_json(const struct args *a, const struct store_place *where)
{
	struct store *s = NULL;
	struct json_writer w;
	struct err e = {0};

	if (!store_open(where, &s, &e))
		return verb_fail(&e);
	json_to_file(&w, stdout, JSON_PRETTY);
	json_open_object(&w);
	const struct state *st = store_state(s);
	for (size_t i = 0; i < st->count; i++) {
		const struct state_pack *p = &st->packs[i];
		if (strcmp(p->name, a->operands[0]) != 0)
			continue;
		json_member_text(&w, T("pack"), text_of(p->name));
		json_member_u64(&w, T("epoch"), p->use.epoch);
		json_member_u64(&w, T("seq"), p->use.seq);
		verb_json_digest(&w, T("id"), &p->use.id);
		json_member_bool(&w, T("pinned"), p->pinned);
		json_member_u64(&w, T("newestEpoch"), p->high.epoch);
		json_member_u64(&w, T("newestSeq"), p->high.seq);
		json_member_text(&w, T("reason"), text_of(arg_value(a, "reason", "")));
	}
	json_close(&w);
	store_close(s);
	return verb_json_end(&w);
}

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
	int status = !ok ? verb_fail(&e) : arg_flag(a, "json") ? report_json(a, &where) : EXIT_DONE;
	if (ok && !arg_flag(a, "json") && !arg_flag(a, "quiet"))
		verb_tell(a->operands[0], "sequence %ju is in use; newer ones stay known\n",
		       (uintmax_t)seq);
	arena_free(m);
	return status;
}

static const struct option options[] = {
	{0, "to", "SEQ", "the kept sequence to go back to"},
	{0, "reason", "TEXT", "why, for the log"},
	OPTION_STORE,
	OPTION_JSON,
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
