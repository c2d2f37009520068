#include "packtool/folder.h"

#include "packtool/parts.h"

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

struct folder {
	char dir[4096];
	struct parts *parts;
	struct source_head head;
	struct diff_side side;
};

static bool place(struct folder *f, struct err *e)
{
	const char *tmp = getenv("TMPDIR");
	int n = snprintf(f->dir, sizeof f->dir, "%s/packtool.XXXXXX", tmp && tmp[0] == '/' ? tmp : "/tmp");

	if (n < 0 || (size_t)n >= sizeof f->dir || !mkdtemp(f->dir)) {
		f->dir[0] = '\0';
		return err_errno(e, "BUILD", "no folder for working files");
	}
	f->parts = parts_new(f->dir, e);
	return f->parts != NULL;
}

static bool fill(struct folder *f, const char *dir, struct err *e)
{
	const struct source_sink sink = {parts_sink, f->parts};
	struct part parts[PARTS_MAX];
	size_t count;

	if (!source_read(dir, &f->head, &sink, e) || !parts_write(f->parts, f->head.tlp, parts, &count, e))
		return false;
	f->side.name = f->head.name;
	for (size_t i = 0; i < count; i++) {
		struct sqlite3 **db = &f->side.part[parts[i].tlp];
		if (sqlite3_open_v2(parts_file(f->parts, parts[i].tlp), db, SQLITE_OPEN_READONLY, NULL) != SQLITE_OK)
			return err_set(e, "BUILD", "%s: the rows cannot be read again", dir);
		f->side.rows += parts[i].rows;
	}
	return true;
}

struct folder *folder_open(const char *dir, struct err *e)
{
	struct folder *f = calloc(1, sizeof *f);

	if (!f) {
		err_set(e, "NO-MEMORY", "out of memory");
		return NULL;
	}
	if (place(f, e) && fill(f, dir, e))
		return f;
	folder_free(f);
	return NULL;
}

void folder_free(struct folder *f)
{
	if (!f)
		return;
	for (int t = 0; t < TLP_LEVELS; t++)
		sqlite3_close(f->side.part[t]);
	parts_free(f->parts);
	if (f->dir[0])
		rmdir(f->dir);
	free(f);
}

struct diff_side folder_side(const struct folder *f)
{
	return f->side;
}
