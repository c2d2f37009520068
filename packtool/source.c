#include "packtool/source.h"

#include "base/file.h"
#include "packtool/idset.h"
#include "packtool/life.h"
#include "packtool/rulebook.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define CHUNK 65536

/* Lines of a file or of memory, one at a time. */
struct lines {
	int fd; /* -1: memory only */
	const char *at;
	size_t left;
	bool end; /* nothing behind what is left */
	char *chunk; /* CHUNK + SOURCE_LINE_MAX + 1 bytes, of a file */
};

/* Moves what is left to the front of the chunk and reads on. */
static bool lines_fill(struct lines *l, struct err *e)
{
	memmove(l->chunk, l->at, l->left);
	l->at = l->chunk;
	for (;;) {
		ssize_t got = read(l->fd, l->chunk + l->left, CHUNK);
		if (got < 0 && errno == EINTR)
			continue;
		if (got < 0)
			return err_errno(e, "FILE-READ", "cannot read");
		l->left += (size_t)got;
		l->end = got == 0;
		return true;
	}
}

/* 1: a line; 0: the end; -1: an error. */
static int lines_next(struct lines *l, struct text *line, struct err *e)
{
	const char *lf;

	for (;;) {
		size_t look = l->left <= SOURCE_LINE_MAX ? l->left : SOURCE_LINE_MAX + 1;
		lf = look ? memchr(l->at, '\n', look) : NULL;
		if (lf)
			break;
		if (look > SOURCE_LINE_MAX) {
			err_set(e, "SOURCE-ROW", "the line is longer than %d bytes", SOURCE_LINE_MAX);
			return -1;
		}
		if (l->end) {
			if (!l->left)
				return 0;
			err_set(e, "SOURCE-ROW", "no line end after the last line");
			return -1;
		}
		if (!lines_fill(l, e))
			return -1;
	}
	*line = text_n(l->at, (size_t)(lf - l->at));
	l->left -= line->n + 1;
	l->at = lf + 1;
	return 1;
}

/* What one reading keeps between rows and tables. */
struct reader {
	const struct source_sink *sink;
	struct idset *sources, *campaigns, *records; /* NULL: references are not looked up */
	struct life *life; /* NULL: nothing is known of it */
	enum tlp tlp;	   /* of pack.txt */
	struct rulebook *rules; /* NULL: they are not put together */
};

static bool refers(const struct idset *set, struct text id, const char *column, const char *file,
		   struct err *e)
{
	if (!set || id.n == 0 || idset_has(set, id))
		return true;
	return err_set(e, "SOURCE-REFERENCE", "%s: \"" TEXT_FMT "\" is not in %s", column,
		       TEXT_ARG(id), file);
}

static bool references(struct reader *r, const struct source_row *row, struct err *e)
{
	if (row->table == &sheets[SHEET_RECORD])
		return refers(r->campaigns, row->value[5], "campaign", "campaign.tsv", e) &&
		       refers(r->sources, row->value[13], "source", "source.tsv", e);
	if (row->table == &sheets[SHEET_YARA])
		return refers(r->records, row->value[0], "record", "record.tsv", e);
	if (row->table == &sheets[SHEET_AFFECTED] || row->table == &sheets[SHEET_INDICATOR])
		return refers(r->records, row->value[2], "record", "record.tsv", e);
	if (row->table == &sheet_life)
		return refers(r->records, row->value[0], "record", "record.tsv", e);
	return true;
}

static bool remember(struct reader *r, const struct source_row *row, struct err *e)
{
	struct idset *set = row->table == &sheets[SHEET_SOURCE]	    ? r->sources
			    : row->table == &sheets[SHEET_CAMPAIGN] ? r->campaigns
			    : row->table == &sheets[SHEET_RECORD]   ? r->records
								    : NULL;
	return !set || idset_add(set, row->value[0]) || err_set(e, "NO-MEMORY", "out of memory");
}

