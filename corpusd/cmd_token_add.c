#include "corpusd/token_verb.h"
#include "corpusd/verbs.h"

#include <stdio.h>
#include <time.h>

static int add(const struct args *a, struct token_file *f, struct err *e)
{
	const char *role_text = arg_value(a, "role", "scanner"), *days_text = arg_value(a, "expires", NULL);
	uint64_t days = 0, now = (uint64_t)time(NULL);
	char text[TOKEN_TEXT];
	enum role role;

	if (!role_parse(text_of(role_text), &role))
		return cmd_usage(a, "--role %s: viewer, scanner, curator, auditor or admin", role_text);
	if (days_text && (!text_u64(text_of(days_text), &days) || days == 0 || days > 36500))
		return cmd_usage(a, "--expires %s: days, from 1 to 36500", days_text);
	if (!tokens_add(f->tokens, a->operands[0], role, now, days ? now + days * 86400 : 0, text, e) ||
	    !tokens_save(f->dir, f->tokens, e))
		return cmd_fail(e, EXIT_FINDINGS);
	printf("%s\n", text);
	fprintf(stderr, "This is the only time it is shown.\n");
	return EXIT_DONE;
}

static int run(const struct args *a)
{
	struct token_file f;
	struct err e = {0};
	int status = token_file_open(a, &f, &e) ? add(a, &f, &e) : cmd_fail(&e, EXIT_FINDINGS);

	token_file_close(&f);
	return status;
}

static const struct option options[] = {
	{0, "role", "ROLE", "viewer, scanner (default), curator, auditor or admin"},
	{0, "expires", "DAYS", "after so many days (default: never)"},
	OPTION_STATE,
	{0},
};

const struct cmd cmd_token_add = {
	.name = "token add",
	.summary = "make a token for a client, and print it once",
	.operands = "NAME",
	.min = 1,
	.max = 1,
	.about = "The daemon keeps only a keyed hash of it. A running daemon knows it within a second.",
	.example = "  picket token add ci --role scanner --expires 90",
	.options = options,
	.run = run,
};
