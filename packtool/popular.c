#include "packtool/popular.h"

#include "base/file.h"
#include "packtool/apart.h"
#include "packtool/npmtar.h"
#include "packtool/top.h"
#include "packtool/value.h"

#include <stdlib.h>
#include <unistd.h>

#define POPULAR_SECONDS 300
#define POPULAR_TSV_MAX ((size_t)64 << 20)

struct taking {
	struct top *top;
	struct popular_found *found;
};

static bool take(void *ctx, struct text name, uint64_t downloads, struct err *e)
{
	struct taking *t = ctx;
	struct err why;

	(void)e;
	t->found->names++;
	if (name.n == 0 || !value_package(name, &why)) {
		t->found->unusable++;
		return true;
	}
	wellknown_see(&t->found->wellknown, name);
	top_add(t->top, name, downloads);
	return true;
}

static bool write_rows(const struct popular_ask *ask, struct top *top, size_t count, struct err *e)
{
	struct buf b = BUF(POPULAR_TSV_MAX);

	buf_text(&b, T("ecosystem\tname\trank\tdownloads\n"));
	for (size_t i = 0; i < count; i++) {
		struct top_name n = top_at(top, i);
		uint64_t downloads = n.downloads < INT64_MAX ? n.downloads : INT64_MAX;
		buf_printf(&b, "npm\t" TEXT_FMT "\t%ju\t%ju\n", TEXT_ARG(n.name), (uintmax_t)n.rank,
			   (uintmax_t)downloads);
	}
	bool ok = !b.failed || err_set(e, "LIST-SIZE", "the rows exceed %zu bytes", POPULAR_TSV_MAX);
	ok = ok && file_write_fd(ask->out, b.p, b.n, e);
	buf_free(&b);
	return ok;
}

static bool read_list(const struct popular_ask *ask, struct taking *t, struct stream *s, struct err *e)
{
	struct name_sink sink = {take, t};
	struct npmtar *tar = NULL;
	bool ok;

	if (ask->member) {
		tar = npmtar_open(ask->list, ask->member, LIST_BYTES_MAX, e);
		ok = tar && npmtar_stream(tar, s, e);
	} else {
		ok = lseek(ask->list, 0, SEEK_SET) == 0 || err_errno(e, "FILE-READ", "cannot read");
		stream_file(s, &ask->list, LIST_BYTES_MAX);
	}
	ok = ok && (namelist_read(s, ask->kind, &sink, e) ||
		    err_in(e, "%s", ask->member ? ask->member : "the list"));
	npmtar_close(tar);
	return ok;
}

static bool make_here(void *ctx, void *reply, struct err *e)
{
	const struct popular_ask *ask = ctx;
	struct popular_found *found = reply;
	struct taking t = {top_new(ask->keep), found};
	struct stream *s = malloc(sizeof *s);
	bool ok = t.top && s;

	*found = (struct popular_found){0};
	if (!ok)
		err_set(e, "NO-MEMORY", "out of memory");
	ok = ok && read_list(ask, &t, s, e);
	if (ok) {
		found->kept = top_finish(t.top);
		ok = found->kept ? write_rows(ask, t.top, (size_t)found->kept, e)
				 : err_set(e, "LIST-EMPTY", "the list holds no name of a package");
	}
	free(s);
	top_free(t.top);
	return ok;
}

bool popular_make(const struct popular_ask *ask, struct popular_found *out, struct err *e)
{
	struct popular_ask copy = *ask;
	struct apart a = {
		.kind = APART_PARSE,
		.seconds = POPULAR_SECONDS,
		.work = make_here,
		.ctx = &copy,
		.reply = out,
		.reply_size = sizeof *out,
	};

	return apart_run(&a, e);
}
