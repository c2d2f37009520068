#include "base/file.h"
#include "packtool/verb.h"
#include "packtool/verbs.h"
#include "store/audit.h"

#include <fcntl.h>
#include <stdio.h>

static void take(void *ctx, struct text line)
{
	buf_text(ctx, line);
	buf_char(ctx, '\n');
}

static int run(const struct args *a)
{
	const char *out = arg_value(a, "output", NULL);
	struct buf b = BUF(AUDIT_FILE_MAX);
	struct audit_sum sum;
	struct err e = {0};
	char head[DIGEST_HEX];

	if (!out)
		return cmd_usage(a, "needs -o FILE");
	bool ok = verb_audit(a, take, &b, &sum, &e) &&
		  (!b.failed || err_set(&e, "NO-MEMORY", "out of memory")) &&
		  file_replace(AT_FDCWD, out, b.p ? b.p : "", b.n, 0600, &e);
	buf_free(&b);
	if (!ok)
		return verb_fail(&e);
	digest_hex(head, &sum.head);
	if (!arg_flag(a, "quiet"))
		verb_tell(out, "%ju records, head %s\n", (uintmax_t)sum.records, head);
	return EXIT_DONE;
}

static const struct option options[] = {
	{'o', "output", "FILE", "where the copy goes"},
	OPTION_STORE,
	{'q', "quiet", NULL, "say nothing when all is well"},
	{0},
};

const struct cmd cmd_audit_export = {
	.name = "audit export",
	.summary = "a checked copy of the log, to be kept elsewhere",
	.operands = "",
	.about = "Lines that are missing at the end, or a log written wholly anew, show only against such a\n"
		 "copy: \"audit verify --against FILE\".",
	.example = "  picket audit export -o audit-copy.ndjson\n"
		   "  picket audit verify --against audit-copy.ndjson",
	.options = options,
	.run = run,
};
