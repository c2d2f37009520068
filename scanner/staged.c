#include "scanner/staged.h"

#include "base/map.h"
#include "scanner/git.h"
#include "scanner/input/input.h"
#include "scanner/limits.h"

#include <stdlib.h>

static bool damaged(struct err *e)
{
	return err_set(e, "GIT-FAILED", "git answers in a way that is not understood");
}

static bool next_record(struct text *rest, struct text *record)
{
	struct cut c = text_cut(*rest, '\0');

	*record = c.head;
	*rest = c.tail;
	return c.head.n > 0;
}

/* ":100644 100644 old new M", then the path: paths that are staged as regular files. */
static bool read_changes(struct text rest, struct map *changed, struct err *e)
{
	struct text head, path;
	bool fresh;

	while (next_record(&rest, &head)) {
		if (head.p[0] != ':' || !next_record(&rest, &path))
			return damaged(e);
		if (!map_put(changed, path, &fresh))
			return err_set(e, "LIMIT-MEMORY", "no memory for what is staged");
	}
	return true;
}

static bool is_context(struct text path)
{
	return input_for_path(path) && !text_starts(path, T("node_modules/")) &&
	       !text_has(path, T("/node_modules/"));
}

/* "100644 ID 0\tPATH" (git-ls-files, --stage). Links are no files; stages 1 to 3 belong to a merge under way. */
static bool read_row(struct text row, struct staged_file *out, bool *wanted)
{
	struct cut tab = text_cut(row, '\t'), mode = text_cut(tab.head, ' ');
	struct cut id = text_cut(mode.tail, ' ');

	*out = (struct staged_file){.path = tab.tail, .id = id.head};
	if (!text_eq(id.tail, T("0")))
		out->kind = STAGED_UNMERGED;
	else if (text_eq(mode.head, T("160000")))
		out->kind = STAGED_SUBMODULE;
	*wanted = out->kind != STAGED_FILE || text_starts(mode.head, T("100"));
	return tab.found && mode.found && id.found && tab.tail.n &&
	       (id.head.n == 40 || id.head.n == 64);
}

static bool wants(const struct staged *s, const struct staged_file *f, const struct map *changed)
{
	if (f->kind == STAGED_UNMERGED) /* a row for each side */
		return !s->count || !text_eq(s->files[s->count - 1].path, f->path);
	return map_get(changed, f->path) || (f->kind == STAGED_FILE && is_context(f->path));
}

static bool read_index(struct text rest, const struct map *changed, struct arena *a,
		       struct staged *out, struct err *e)
{
	struct text row, scan = rest;
	size_t rows = 0;
	bool wanted;

	while (next_record(&scan, &row))
		rows++;
	out->files = ARENA_ARRAY(a, struct staged_file, rows + 1);
	if (!out->files)
		return err_set(e, "LIMIT-MEMORY", "no memory for the index of git");
	while (next_record(&rest, &row)) {
		struct staged_file *f = &out->files[out->count];
		if (!read_row(row, f, &wanted))
			return damaged(e);
		if (wanted && wants(out, f, changed))
			out->count++;
	}
	return true;
}

/* "ID blob SIZE\n", the bytes, "\n": in the order of the questions (git-cat-file, --batch). */
static bool cut_blobs(struct staged *s, struct err *e)
{
	struct text rest = buf_view(&s->bytes);

	for (size_t i = 0; i < s->count; i++) {
		struct staged_file *f = &s->files[i];
		if (f->kind != STAGED_FILE)
			continue;
		struct cut line = text_cut(rest, '\n'), id = text_cut(line.head, ' ');
		uint64_t n = 0;
		if (line.found && text_eq(id.head, f->id) && text_eq(id.tail, T("missing"))) {
			err_set(e, "GIT-OBJECT", TEXT_FMT ": the repository lacks what is staged", TEXT_ARG(f->path));
			return err_hint(e, "try: git fsck; in a partial clone: git fetch");
		}
		if (!line.found || !text_eq(id.head, f->id) || !text_skip(&id.tail, T("blob ")) ||
		    !text_u64(id.tail, &n) || n >= line.tail.n)
			return damaged(e);
		f->bytes = text_head(line.tail, (size_t)n);
		rest = text_tail(line.tail, (size_t)n + 1);
	}
	return true;
}

