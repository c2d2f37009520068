#include "json/write.h"
#include "scanner/rule/rule.h"
#include "scanner/verbs.h"

static void put_references(struct json_writer *w, const struct rule *r)
{
	json_key(w, T("references"));
	json_open_array(w);
	for (struct cut c = {.tail = text_of(r->references), .found = true}; c.found;) {
		c = text_cut(c.tail, ' ');
		if (c.head.n)
			json_put_text(w, c.head);
	}
	json_close(w);
}

static int put_json(void)
{
	struct json_writer w;

	json_to_file(&w, stdout, JSON_PRETTY);
	json_open_array(&w);
	for (size_t i = 0; rules[i]; i++) {
		json_open_object(&w);
		json_member_text(&w, T("about"), text_of(rules[i]->about));
		json_member_text(&w, T("id"), text_of(rules[i]->id));
		put_references(&w, rules[i]);
		json_member_text(&w, T("remedy"), text_of(rules[i]->remedy));
		json_member_text(&w, T("title"), text_of(rules[i]->title));
		json_close(&w);
	}
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
	.about = "One line a rule, sorted by id. What each means: scanner explain RULE.",
	.example = "  scanner rules --json",
	.options = options,
	.run = run,
};
