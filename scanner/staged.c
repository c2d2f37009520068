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

/* "100644 ID 0\tPATH": links and submodules are no files, stages 1 to 3 belong to a merge under
 * way. */
static bool read_row(struct text row, struct staged_file *out, bool *file)
{
	struct cut tab = text_cut(row, '\t'), mode = text_cut(tab.head, ' ');
	struct cut id = text_cut(mode.tail, ' ');

	*out = (struct staged_file){.path = tab.tail, .id = id.head};
	*file = text_starts(mode.head, T("100")) && text_eq(id.tail, T("0"));
	return tab.found && mode.found && id.found && tab.tail.n &&
	       (id.head.n == 40 || id.head.n == 64);
}

static bool read_index(struct text rest, const struct map *changed, struct arena *a,
		       struct staged *out, struct err *e)
{
	struct text row, scan = rest;
	size_t rows = 0;
	bool file;

	while (next_record(&scan, &row))
		rows++;
	out->files = ARENA_ARRAY(a, struct staged_file, rows + 1);
	if (!out->files)
		return err_set(e, "LIMIT-MEMORY", "no memory for the index of git");
	while (next_record(&rest, &row)) {
		struct staged_file *f = &out->files[out->count];
		if (!read_row(row, f, &file))
			return damaged(e);
		if (file && (map_get(changed, f->path) || is_context(f->path)))
			out->count++;
	}
	return true;
}

/* "ID blob SIZE\n", the bytes, "\n": in the order of the questions. */
static bool cut_blobs(struct staged *s, struct err *e)
{
	struct text rest = buf_view(&s->bytes);

	for (size_t i = 0; i < s->count; i++) {
		struct cut line = text_cut(rest, '\n'), id = text_cut(line.head, ' ');
		uint64_t n = 0;
		if (!line.found || !text_eq(id.head, s->files[i].id) ||
		    !text_skip(&id.tail, T("blob ")) || !text_u64(id.tail, &n) || n >= line.tail.n)
			return damaged(e);
		s->files[i].bytes = text_head(line.tail, (size_t)n);
		rest = text_tail(line.tail, (size_t)n + 1);
	}
	return true;
}

static bool read_blobs(const char *dir, struct staged *s, struct err *e)
{
	static const char *const question[] = {"cat-file", "--batch", NULL};
	struct buf ids = BUF(STAGED_LIST_MAX);

	for (size_t i = 0; i < s->count; i++)
		buf_printf(&ids, TEXT_FMT "\n", TEXT_ARG(s->files[i].id));
	bool ok = !ids.failed ||
		  err_set(e, "LIMIT-STAGED", "more files are staged than can be asked for");
	ok = ok && git_ask(dir, question, buf_view(&ids), &s->bytes, e) && cut_blobs(s, e);
	buf_free(&ids);
	return ok;
}

static bool list(const char *dir, struct arena *a, struct staged *out, struct err *e)
{
	static const char *const changes[] = {"diff",
					      "--cached",
					      "--raw",
					      "-z",
					      "--no-abbrev",
					      "--no-renames",
					      "--no-ext-diff",
					      "--no-textconv",
					      "--ignore-submodules=all",
					      "--diff-filter=ACMT",
					      "--relative",
					      NULL};
	static const char *const index[] = {"ls-files", "-s", "-z", NULL};
	struct buf one = BUF(STAGED_LIST_MAX), two = BUF(STAGED_LIST_MAX);
	struct map *changed = map_new(a);
	bool ok = changed || err_set(e, "LIMIT-MEMORY", "no memory for what is staged");

	ok = ok && git_ask(dir, changes, text_of(""), &one, e) &&
	     git_ask(dir, index, text_of(""), &two, e);
	if (ok) { /* what is kept of both lists points into the arena */
		struct text raw = arena_text(a, buf_view(&one)),
			    rows = arena_text(a, buf_view(&two));
		ok = (!arena_failed(a) ||
		      err_set(e, "LIMIT-MEMORY", "no memory for the index of git")) &&
		     read_changes(raw, changed, e) && read_index(rows, changed, a, out, e);
	}
	buf_free(&one);
	buf_free(&two);
	return ok;
}

bool staged_open(const char *dir, struct arena *a, struct staged *out, struct err *e)
{
	*out = (struct staged){.bytes = BUF(STAGED_BYTES_MAX)};
	return list(dir, a, out, e) && (out->count == 0 || read_blobs(dir, out, e));
}

void staged_close(struct staged *s)
{
	buf_free(&s->bytes);
}
