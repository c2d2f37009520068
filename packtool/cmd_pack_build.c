#include "packtool/build.h"
#include "packtool/value.h"
#include "packtool/verb_lint.h"
#include "packtool/verbs.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* For builds that can be repeated: reproducible-builds.org, SOURCE_DATE_EPOCH. */
static uint64_t now(void)
{
	const char *set = getenv("SOURCE_DATE_EPOCH");
	uint64_t t;

	if (set && text_u64(text_of(set), &t))
		return t;
	return verb_now();
}

static void put(const char *out, const struct manifest *m, const char *hex)
{
	uint64_t rows = 0;

	for (size_t i = 0; i < m->part_count; i++)
		rows += m->parts[i].rows;
	verb_tell(out, "%s e%ju s%ju, version %s, %ju rows, not signed yet\n", m->name,
	       (uintmax_t)m->epoch, (uintmax_t)m->seq, m->version, (uintmax_t)rows);
	for (size_t i = 0; m->part_count > 1 && i < m->part_count; i++)
		printf("  %-6s %ju rows\n", tlp_name(m->parts[i].tlp), (uintmax_t)m->parts[i].rows);
	printf("id %s\n", hex);
}

static void warn(void *to, const struct lint *l)
{
	const unsigned *allow = to;

	if (lint_errors(l))
		verb_lint_put(stderr, l, *allow);
	else if (lint_warnings(l))
		fprintf(stderr, "%ju warning%s; picket pack lint shows %s\n", (uintmax_t)lint_warnings(l),
			lint_warnings(l) > 1 ? "s" : "", lint_warnings(l) > 1 ? "them" : "it");
}

static int report(const struct args *a, const char *out, const struct manifest *m,
		  const struct digest *id)
{
	char hex[DIGEST_HEX];
	struct json_writer w;

	digest_hex(hex, id);
	if (arg_flag(a, "json")) {
		json_to_file(&w, stdout, JSON_PRETTY);
		json_open_object(&w);
		verb_json_manifest(&w, m, id);
		json_member_text(&w, T("file"), text_of(out));
		json_member_bool(&w, T("signed"), false);
		json_close(&w);
		return verb_json_end(&w);
	}
	if (!arg_flag(a, "quiet"))
		put(out, m, hex);
	return EXIT_DONE;
}

static bool numbers(const struct args *a, struct build *b, struct err *e)
{
	return verb_number(a, "seq", 0, &b->seq, e) && verb_number(a, "epoch", 1, &b->epoch, e) &&
	       verb_number(a, "created", 0, &b->created, e) &&
	       (b->created <= DATE_SECONDS_MAX ||
		err_set(e, "USAGE", "--created is a time before the year 10000, %ju at most", (uintmax_t)DATE_SECONDS_MAX)) &&
	       ((b->epoch && (b->seq || !arg_value(a, "seq", NULL))) ||
		err_set(e, "USAGE", "epoch and seq count from 1"));
}

static int run(const struct args *a)
{
	struct manifest m;
	struct digest id;
	struct err e = {0};
	struct store *s = NULL;
	struct canaries *canaries = NULL;
	const char *more;
	struct build b = {.dir = a->operands[0],
			  .out = arg_value(a, "output", NULL),
			  .prev = arg_value(a, "prev", NULL),
			  .version = arg_value(a, "pack-version", NULL),
			  .has_created = arg_value(a, "created", NULL) != NULL,
			  .transport = arg_flag(a, "transport"),
			  .lint = true,
			  .report = arg_flag(a, "quiet") ? NULL : warn,
			  .now = now()};

	b.report_to = &b.allow;
	if (!b.out)
		return cmd_usage(a, "needs -o FILE");
	if (!numbers(a, &b, &e))
		return cmd_usage(a, "%s", e.text);
	if (!verb_lint_allow(a, &b.allow, &e))
		return cmd_usage(a, "%s", e.text);
	while ((more = arg_nth(a, "delta-from", (int)b.delta_from_count))) {
		if (b.delta_from_count == DELTAS_MAX)
			return cmd_usage(a, "--delta-from: at most %d", DELTAS_MAX);
		b.delta_from[b.delta_from_count++] = more;
	}
	bool ok = crypto_init() && (s = verb_store(a, &e)) && verb_lint_canaries(a, s, &canaries, &e);
	if (ok) {
		b.roots = store_roots(s);
		b.root_count = store_root_count(s);
		b.canaries = canaries;
		ok = build_pack(&b, &m, &id, &e);
	}
	canaries_free(canaries);
	store_close(s);
	return ok ? report(a, b.out, &m, &id) : verb_fail(&e);
}

static const struct option options[] = {
	{'o', "output", "FILE", "where the pack goes"},
	{0, "seq", "N", "sequence (default: 1, or one more than --prev)"},
	{0, "prev", "FILE", "the signed pack of the sequence before"},
	{0, "delta-from", "FILE", "an earlier signed pack to lead on from by a delta; may be repeated"},
	{0, "epoch", "N", "epoch (default: 1, or that of --prev)"},
	{0, "created", "UNIX", "time of creation (default: date in pack.txt, or now)"},
	{0, "pack-version", "TEXT", "version for people (default: that of pack.txt, or the day)"},
	OPTION_LINT,
	{0, "transport", NULL, "compressed form, to be carried and imported"},
	OPTION_STORE,
	OPTION_JSON,
	{'q', "quiet", NULL, "say nothing when all is well"},
	{0},
};

const struct cmd cmd_pack_build = {
	.name = "pack build",
	.summary = "make an unsigned pack from a source folder",
	.operands = "DIR",
	.min = 1,
	.max = 1,
	.about = "Checks every row of the folder's tables and writes a pack: the same rows give\n"
		 "the same bytes, on any machine. What \"pack lint\" calls an error is refused. Rows go into\n"
		 "one part for each level (TLP) of their records. A pack is of no use before it is signed.",
	.example = "  picket ioc add npm left-pad@1.3.1 --dir my-iocs --pack acme/iocs\n"
		   "  picket pack build my-iocs -o acme.iocpack --seq 1",
	.options = options,
	.run = run,
};