/* Rows of life.tsv are kept here; others go on with what is known of their record. */
static bool deliver(struct reader *r, struct source_row *row, struct err *e)
{
	const struct sheet *t = row->table;

	if (t == &sheet_life && r->life)
		return life_add(r->life, row->value[LIFE_RECORD], row->value[LIFE_TLP],
				row->value[LIFE_WITHDRAWN].n > 0, e);
	row->tlp = r->tlp;
	row->withdrawn = false;
	if (r->life && t == &sheets[SHEET_RECORD])
		life_of(r->life, row->value[0], &row->tlp, &row->withdrawn);
	if (r->life && (t == &sheets[SHEET_AFFECTED] || t == &sheets[SHEET_INDICATOR]))
		life_of(r->life, row->value[2], &row->tlp, &row->withdrawn);
	if (r->life && t == &sheets[SHEET_YARA])
		life_of(r->life, row->value[0], &row->tlp, &row->withdrawn);
	if (r->rules && !rulebook_take(r->rules, row, e))
		return false;
	return r->sink->row(r->sink->ctx, row, e);
}

bool source_header(const struct sheet *t, struct text line, struct err *e)
{
	char want[512] = "";
	size_t n = 0;

	for (size_t i = 0; i < t->columns; i++)
		n += (size_t)snprintf(want + n, sizeof want - n, "%s%s", i ? "\t" : "",
				      t->column[i].name);
	if (text_eq(line, text_n(want, n)))
		return true;
	if (text_starts(line, T("\xef\xbb\xbf")) || text_ends(line, T("\r"))) {
		err_set(e, "SOURCE-ROW", text_ends(line, T("\r")) ? "its lines end in CR LF" : "it begins with a byte order mark");
		return err_hint(e, "save it as UTF-8 without a byte order mark, its lines ending in LF");
	}
	err_set(e, "SOURCE-ROW", "the first line is not the header");
	for (char *p = want; *p; p++)
		if (*p == '\t')
			*p = ' ';
	return err_hint(e, "write these names with a TAB between: %.200s", want);
}

static bool ordered(const struct source_row *last, const struct source_row *row, struct err *e)
{
	int order = sheet_compare(row->table, last->value, last->number, row->value, row->number);

	if (order < 0)
		return true;
	if (order == 0)
		return err_set(e, "SOURCE-DUPLICATE", "the same key as the line before");
	err_set(e, "SOURCE-ORDER", "not sorted: belongs before the line above");
	return err_hint(e, "sort it: picket pack fmt DIR");
}

/* One table: header, then rows. The line before is kept as a copy, to compare keys. */
static bool read_rows(struct reader *r, struct lines *l, struct source_row *row,
		      struct source_row *last, char *copy, struct err *e)
{
	const struct sheet *t = row->table;
	struct text line;
	int more;

	row->line = 1;
	more = lines_next(l, &line, e);
	if (more == 0)
		return err_set(e, "SOURCE-ROW", "no header line");
	if (more < 0 || !source_header(t, line, e))
		return false;
	for (;;) {
		row->line++;
		more = lines_next(l, &line, e);
		if (more <= 0)
			return more == 0;
		if (row->line - 1 > SOURCE_ROWS_MAX) /* without the header */
			return err_set(e, "SOURCE-ROW", "more than %ju rows",
				       (uintmax_t)SOURCE_ROWS_MAX);
		if (!sheet_split(t, line, row->value, row->number, e) ||
		    (row->line > 2 && !ordered(last, row, e)) || !references(r, row, e) ||
		    !remember(r, row, e) || !deliver(r, row, e))
			return false;
		memcpy(copy, line.p, line.n);
		*last = *row;
		for (size_t i = 0; i < t->keys; i++)
			last->value[i].p = copy + (row->value[i].p - line.p);
	}
}

static bool read_table(struct reader *r, const struct sheet *t, struct lines *l, struct err *e)
{
	struct source_row *rows = calloc(2, sizeof *rows);
	char *copy = malloc(SOURCE_LINE_MAX);
	bool ok = false;

	if (!rows || !copy) {
		err_set(e, "NO-MEMORY", "out of memory");
	} else {
		rows[0].table = t;
		ok = read_rows(r, l, &rows[0], &rows[1], copy, e) ||
		     err_in(e, "%s.tsv:%ju", t->name, (uintmax_t)rows[0].line);
	}
	free(rows);
	free(copy);
	return ok;
}

