#include "packtool/verb.h"
#include "packtool/verbs.h"
#include "store/audit.h"

#include <stdio.h>

static int report(const struct args *a, const struct audit_sum *sum)
{
	char head[DIGEST_HEX];
	struct json_writer w;

	digest_hex(head, &sum->head);
	if (!arg_flag(a, "json")) {
		printf("%ju records, unbroken\nhead %s\n", (uintmax_t)sum->records, head);
		return EXIT_DONE;
	}
	json_to_file(&w, stdout, JSON_PRETTY);
	json_open_object(&w);
	json_member_u64(&w, T("records"), sum->records);
	json_member_text(&w, T("head"), text_of(head));
	json_close(&w);
	return verb_json_end(&w);
}

static int run(const struct args *a)
{
	struct arena *m = arena_new(65536);
	struct store_place where;
	struct audit_sum sum;
	struct err e = {0};
	bool ok = crypto_init() && verb_place(a, m, &where, &e) &&
		  audit_walk(where.dir, NULL, NULL, &sum, &e);
	int status = ok ? report(a, &sum) : verb_fail(&e);

	arena_free(m);
	return status;
}

static const struct option options[] = {OPTION_STORE, OPTION_JSON, {0}};

const struct cmd cmd_audit_verify = {
	.name = "audit verify",
	.summary = "check the chain of the log and print its head",
	.operands = "",
	.about = "Names the first line that was changed or before which lines are missing. The head, kept\n"
		 "elsewhere, shows whether the whole log was replaced.",
	.example = "  packtool audit verify",
	.options = options,
	.run = run,
};
