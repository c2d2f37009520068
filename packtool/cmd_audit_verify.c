#include "base/file.h"
#include "packtool/verb.h"
#include "packtool/verbs.h"
#include "store/audit.h"

#include <fcntl.h>
#include <stdio.h>

static int report(const struct args *a, const struct audit_sum *sum)
{
	char head[DIGEST_HEX];
	struct json_writer w;

	digest_hex(head, &sum->head);
	if (!arg_flag(a, "json")) {
		printf("%ju records, unbroken\nhead %s\n", (uintmax_t)sum->records, head);
		if (sum->unfinished)
			printf("behind them %zu bytes of one that was not finished, or that was cut\n", sum->unfinished);
		return EXIT_DONE;
	}
	json_to_file(&w, stdout, JSON_PRETTY);
	json_open_object(&w);
	json_member_u64(&w, T("records"), sum->records);
	json_member_text(&w, T("head"), text_of(head));
	json_member_u64(&w, T("unfinished"), sum->unfinished);
	json_close(&w);
	return verb_json_end(&w);
}

/* The copy's last record has to stand in the log, at its place. */
struct against {
	struct audit_sum copy;
	uint64_t seen;
	bool found;
};

static void look(void *ctx, struct text line)
{
	struct against *k = ctx;
	char hex[DIGEST_HEX];
	struct text tail = text_tail(line, line.n < 66 ? line.n : line.n - 66);

	digest_hex(hex, &k->copy.head);
	if (++k->seen == k->copy.records)
		k->found = text_eq(text_head(tail, 64), text_of(hex));
}

static bool read_copy(const char *file, struct audit_sum *out, struct err *e)
{
	struct buf b = BUF(AUDIT_FILE_MAX);
	bool ok = file_read(AT_FDCWD, file, false, &b, e) &&
		  (audit_walk_bytes(buf_view(&b), NULL, NULL, out, e) || err_in(e, "%s", file));

	buf_free(&b);
	return ok;
}

static bool compare(const char *file, const struct against *k, struct err *e)
{
	if (k->found || k->copy.records == 0)
		return true;
	err_set(e, "AUDIT-BROKEN", "the log is not the one that %s is a copy of: record %ju is %s", file,
		(uintmax_t)k->copy.records, k->seen < k->copy.records ? "missing" : "another one");
	return err_hint(e, "lines were taken away, or the log was written anew: keep both files");
}

static int run(const struct args *a)
{
	const char *copy = arg_value(a, "against", NULL);
	struct against k = {0};
	struct audit_sum sum;
	struct err e = {0};
	bool ok = crypto_init() && (!copy || read_copy(copy, &k.copy, &e)) && verb_audit(a, look, &k, &sum, &e) &&
		  (!copy || compare(copy, &k, &e));

	return ok ? report(a, &sum) : verb_fail(&e);
}

static const struct option options[] = {
	{0, "against", "FILE", "an earlier copy (\"audit export\") that the log must continue"},
	OPTION_STORE,
	OPTION_JSON,
	{0},
};

const struct cmd cmd_audit_verify = {
	.name = "audit verify",
	.summary = "check the chain of the log and print its head",
	.operands = "",
	.about = "Names the first line that was changed or before which lines are missing. The head, kept\n"
		 "elsewhere, shows whether the whole log was replaced.",
	.example = "  picket audit verify",
	.options = options,
	.run = run,
};
