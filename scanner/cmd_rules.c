#include "scanner/explain.h"
#include "scanner/verbs.h"

static int put_json(void)
{
	struct json_writer w;

	json_to_file(&w, stdout, JSON_PRETTY);
	json_open_array(&w);
	for (size_t i = 0; rules[i]; i++)
		explain_rule_json(&w, rules[i]);
	json_close(&w);
	return json_end(&w) ? EXIT_DONE : EXIT_INCOMPLETE;
}

static int run(const struct args *a)
{
	if (arg_flag(a, "json"))
		return put_json();
	for (size_t i = 0; rules[i]; i++)
		printf("%-18s %s\n", rules[i]->id, rules[i]->title);
	return EXIT_DONE;
}

static const struct option options[] = {{0, "json", NULL, "as JSON, with everything known"}, {0}};

const struct cmd cmd_rules = {
	.name = "rules",
	.summary = "list the rules",
	.operands = "",
	.about = "One line a rule, sorted by id. What each means: picket explain RULE.",
	.example = "  picket rules --json",
	.options = options,
	.run = run,
};
