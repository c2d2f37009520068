#include "scanner/lanes.h"

#include "scanner/rule/table.h"

#include <pthread.h>

#define SCRATCH_MAX ((size_t)512 << 20)

struct lane {
	struct rule_context ctx;
	const struct lanes *how;
	bool asks, ok;
	struct err err;
};

static bool no_memory(struct err *e)
{
	err_set(e, "LIMIT-MEMORY", "the memory for this scan is used up");
	return err_hint(e, "allow more with --max-memory");
}

static void *run(void *lane)
{
	struct lane *l = lane;

	l->ctx.scratch = arena_new(SCRATCH_MAX);
	l->ok = l->ctx.scratch || no_memory(&l->err);
	if (l->ok && l->asks)
		l->ok = l->how->ready(l->how->ctx, &l->ctx, &l->err);
	for (size_t i = 0; l->ok && rules[i]; i++) {
		if (rules[i]->asks != l->asks || !l->how->chosen(l->how->ctx, rules[i]))
			continue;
		l->ok = rules[i]->run(&l->ctx);
		if (!l->ok && !(l->ctx.corpus && corpus_failed(l->ctx.corpus, &l->err))) {
			no_memory(&l->err);
			err_in(&l->err, "%s", rules[i]->id);
		}
		arena_reset(l->ctx.scratch);
	}
	arena_free(l->ctx.scratch);
	return NULL;
}

static void run_both(struct lane *first, struct lane *second, bool threads)
{
	pthread_t thread;

	if (threads && pthread_create(&thread, NULL, run, second) == 0) {
		run(first);
		pthread_join(thread, NULL);
		return;
	}
	run(first);
	run(second);
}

bool lanes_run(const struct rule_context *base, const struct lanes *how, struct err *e)
{
	struct lane asking = {.ctx = *base, .how = how, .asks = true};
	struct lane other = {.ctx = *base, .how = how};

	other.ctx.corpus = NULL;
	other.ctx.findings = finding_list_new(how->findings);
	if (!other.ctx.findings)
		return no_memory(e);
	run_both(&asking, &other, how->threads);
	bool full = finding_list_full(other.ctx.findings);
	if (!finding_list_take(base->findings, other.ctx.findings) || full)
		return no_memory(e);
	if (!asking.ok || !other.ok)
		*e = asking.ok ? other.err : asking.err;
	return asking.ok && other.ok;
}
