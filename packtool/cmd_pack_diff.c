#include "packtool/diff.h"
#include "packtool/draft.h"
#include "packtool/folder.h"
#include "packtool/open.h"
#include "packtool/verb.h"
#include "packtool/verbs.h"

#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#define HTML_MAX ((size_t)256 << 20)

static int put_html(const struct diff *d)
{
	struct buf b = BUF(HTML_MAX);
	bool ok = diff_html(d, &b) && fwrite(b.p, 1, b.n, stdout) == b.n && fflush(stdout) == 0;

	buf_free(&b);
	return ok ? EXIT_DONE : EXIT_INCOMPLETE;
}

static int show(const struct args *a, const struct diff *d)
{
	struct json_writer w;

	if (arg_flag(a, "html"))
		return put_html(d);
	if (arg_flag(a, "json")) {
		json_to_file(&w, stdout, JSON_PRETTY);
		diff_json(d, &w);
		return verb_json_end(&w);
	}
	diff_text(d, stdout);
	return fflush(stdout) == 0 ? EXIT_DONE : EXIT_INCOMPLETE;
}

/* A pack, or the folder that one is made of. */
struct given {
	struct pack *pack;
	struct folder *folder;
	struct err pending; /* why a pack does not count yet */
	struct diff_side side;
};

struct job {
	const struct args *a;
	const struct store *store;
	struct given given[2];
	int taken;
	uint64_t max;
	int status;
};

static bool is_folder(const char *path)
{
	struct stat st;

	return stat(path, &st) == 0 && S_ISDIR(st.st_mode);
}

static bool take(const char *path, const struct store *s, struct given *g, struct err *e)
{
	if (is_folder(path)) {
		g->folder = folder_open(path, e);
		if (g->folder)
			g->side = folder_side(g->folder);
		return g->folder != NULL;
	}
	if (!open_pack(path, s, &g->pack, e))
		return false;
	g->side = diff_of_pack(g->pack);
	return true;
}

static void leave(struct given *g)
{
	pack_close(g->pack);
	folder_free(g->folder);
}

static bool compare(struct job *j, struct err *e)
{
	const struct diff_side *before = &j->given[0].side, *after = &j->given[1].side;
	struct diff d = {0};
	bool ok = strcmp(before->name, after->name) == 0 ||
		  err_set(e, "DIFF-NAME", "\"%s\" and \"%s\" are two packs, not two versions of one", before->name,
			  after->name);

	ok = ok && diff_sides(before, after, (size_t)j->max, &d, e);
	if (ok)
		j->status = show(j->a, &d);
	diff_free(&d);
	return ok;
}

static bool go_on(struct job *j, struct err *e);

static bool look(void *ctx, const struct pack *p, struct err *e)
{
	struct job *j = ctx;
	struct given *g = &j->given[j->taken++];

	g->side = diff_of_pack(p);
	g->side.pending = g->pending.text;
	return go_on(j, e);
}

/* The next of the two; when both are open, what they differ in. */
static bool go_on(struct job *j, struct err *e)
{
	struct err why = {0};

	if (j->taken == 2)
		return compare(j, e);
	const char *path = j->a->operands[j->taken];
	if (take(path, j->store, &j->given[j->taken], &why)) {
		j->taken++;
		return go_on(j, e);
	}
	if (!draft_is(&why)) {
		*e = why;
		return false;
	}
	j->given[j->taken].pending = why;
	return draft_look(path, look, j, e);
}

static int run(const struct args *a)
{
	struct job j = {.a = a};
	struct err e = {0};

	if (!verb_number(a, "max", 200, &j.max, &e))
		return cmd_usage(a, "%s", e.text);
	struct store *s = crypto_init() ? verb_store(a, &e) : NULL;
	j.store = s;
	bool ok = s && go_on(&j, &e);

	int status = ok ? j.status : verb_fail(&e);
	leave(&j.given[0]);
	leave(&j.given[1]);
	store_close(s);
	return status;
}

static const struct option options[] = {
	{0, "html", NULL, "print one page that needs nothing else: for reviews"},
	{0, "max", "N", "rows of each table that are shown (default: 200)"},
	OPTION_STORE,
	OPTION_JSON,
	{0},
};

const struct cmd cmd_pack_diff = {
	.name = "pack diff",
	.summary = "what changed from one version of a pack, or of its source folder, to another",
	.operands = "BEFORE AFTER",
	.min = 2,
	.max = 2,
	.about = "Rows that came, changed and went, sources among them; who signed each, by which threshold, and\n"
		 "what its root grants. Each is a pack or a source folder: what a change to one would do to the pack, for\n"
		 "the review of it. A pack that waits for signatures is shown too, and said to be one: whoever is\n"
		 "asked for the next signature sees what it is for. Levels (TLP) that one of them lacks count as come\n"
		 "or gone.",
	.example = "  picket pack diff acme-41.iocpack acme-42.iocpack\n"
		   "  picket pack diff acme-41.iocpack my-iocs\n"
		   "  picket pack diff acme-41.iocpack acme-42.iocpack --html >review.html",
	.options = options,
	.run = run,
};
