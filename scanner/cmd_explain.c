#include "base/nearest.h"
#include "scanner/explain.h"
#include "scanner/report/wrap.h"
#include "scanner/rule/rule.h"
#include "scanner/verbs.h"

#include <string.h>

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
	return cmd_usage(a, "no rule \"%s\"; they are listed by: picket rules", a->operands[0]);
}

static int finding(const struct args *a, const char *path)
{
	struct saved report[1] = {0};
	struct text print = text_of(a->operands[0]);
	struct err e;
	int status = EXIT_DONE;

	if (print.n < 12)
		return cmd_usage(a, "%s: with --from give 12 digits of a fingerprint, at least",
				 a->operands[0]);
	bool json = arg_flag(a, "json");
	if (!saved_open(report, &path, 1, &e) ||
	    !(json ? explain_finding_json : explain_finding)(report, print, stdout, &e))
		status = cmd_fail(&e, EXIT_USAGE);
	saved_leave(report, 1, status);
}

static int rule_as_json(const struct rule *r)
{
	struct json_writer w;

	json_to_file(&w, stdout, JSON_PRETTY);
	explain_rule_json(&w, r);
	return json_end(&w) ? EXIT_DONE : EXIT_INCOMPLETE;
}

static bool is_fingerprint(const char *word)
{
	return strlen(word) >= 12 && strspn(word, "0123456789abcdef") == strlen(word);
}

static int run(const struct args *a)
{
	const char *from = arg_value(a, "from", NULL);

	if (from)
		return finding(a, from);
	if (is_fingerprint(a->operands[0]))
		return cmd_usage(a, "a finding is explained from its report: picket scan --format json -o scan.json "
				    "TARGET, then picket explain %s --from scan.json", a->operands[0]);
	const struct rule *r = rule_by_id(text_of(a->operands[0]));

	if (!r)
		return unknown(a);
	if (arg_flag(a, "json"))
		return rule_as_json(r);
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

static const struct option options[] = {
	{0, "from", "SCAN.json", "the report of scan --format json that holds the finding"},
	{0, "json", NULL, "as JSON"},
	{0},
};

const struct cmd cmd_explain = {
	.name = "explain",
	.summary = "say what a rule means, or why a finding is there, and what to do",
	.operands = "RULE|FINGERPRINT",
	.min = 1,
	.max = 1,
	.about = "With --from, the finding whose fingerprint begins so (12 digits at least, as the table\n"
		 "shows them): why, where from, which row of which pack, who signed it, what to do, and\n"
		 "how to silence it with a reason.",
	.example = "  picket explain L2-IOC-001\n"
		   "  picket scan --format json -o scan.json .\n"
		   "  picket explain 0123456789ab --from scan.json",
	.options = options,
	.run = run,
};
