#include "packtool/build.h"
#include "packtool/verb_lint.h"
#include "packtool/verbs.h"

#include "pack/pack.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

struct job {
	const struct args *a;
	bool json, told;
	unsigned allow;
};

static void report(void *to, const struct lint *l)
{
	struct job *j = to;
	struct json_writer w;

	j->told = true;
	if (j->json) {
		json_to_file(&w, stdout, JSON_PRETTY);
		json_open_object(&w);
		verb_lint_json(&w, l);
		json_close(&w);
		json_end(&w);
		return;
	}
	verb_lint_put(stdout, l, j->allow);
	if (!arg_flag(j->a, "quiet"))
		printf("%ju rows: %ju errors, %ju warnings\n", (uintmax_t)lint_rows(l),
		       (uintmax_t)lint_errors(l), (uintmax_t)lint_warnings(l));
}

static bool lint_folder(struct job *j, const struct store *s, const struct canaries *c, unsigned allow,
			struct err *e)
{
	const char *temp = getenv("TMPDIR");
	char out[4096];
	struct manifest m;
	struct digest id;

	snprintf(out, sizeof out, "%.3000s/picket-lint", temp && temp[0] ? temp : "/tmp");
	struct build b = {.dir = j->a->operands[0],
			  .out = out,
			  .epoch = 0,
			  .prev = arg_value(j->a, "prev", NULL),
			  .now = verb_now(),
			  .roots = store_roots(s),
			  .root_count = store_root_count(s),
			  .lint = true,
			  .dry = true,
			  .allow = allow,
			  .canaries = c,
			  .report = report,
			  .report_to = j};

	return build_pack(&b, &m, &id, e);
}

static bool lint_file(struct job *j, const struct store *s, const struct canaries *c, unsigned allow,
		      struct err *e)
{
	const char *file = j->a->operands[0];
	struct pack *p = NULL;
	struct lint *l = lint_new(c);
	int fd = open(file, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
	bool ok = l ? fd >= 0 || err_errno(e, "FILE-OPEN", "%s", file)
		    : err_set(e, "NO-MEMORY", "out of memory");

	ok = ok && pack_open(fd, file, store_roots(s), store_root_count(s), &p, e);
	if (ok)
		lint_day(l, pack_manifest(p)->created);
	for (size_t i = 0; ok && i < pack_part_count(p); i++)
		ok = lint_db(l, pack_part_db(p, i), e) || (pack_poisoned(p, e), false);
	if (ok) {
		lint_end(l, pack_manifest(p)->name);
		report(j, l);
		ok = lint_pass(l, allow, e);
	}
	pack_close(p);
	lint_free(l);
	return ok;
}

static int run(const struct args *a)
{
	struct job j = {.a = a, .json = arg_flag(a, "json")};
	struct err e = {0};
	struct canaries *c = NULL;
	struct stat st;
	unsigned allow;

	if (!verb_lint_allow(a, &allow, &e))
		return cmd_usage(a, "%s", e.text);
	j.allow = allow;
	struct store *s = crypto_init() ? verb_store(a, &e) : NULL;
	bool ok = s && verb_lint_canaries(a, s, &c, &e);
	if (ok && !c && !arg_flag(a, "quiet") && !j.json)
		fputs("no list of canaries: only the rows themselves are looked at\n", stderr);
	if (ok)
		ok = stat(a->operands[0], &st) == 0 && S_ISDIR(st.st_mode)
			     ? lint_folder(&j, s, c, allow, &e)
			     : lint_file(&j, s, c, allow, &e);
	canaries_free(c);
	store_close(s);
	return ok ? EXIT_DONE : verb_fail(&e);
}

static const struct option options[] = {
	{0, "prev", "FILE", "the signed pack of the sequence before: is the change a large one?"},
	OPTION_LINT,
	OPTION_STORE,
	OPTION_JSON,
	{'q', "quiet", NULL, "only what was found"},
	{0},
};

const struct cmd cmd_pack_lint = {
	.name = "pack lint",
	.summary = "is a source folder, or a signed pack, fit to be signed?",
	.operands = "DIR|FILE",
	.min = 1,
	.max = 1,
	.about = "Beyond the grammar of each row: private addresses, patterns that match by chance, facts said\n"
		 "twice, what has expired, a change of more than 20 %, and canaries: a signed list of\n"
		 "well-known names and hashes that must never match, and of known-bad ones that must.\n"
		 "\"pack build\" and \"pack sign\" do the same and refuse on errors.",
	.example = "  picket ioc add npm left-pad@1.3.1 --dir my-iocs --pack acme/iocs\n"
		   "  picket pack lint my-iocs",
	.options = options,
	.run = run,
};
