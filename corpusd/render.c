#include "corpusd/render.h"

#include "base/file.h"
#include "corpusd/frame.h"
#include "corpusd/limits.h"
#include "corpusd/zygote.h"
#include "scanner/report/report.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <string.h>
#include <unistd.h>

#define RENDER_SECONDS 60

static const struct {
	const char *format, *type;
} types[] = {
	{"json", "application/json"},
	{"sarif", "application/sarif+json"},
	{"cyclonedx", "application/vnd.cyclonedx+json"},
	{"spdx", "application/spdx+json"},
	{"gitlab", "application/json"},
	{"jsonl", "application/x-ndjson"},
	{"junit", "application/xml"},
	{"html", "text/html; charset=utf-8"},
	{"markdown", "text/markdown; charset=utf-8"},
};

const char *render_type(struct text format)
{
	if (!report_format_by_name(format))
		return NULL;
	for (size_t i = 0; i < sizeof types / sizeof *types; i++)
		if (text_eq(format, text_of(types[i].format)))
			return types[i].type;
	return "text/plain; charset=utf-8";
}

static void hear(int answer, struct frame_reader *f)
{
	char bytes[65536];

	for (;;) {
		struct pollfd p = {answer, POLLIN, 0};
		if (poll(&p, 1, RENDER_SECONDS * 1000) <= 0)
			return;
		ssize_t n = read(answer, bytes, sizeof bytes);
		if (n < 0 && errno == EINTR)
			continue;
		if (n <= 0 || !frame_feed(f, bytes, (size_t)n))
			return;
	}
}

static bool ask(struct generation *g, const struct work *w, int target, struct frame_reader *f, struct err *e)
{
	int ends[2];

	if (pipe2(ends, O_CLOEXEC) != 0)
		return err_errno(e, "WORKER-START", "no pipe");
	bool ok = zygote_work(generation_zygote(g), w, target, ends[1], e);
	close(ends[1]);
	if (ok)
		hear(ends[0], f);
	close(ends[0]);
	return ok && frame_whole(f, e);
}

void render_ask(void *ctx, struct errand *o)
{
	struct frame_reader f = {.report = BUF(FRAME_REPORT_MAX)};
	struct generation *g = engine_hold(ctx);
	struct work w = {.memory = (uint64_t)2 << 30, .seconds = RENDER_SECONDS};
	int target = file_in_memory("report", false);

	snprintf(w.format, sizeof w.format, "%s", o->word);
	if (!g || target < 0 || !file_write_fd(target, o->in.p, o->in.n, &o->err) || lseek(target, 0, SEEK_SET) != 0)
		err_set(&o->err, "WORKER-START", "no process for the report");
	else if (ask(g, &w, target, &f, &o->err))
		o->out = f.report;
	if (o->out.p != f.report.p)
		buf_free(&f.report);
	buf_free(&o->in);
	if (target >= 0)
		close(target);
	engine_drop(g);
}
