#include "packtool/diff.h"
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
	struct diff_side side;
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

static bool same_name(const struct given *a, const struct given *b, struct err *e)
{
	return strcmp(a->side.name, b->side.name) == 0 ||
	       err_set(e, "DIFF-NAME", "\"%s\" and \"%s\" are two packs, not two versions of one", a->side.name,
		       b->side.name);
}

static int run(const struct args *a)
{
	struct given before = {0}, after = {0};
	struct diff d = {0};
	struct err e = {0};
	uint64_t max;
	int status;

	if (!verb_number(a, "max", 200, &max, &e))
		return cmd_usage(a, "%s", e.text);
	struct store *s = crypto_init() ? verb_store(a, &e) : NULL;
	bool ok = s && take(a->operands[0], s, &before, &e) && take(a->operands[1], s, &after, &e) &&
		  same_name(&before, &after, &e) && diff_sides(&before.side, &after.side, (size_t)max, &d, &e);

	status = ok ? show(a, &d) : verb_fail(&e);
	diff_free(&d);
	leave(&before);
	leave(&after);
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
		 "what its root grants. Each is a pack, which must verify here, or a source folder: what a change to\n"
		 "one would do to the pack, for the review of it. Levels (TLP) that one of them lacks count as\n"
		 "come or gone.",
	.example = "  picket pack diff acme-41.iocpack acme-42.iocpack\n"
		   "  picket pack diff acme-41.iocpack my-iocs\n"
		   "  picket pack diff acme-41.iocpack acme-42.iocpack --html >review.html",
	.options = options,
	.run = run,
};
