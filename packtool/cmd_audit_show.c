#include "json/read.h"
#include "packtool/value.h"
#include "packtool/verb.h"
#include "packtool/verbs.h"
#include "store/audit.h"

#include <stdio.h>
#include <string.h>

/* As it stands in the log: a line of the chain was escaped when it was written. */
static void put_record(void *ctx, struct text line)
{
	(void)ctx;
	fwrite(line.p, 1, line.n, stdout);
	putchar('\n');
}

/* For people: number, time (UTC), event, subject, detail; another user than root is named. */
static void put_line(void *ctx, struct text line)
{
	struct arena *m = ctx;
	struct json_doc doc;
	struct json r;
	uint64_t time = 0, uid = 0;
	char day[16];

	arena_reset(m);
	if (!json_parse(m, line, NULL, &doc, NULL)) {
		put_record(NULL, line);
		return;
	}
	r = json_root(&doc);
	json_u64(json_get(r, T("time")), &time);
	json_u64(json_get(r, T("uid")), &uid);
	date_put(day, time, '-');
	printf("%5s  %s %02u:%02u:%02uZ  %-15s  %s", verb_show(m, json_number(json_get(r, T("n")))), day,
	       (unsigned)(time / 3600 % 24), (unsigned)(time / 60 % 60), (unsigned)(time % 60),
	       verb_show(m, json_get_text(r, T("event"))), verb_show(m, json_get_text(r, T("subject"))));
	if (json_get_text(r, T("detail")).n)
		printf("  %s", verb_show(m, json_get_text(r, T("detail"))));
	if (uid)
		printf("  (user %ju)", (uintmax_t)uid);
	putchar('\n');
}

static int run(const struct args *a)
{
	struct arena *m = arena_new((size_t)1 << 20);
	struct audit_sum sum;
	struct err e = {0};
	bool ok = m ? verb_audit(a, arg_flag(a, "json") ? put_record : put_line, m, &sum, &e)
		    : err_set(&e, "NO-MEMORY", "out of memory");

	arena_free(m);
	return ok ? EXIT_DONE : verb_fail(&e);
}

static const struct option options[] = {
	OPTION_STORE,
	{0, "json", NULL, "the records as they stand in the log, one JSON object a line"},
	{0},
};

const struct cmd cmd_audit_show = {
	.name = "audit show",
	.summary = "the log of what was done to the store",
	.operands = "",
	.about = "Imports, removals, ways back, trusted keys and refusals, oldest first, up to the first line\n"
		 "that is not what was written.",
	.example = "  picket audit show\n"
		   "  picket audit show --json",
	.options = options,
	.run = run,
};