bool source_read_bytes(const struct sheet *t, struct text bytes, const struct source_sink *sink,
		       struct err *e)
{
	struct reader r = {.sink = sink};
	struct lines l = {.fd = -1, .at = bytes.p, .left = bytes.n, .end = true};

	return read_table(&r, t, &l, e);
}

static bool read_file(struct reader *r, int dir, const struct sheet *t, struct err *e)
{
	struct lines l = {0};
	struct stat st;
	char name[64];
	bool ok = false;

	snprintf(name, sizeof name, "%s.tsv", t->name);
	l.fd = openat(dir, name, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
	if (l.fd < 0)
		return errno == ENOENT || err_errno(e, "FILE-OPEN", "%s", name);
	if (fstat(l.fd, &st) < 0 || !S_ISREG(st.st_mode)) {
		err_set(e, "FILE-KIND", "%s: not a regular file", name);
		goto out;
	}
	l.chunk = malloc(CHUNK + SOURCE_LINE_MAX + 1);
	if (!l.chunk) {
		err_set(e, "NO-MEMORY", "out of memory");
		goto out;
	}
	l.at = l.chunk;
	ok = read_table(r, t, &l, e);
out:
	free(l.chunk);
	close(l.fd);
	return ok;
}

/* A table under a misspelt name would be lost without a word. */
static bool only_known(const char *path, struct err *e)
{
	DIR *d = opendir(path);
	const struct dirent *entry;
	bool ok = true;

	if (!d)
		return err_errno(e, "FILE-OPEN", "%s", path);
	while (ok && (entry = readdir(d))) {
		struct text name = text_of(entry->d_name);
		if (!text_ends(name, T(".tsv")))
			continue;
		if (!sheet_named(text_head(name, name.n - 4)))
			ok = err_set(e, "SOURCE-FILE", "%s: no table has this name", entry->d_name);
	}
	closedir(d);
	return ok;
}

static bool ignore(void *ctx, const struct source_row *row, struct err *e)
{
	(void)ctx;
	(void)row;
	(void)e;
	return true;
}

/* The levels are needed before the records, and the records to know that each level is of one. */
static bool read_tables(struct reader *r, int dir, struct err *e)
{
	static const struct source_sink none = {ignore, NULL};
	struct reader check = {.sink = &none, .records = r->records};
	bool ok = true;

	struct reader first = {.sink = &none, .life = r->life};
	ok = read_file(&first, dir, &sheet_life, e);
	for (size_t i = 0; i < SHEETS && ok; i++) {
		ok = read_file(r, dir, &sheets[i], e);
		if (ok && i == SHEET_RECORD)
			ok = read_file(&check, dir, &sheet_life, e);
	}
	return ok && (rulebook_end(r->rules, e) || err_in(e, "yara.tsv"));
}

static bool read_head(int dir, struct source_head *head, struct err *e)
{
	struct buf b = BUF(SOURCE_HEAD_MAX);
	bool ok = file_read(dir, "pack.txt", false, &b, e);

	if (ok)
		ok = source_head_parse(buf_view(&b), head, e) || err_in(e, "pack.txt");
	else
		err_hint(e, "a source folder has a pack.txt with the line: name TEAM/PACK");
	buf_free(&b);
	return ok;
}

bool source_read(const char *path, struct source_head *head, const struct source_sink *sink,
		 struct err *e)
{
	struct reader r = {sink, idset_new(), idset_new(), idset_new(), life_new(), TLP_CLEAR, rulebook_new()};
	int dir = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	bool ok = false;

	if (dir < 0) {
		err_errno(e, "FILE-OPEN", "%s", path);
		goto out;
	}
	if (!r.sources || !r.campaigns || !r.records || !r.life || !r.rules) {
		err_set(e, "NO-MEMORY", "out of memory");
		goto out;
	}
	ok = only_known(path, e) && read_head(dir, head, e);
	if (ok) {
		r.tlp = head->tlp;
		ok = read_tables(&r, dir, e);
	}
	if (!ok)
		err_in(e, "%s", path);
out:
	if (dir >= 0)
		close(dir);
	idset_free(r.sources);
	idset_free(r.campaigns);
	idset_free(r.records);
	rulebook_free(r.rules);
	life_free(r.life);
	return ok;
}
