#include "packtool/feed/run.h"

#include "base/file.h"
#include "packtool/apart.h"
#include "packtool/feed/unpack.h"

#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

struct work {
	const struct inputs *in;
	const struct feed_format *as;
	const struct feed_options *options;
	int fd;
};

static bool read_all(void *ctx, void *reply, struct err *e)
{
	const struct work *w = ctx;
	struct feed *f = feed_new(w->fd, w->options);
	bool ok = f != NULL;

	for (size_t i = 0; ok && i < w->in->count; i++)
		ok = feed_read(f, w->as, w->in->all[i].name, input_bytes(w->in, i));
	if (!ok)
		err_set(e, "FEED", "no memory, or no room for the rows");
	ok = ok && feed_finish(f, reply, e);
	feed_free(f);
	return ok;
}

/* Notes stand apart: feed_apply takes rows alone. */
static bool split(struct text all, struct feed_result *out, struct err *e)
{
	struct text line;

	while (text_line(&all, &line)) {
		struct buf *to = text_starts(line, T("!\t")) || text_starts(line, T("-\t")) ? &out->notes
											   : &out->rows;
		buf_text(to, line);
		buf_char(to, '\n');
	}
	return (!out->rows.failed && !out->notes.failed) || err_set(e, "NO-MEMORY", "out of memory");
}

static bool collect(int fd, struct feed_result *out, struct err *e)
{
	struct stat st;
	void *p;

	if (fstat(fd, &st) < 0)
		return err_errno(e, "FEED", "cannot read what was made");
	if (st.st_size == 0)
		return true;
	if ((uint64_t)st.st_size > FEED_ROWS_MAX + ((uint64_t)1 << 20))
		return err_set(e, "FEED", "more rows than an import may make");
	p = mmap(NULL, (size_t)st.st_size, PROT_READ, MAP_PRIVATE, fd, 0);
	if (p == MAP_FAILED)
		return err_errno(e, "FEED", "cannot read what was made");
	bool ok = split(text_n(p, (size_t)st.st_size), out, e);
	munmap(p, (size_t)st.st_size);
	return ok;
}

bool feed_run(const struct inputs *in, const struct feed_format *as, const struct feed_options *o,
	      struct feed_result *out, struct err *e)
{
	struct work w = {in, as, o, file_in_memory("feed", false)};
	struct apart a = {.kind = APART_PARSE, .seconds = FEED_SECONDS, .work = read_all, .ctx = &w,
			  .reply = &out->counts, .reply_size = sizeof out->counts};
	bool ok = w.fd >= 0 || err_errno(e, "FEED", "cannot make a place for rows");

	*out = (struct feed_result){.rows = BUF(FEED_ROWS_MAX), .notes = BUF((size_t)1 << 20)};
	for (size_t i = 0; ok && i < in->count; i++)
		if (unpack_needed(input_bytes(in, i)))
			ok = unpack_load(e);
	ok = ok && apart_run(&a, e) && collect(w.fd, out, e);
	if (w.fd >= 0)
		close(w.fd);
	return ok;
}

void feed_result_free(struct feed_result *r)
{
	buf_free(&r->rows);
	buf_free(&r->notes);
}
