#include "packtool/source.h"

#include "base/arena.h"
#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

/* `pack fmt`: puts the rows of a table in order. The rows are checked as in a build, but
 * for the order; equal rows become one, rows of one key that differ are refused. */

struct line {
	const struct sheet *table;
	struct text text;
	uint64_t number;
	struct text key[4];
	int64_t keyn[4];
};

static int compare(const void *pa, const void *pb)
{
	const struct line *a = pa, *b = pb;
	int order = sheet_compare(a->table, a->key, a->keyn, b->key, b->keyn);

	return order ? order : text_cmp(a->text, b->text);
}

static size_t count_lines(struct text t)
{
	struct text line;
	size_t n = 0;

	while (text_line(&t, &line))
		n++;
	return n;
}

static bool split(const struct sheet *t, struct text rest, struct line *lines, size_t *count,
		  struct err *e)
{
	struct text value[SOURCE_COLUMNS_MAX], line;
	int64_t number[SOURCE_COLUMNS_MAX];
	uint64_t at = 1;

	while (text_line(&rest, &line)) {
		at++;
		if (line.n > SOURCE_LINE_MAX)
			return err_set(e, "SOURCE-ROW", "%ju: the line is longer than %d bytes",
				       (uintmax_t)at, SOURCE_LINE_MAX);
		if (!sheet_split(t, line, value, number, e))
			return err_in(e, "%ju", (uintmax_t)at);
		struct line *l = &lines[(*count)++];
		*l = (struct line){.table = t, .text = line, .number = at};
		for (size_t i = 0; i < t->keys; i++) {
			l->key[i] = value[i];
			l->keyn[i] = number[i];
		}
	}
	return true;
}

static bool put_sorted(const struct line *lines, size_t count, struct text head, struct buf *out,
		       struct err *e)
{
	buf_text(out, head);
	buf_char(out, '\n');
	for (size_t i = 0; i < count; i++) {
		const struct line *l = &lines[i], *before = i ? l - 1 : NULL;
		if (before && text_eq(before->text, l->text))
			continue;
		if (before && sheet_compare(l->table, before->key, before->keyn, l->key, l->keyn) == 0)
			return err_set(e, "SOURCE-DUPLICATE",
				       "%ju: the same key as line %ju, with other values",
				       (uintmax_t)l->number, (uintmax_t)before->number);
		buf_text(out, l->text);
		buf_char(out, '\n');
	}
	return !out->failed || err_set(e, "NO-MEMORY", "out of memory");
}

bool source_sort_bytes(const struct sheet *t, struct text bytes, struct buf *out, struct err *e)
{
	struct text head;
	size_t count = 0;

	if (!text_line(&bytes, &head))
		return err_set(e, "SOURCE-ROW", "1: no header line");
	if (!source_header(t, head, e))
		return err_in(e, "1");
	struct line *lines = calloc(count_lines(bytes) + 1, sizeof *lines);
	if (!lines)
		return err_set(e, "NO-MEMORY", "out of memory");
	bool ok = split(t, bytes, lines, &count, e);
	if (ok) {
		qsort(lines, count, sizeof *lines, compare);
		ok = put_sorted(lines, count, head, out, e);
	}
	free(lines);
	return ok;
}

static bool sort_file(int dir, const struct sheet *t, struct err *e)
{
	struct buf in = BUF(SOURCE_FMT_MAX), out = BUF(SOURCE_FMT_MAX);
	char name[64];
	bool ok;

	snprintf(name, sizeof name, "%s.tsv", t->name);
	if (faccessat(dir, name, F_OK, 0) < 0 && errno == ENOENT)
		return true;
	ok = file_read(dir, name, false, &in, e);
	if (ok)
		ok = source_sort_bytes(t, buf_view(&in), &out, e) || err_in(e, "%s", name);
	if (ok && !text_eq(buf_view(&in), buf_view(&out)))
		ok = file_replace(dir, name, out.p, out.n, 0644, e);
	buf_free(&in);
	buf_free(&out);
	return ok;
}

bool source_sort(const char *path, struct err *e)
{
	int dir = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	bool ok = true;

	if (dir < 0)
		return err_errno(e, "FILE-OPEN", "%s", path);
	for (size_t i = 0; i < SHEETS && ok; i++)
		ok = sort_file(dir, &sheets[i], e);
	ok = ok && sort_file(dir, &sheet_life, e);
	close(dir);
	return ok;
}
