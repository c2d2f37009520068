#include "packtool/edit.h"

#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

static bool path_of(char out[4200], const char *dir, const char *name, const char *end,
		    struct err *e)
{
	int n = snprintf(out, 4200, "%s/%s%s", dir, name, end);
	return (n > 0 && n < 4200) || err_set(e, "SOURCE-FILE", "%s: path too long", dir);
}

int edit_lock(const char *dir, bool make, struct err *e)
{
	if (make && !file_mkdirs(dir, 0755, e))
		return -1;
	int fd = open(dir, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (fd >= 0)
		while (flock(fd, LOCK_EX) < 0)
			if (errno != EINTR) {
				close(fd);
				fd = -1;
				break;
			}
	if (fd < 0)
		err_errno(e, "SOURCE-FILE", "%s", dir);
	return fd;
}

bool edit_open(const char *dir, const char *pack_name, struct err *e)
{
	struct source_head h = {.fresh_for = FRESH_FOR_DEFAULT, .tlp = TLP_CLEAR};
	struct buf b = BUF(SOURCE_HEAD_MAX);
	char path[4200];

	if (!path_of(path, dir, "pack", ".txt", e) || !file_mkdirs(dir, 0755, e))
		return false;
	if (access(path, F_OK) == 0) {
		bool good = file_read(AT_FDCWD, path, false, &b, e) &&
			    (source_head_parse(buf_view(&b), &h, e) || err_in(e, "%s", dir));
		buf_free(&b);
		return good;
	}
	if (!pack_name_valid(text_of(pack_name)))
		return err_set(e, "SOURCE-HEAD", "\"%s\" is not a pack name (TEAM/PACK)", pack_name);
	snprintf(h.name, sizeof h.name, "%s", pack_name);
	bool ok = source_head_format(&h, &b) && file_replace(AT_FDCWD, path, b.p, b.n, 0644, e);
	buf_free(&b);
	return ok;
}

/* The table's bytes; the header alone when there is no file. */
static bool load(const char *path, const struct sheet *t, struct buf *out, struct err *e)
{
	if (access(path, F_OK) < 0 && errno == ENOENT) {
		for (size_t i = 0; i < t->columns; i++)
			buf_printf(out, "%s%s", i ? "\t" : "", t->column[i].name);
		return buf_char(out, '\n') || err_set(e, "NO-MEMORY", "out of memory");
	}
	/* An empty one was cut: what is added would become its header, and what stood there be forgotten. */
	return file_read(AT_FDCWD, path, false, out, e) &&
	       (out->n || err_set(e, "SOURCE-ROW", "%s: 1: no header line", path));
}

bool edit_load(const char *dir, const struct sheet *t, struct buf *out, struct err *e)
{
	char path[4200];
	return path_of(path, dir, t->name, ".tsv", e) && load(path, t, out, e);
}

bool edit_save(const char *dir, const struct sheet *t, struct text lines, struct err *e)
{
	struct buf out = BUF(EDIT_FILE_MAX), old = BUF(EDIT_FILE_MAX);
	char path[4200];
	bool ok = path_of(path, dir, t->name, ".tsv", e) &&
		  (source_sort_bytes(t, lines, &out, e) || err_in(e, "%s.tsv", t->name)) &&
		  load(path, t, &old, e);

	if (ok && !text_eq(buf_view(&out), buf_view(&old)))
		ok = file_replace(AT_FDCWD, path, out.p, out.n, 0644, e);
	buf_free(&out);
	buf_free(&old);
	return ok;
}

bool edit_add(const char *dir, const struct sheet *t, const char *const *values, struct err *e)
{
	struct buf in = BUF(EDIT_FILE_MAX), out = BUF(EDIT_FILE_MAX);
	char path[4200];
	bool ok = path_of(path, dir, t->name, ".tsv", e) && load(path, t, &in, e);

	/* A value with a TAB or LF would be other columns or rows. */
	for (size_t i = 0; ok && i < t->columns; i++) {
		ok = !strpbrk(values[i], "\t\n") ||
		     err_set(e, "SOURCE-ROW", "%s: a control character", t->column[i].name);
		buf_printf(&in, "%s%s", i ? "\t" : "", values[i]);
	}
	ok = ok && buf_char(&in, '\n') && (source_sort_bytes(t, buf_view(&in), &out, e) ||
					   err_in(e, "%s.tsv", t->name));
	ok = ok && file_replace(AT_FDCWD, path, out.p, out.n, 0644, e);
	buf_free(&in);
	buf_free(&out);
	return ok;
}

static struct text column(struct text line, size_t index)
{
	struct cut c = text_cut(line, '\t');

	while (index-- && c.found)
		c = text_cut(c.tail, '\t');
	return c.head;
}

static bool one_row(const struct sheet *t, const char *const *values, struct err *e)
{
	for (size_t i = 0; i < t->columns; i++)
		if (values[i] && strpbrk(values[i], "\t\n"))
			return err_set(e, "SOURCE-ROW", "%s: a control character", t->column[i].name);
	return true;
}

bool edit_set(const char *dir, const struct sheet *t, const char *key, const char *const *values,
	      bool *found, struct err *e)
{
	struct buf in = BUF(EDIT_FILE_MAX), out = BUF(EDIT_FILE_MAX);
	struct text rest, line;
	bool ok = one_row(t, values, e) && edit_load(dir, t, &in, e);

	*found = false;
	for (rest = buf_view(&in); ok && text_line(&rest, &line);) {
		bool it = *found == false && text_eq(column(line, 0), text_of(key));
		*found |= it;
		for (size_t i = 0; i < t->columns; i++) {
			buf_text(&out, i ? T("\t") : T(""));
			buf_text(&out, it && values[i] ? text_of(values[i]) : column(line, i));
		}
		buf_char(&out, '\n');
	}
	ok = ok && (!*found || edit_save(dir, t, buf_view(&out), e));
	buf_free(&in);
	buf_free(&out);
	return ok;
}

bool edit_has(const char *dir, const struct sheet *t, const char *value, struct err *e)
{
	struct buf in = BUF(EDIT_FILE_MAX);
	char path[4200];
	bool found = false;

	if (path_of(path, dir, t->name, ".tsv", e) && load(path, t, &in, e)) {
		struct text rest = buf_view(&in), line;
		while (!found && text_line(&rest, &line))
			found = text_eq(column(line, 0), text_of(value));
	}
	buf_free(&in);
	return found;
}

bool edit_drop(const char *dir, const struct sheet *t, size_t index, const char *value,
	       size_t *dropped, struct err *e)
{
	struct buf in = BUF(EDIT_FILE_MAX), out = BUF(EDIT_FILE_MAX);
	char path[4200];
	bool ok = path_of(path, dir, t->name, ".tsv", e) && load(path, t, &in, e), head = true;
	struct text rest = buf_view(&in), line;

	*dropped = 0;
	while (ok && text_line(&rest, &line)) {
		if (!head && text_eq(column(line, index), text_of(value))) {
			++*dropped;
			continue;
		}
		head = false;
		ok = (buf_text(&out, line) && buf_char(&out, '\n')) ||
		     err_set(e, "NO-MEMORY", "out of memory");
	}
	if (ok && *dropped)
		ok = file_replace(AT_FDCWD, path, out.p, out.n, 0644, e);
	buf_free(&in);
	buf_free(&out);
	return ok;
}
