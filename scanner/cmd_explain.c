#include "base/nearest.h"
#include "scanner/report/wrap.h"
#include "scanner/rule/rule.h"
#include "scanner/verbs.h"

#define WIDTH 80

static int unknown(const struct args *a)
{
	const char *names[256] = {0};
	size_t count = 0;

	for (; rules[count] && count < 256; count++)
		names[count] = rules[count]->id;
	size_t near = nearest_word(a->operands[0], names, count);
	if (near < count)
		return cmd_usage(a, "no rule \"%s\"; did you mean \"%s\"?", a->operands[0], names[near]);
	return cmd_usage(a, "no rule \"%s\"; they are listed by: scanner rules", a->operands[0]);
}

static int run(const struct args *a)
{
	const struct rule *r = rule_by_id(text_of(a->operands[0]));

	if (!r)
		return unknown(a);
	printf("%s  %s\n\n", r->id, r->title);
	wrap_put(stdout, WIDTH, "", "", text_of(r->about));
	printf("\nWhat to do:\n");
	wrap_put(stdout, WIDTH, "  ", "  ", text_of(r->remedy));
	for (struct cut c = {.tail = text_of(r->references), .found = true}; c.found;) {
		c = text_cut(c.tail, ' ');
		if (c.head.n)
			printf("\nsee %.*s\n", TEXT_ARG(c.head));
	}
	return EXIT_DONE;
}

const struct cmd cmd_explain = {
	.name = "explain",
	.summary = "say what a rule means and what to do",
	.operands = "RULE",
	.min = 1,
	.max = 1,
	.about = "",
	.example = "  scanner explain L2-IOC-001",
	.run = run,
};
