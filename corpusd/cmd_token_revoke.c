#include "corpusd/token_verb.h"
#include "corpusd/verbs.h"

#include <stdio.h>

static int revoke(const struct args *a, struct token_file *f, struct err *e)
{
	for (int i = 0; i < a->count; i++)
		if (!tokens_remove(f->tokens, a->operands[i])) {
			err_set(e, "TOKEN-NONE", "%.80s: no such token", a->operands[i]);
			err_hint(e, "those that are: picket token list");
			return cmd_fail(e, EXIT_FINDINGS);
		}
	return tokens_save(f->dir, f->tokens, e) ? EXIT_DONE : cmd_fail(e, EXIT_FINDINGS);
}

static int run(const struct args *a)
{
	struct token_file f;
	struct err e = {0};
	int status = token_file_open(a, &f, &e) ? revoke(a, &f, &e) : cmd_fail(&e, EXIT_FINDINGS);

	token_file_close(&f);
	return status;
}

static const struct option options[] = {OPTION_STATE, {0}};

const struct cmd cmd_token_revoke = {
	.name = "token revoke",
	.summary = "end tokens at once",
	.operands = "NAME...",
	.min = 1,
	.max = -1,
	.about = "A running daemon refuses them within a second.",
	.example = "  picket token revoke ci",
	.options = options,
	.run = run,
};