static bool read_blobs(const struct git *g, struct staged *s, struct err *e)
{
	static const char *const question[] = {"cat-file", "--batch", NULL};
	struct buf ids = BUF(STAGED_LIST_MAX);

	for (size_t i = 0; i < s->count; i++)
		if (s->files[i].kind == STAGED_FILE)
			buf_printf(&ids, TEXT_FMT "\n", TEXT_ARG(s->files[i].id));
	bool ok = !ids.failed ||
		  err_set(e, "LIMIT-STAGED", "more files are staged than can be asked for");
	ok = ok && (!ids.n || git_ask(g, question, buf_view(&ids), &s->bytes, e)) && cut_blobs(s, e);
	buf_free(&ids);
	return ok;
}

/* What an answer becomes points into the arena. */
static bool answer(const struct git *g, const char *const *question, struct arena *a, struct text *out, struct err *e)
{
	struct buf b = BUF(STAGED_LIST_MAX);
	bool ok = git_ask(g, question, text_of(""), &b, e);

	if (ok)
		*out = arena_text(a, buf_view(&b));
	buf_free(&b);
	return ok && (!arena_failed(a) || err_set(e, "LIMIT-MEMORY", "no memory for the index of git"));
}

/* Paths that differ from the last commit; `intended` says whether those of `git add --intent-to-add` are among them. */
static bool changes(const struct git *g, const char *intended, struct arena *a, struct map **out, struct err *e)
{
	const char *const question[] = {"diff",
					"--cached",
					"--raw",
					"-z",
					"--no-abbrev",
					"--no-renames",
					"--no-ext-diff",
					"--no-textconv",
					"-O/dev/null",
					"--ignore-submodules=dirty",
					"--diff-filter=ACMT",
					"--relative",
					intended,
					NULL};
	struct text raw;

	*out = map_new(a);
	return (*out || err_set(e, "LIMIT-MEMORY", "no memory for what is staged")) &&
	       answer(g, question, a, &raw, e) && read_changes(raw, *out, e);
}

/* Of nothing, in both kinds of repository. */
static bool is_empty(struct text id)
{
	return text_eq(id, T("e69de29bb2d1d6434b8b29ae775ad8c2e48c5391")) ||
	       text_eq(id, T("473a0f4c3be8a93681a267e3b1e9a7dcda1185436fe141f7749120a303721813"));
}

/* The index says of an intention only that it is empty, as a file may be. An intention is what is a change in one way
 * of asking, and none in the other. */
static bool drop_intentions(const struct git *g, const struct map *changed, struct arena *a, struct staged *s,
			    struct err *e)
{
	struct map *all = NULL;
	size_t kept = 0;

	for (size_t i = 0; i < s->count; i++) {
		struct staged_file f = s->files[i];
		if (f.kind == STAGED_FILE && is_empty(f.id) && !map_get(changed, f.path)) {
			if (!all && !changes(g, "--ita-visible-in-index", a, &all, e))
				return false;
			if (map_get(all, f.path))
				continue;
		}
		s->files[kept++] = f;
	}
	s->count = kept;
	return true;
}

static bool list(const struct git *g, struct arena *a, struct staged *out, struct err *e)
{
	static const char *const index[] = {"ls-files", "-s", "-z", NULL};
	struct map *changed;
	struct text rows;

	return changes(g, "--ita-invisible-in-index", a, &changed, e) && answer(g, index, a, &rows, e) &&
	       read_index(rows, changed, a, out, e) && drop_intentions(g, changed, a, out, e);
}

bool staged_open(const char *dir, struct arena *a, struct staged *out, struct err *e)
{
	struct git g;

	*out = (struct staged){.bytes = BUF(STAGED_BYTES_MAX)};
	return git_open(dir, a, &g, e) && list(&g, a, out, e) && read_blobs(&g, out, e);
}

void staged_close(struct staged *s)
{
	buf_free(&s->bytes);
}
