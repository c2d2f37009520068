#include "corpusd/token_verb.h"
#include "corpusd/verbs.h"
#include "json/write.h"

#include <stdio.h>
#include <time.h>

static const char *date(uint64_t seconds, char out[32])
{
	time_t t = (time_t)seconds;
	struct tm tm;

	if (!seconds || !gmtime_r(&t, &tm) || !strftime(out, 32, "%Y-%m-%d", &tm))
		snprintf(out, 32, "never");
	return out;
}

static int as_json(const struct tokens *t)
{
	struct json_writer w;

	json_to_file(&w, stdout, JSON_PRETTY);
	json_open_object(&w);
	json_key(&w, T("tokens"));
	json_open_array(&w);
	for (size_t i = 0; i < t->count; i++) {
		json_open_object(&w);
		json_member_text(&w, T("name"), text_of(t->items[i].name));
		json_member_text(&w, T("role"), text_of(role_name(t->items[i].role)));
		json_member_u64(&w, T("created"), t->items[i].created);
		json_member_u64(&w, T("expires"), t->items[i].expires);
		json_close(&w);
	}
	json_close(&w);
	json_close(&w);
	return json_end(&w) ? EXIT_DONE : EXIT_INCOMPLETE;
}

static int list(const struct args *a, const struct tokens *t)
{
	char made[32], ends[32];

	if (arg_flag(a, "json"))
		return as_json(t);
	for (size_t i = 0; i < t->count; i++)
		printf("%-24s %-8s  made %s  expires %s%s\n", t->items[i].name, role_name(t->items[i].role),
		       date(t->items[i].created, made), date(t->items[i].expires, ends),
		       t->items[i].expires && t->items[i].expires <= (uint64_t)time(NULL) ? " (over)" : "");
	return EXIT_DONE;
}

static int run(const struct args *a)
{
	struct token_file f;
	struct err e = {0};
	int status = token_file_open(a, &f, &e) ? list(a, f.tokens) : cmd_fail(&e, EXIT_FINDINGS);

	token_file_close(&f);
	return status;
}

static const struct option options[] = {OPTION_STATE, {0, "json", NULL, "print JSON"}, {0}};

const struct cmd cmd_token_list = {
	.name = "token list",
	.summary = "the tokens, without their texts",
	.operands = "",
	.about = "Name, role, when made, when over.",
	.example = "  picket token list",
	.options = options,
	.run = run,
};
