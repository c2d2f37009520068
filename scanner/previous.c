#include "scanner/previous.h"

#include "scanner/input/input.h"

static bool has_lockfile(const struct project *before)
{
	for (uint32_t i = 0; i < before->document_count; i++) {
		const struct input *in = input_by_name(text_of(before->documents[i].input));
		if (in && in->lockfile)
			return true;
	}
	return false;
}

bool previous_accept(struct project *p, const struct project *before, const char *given, struct err *e)
{
	if (!has_lockfile(before)) {
		err_set(e, "TARGET-KIND", "--previous %s: not a lockfile that is known here", given);
		return err_hint(e, "its name tells which kind it is: package-lock.json, pnpm-lock.yaml, yarn.lock, bun.lock");
	}
	for (uint32_t i = 0; i < before->problem_count; i++) {
		const struct problem *q = &before->problems[i];
		if (q->partial)
			project_problem(p, true, q->code, q->path, q->line, "in the lockfile before (--previous): " TEXT_FMT,
					TEXT_ARG(q->message));
	}
	if (!p->failed)
		return true;
	err_set(e, "LIMIT-MEMORY", "the memory for this scan is used up");
	return err_hint(e, "allow more with --max-memory");
}
