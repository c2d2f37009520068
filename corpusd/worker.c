#include "corpusd/worker.h"

#include "base/cmd.h"
#include "base/file.h"
#include "corpusd/frame.h"
#include "corpusd/frozen.h"
#include "corpusd/limits.h"
#include "corpusd/sealed.h"
#include "json/read.h"
#include "sandbox/sandbox.h"
#include "scanner/restore.h"
#include "scanner/scan.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#define ROOM_BYTES ((size_t)512 << 10) /* what the scan of a small lockfile needs of memory */

static void limit(enum __rlimit_resource what, uint64_t value)
{
	struct rlimit r = {value, value};

	setrlimit(what, &r);
}

/* Bytes of address space in use, by /proc/self/statm. */
static uint64_t space_now(void)
{
	unsigned long pages = 0;
	FILE *f = fopen("/proc/self/statm", "re");

	if (f && fscanf(f, "%lu", &pages) != 1)
		pages = 0;
	if (f)
		fclose(f);
	return (uint64_t)pages * (uint64_t)sysconf(_SC_PAGESIZE);
}

static void confine(const struct work *w)
{
	signal(SIGALRM, SIG_DFL);
	signal(SIGPIPE, SIG_DFL);
	signal(SIGTERM, SIG_DFL);
	prctl(PR_SET_PDEATHSIG, SIGKILL);
	limit(RLIMIT_CORE, 0);
	limit(RLIMIT_CPU, (uint64_t)w->seconds * 4 + 1);
	limit(RLIMIT_FSIZE, 0); /* pipes are not files */
	limit(RLIMIT_NPROC, 4096);
#if !defined(__SANITIZE_ADDRESS__) /* its shadow takes terabytes of address space */
	limit(RLIMIT_AS, space_now() + w->memory);
#endif
	alarm(w->seconds);
}

static bool put_report(int answer, const struct report_format *format, const struct report *r, struct err *e)
{
	struct report_options o = {0};
	char *p = NULL;
	size_t n = 0;
	FILE *f = open_memstream(&p, &n);
	bool ok = f && format->write(f, r, &o, e);

	if (f && fclose(f) != 0)
		ok = err_set(e, "LIMIT-MEMORY", "no memory for the report");
	ok = ok && frame_write(answer, FRAME_REPORT, p, n, e);
	free(p);
	return ok;
}

static _Noreturn void finish(int answer, const struct report_format *format, const struct report *r, int status)
{
	struct err e;
	uint8_t end = (uint8_t)status;

	if (!put_report(answer, format, r, &e) || !frame_write(answer, FRAME_END, &end, 1, &e)) {
		cmd_fail(&e, 0);
		_exit(EXIT_INCOMPLETE);
	}
	_exit(EXIT_DONE);
}

/* A report without findings that says why there is no verdict. */
static _Noreturn void no_verdict(int answer, const struct report *known, const struct err *why)
{
	struct report r = known ? *known : (struct report){0};
	bool refused = scan_refused(why);

	r.finding_count = r.hidden = 0;
	memset(r.counts, 0, sizeof r.counts);
	r.status = refused ? SCAN_REFUSED : SCAN_PARTIAL;
	*(refused ? &r.refused : &r.error) = *why;
	finish(answer, &report_json, &r, refused ? EXIT_REFUSED : scan_bad_target(why) ? EXIT_USAGE : EXIT_INCOMPLETE);
}

/* A report of before, in another format: its bytes are as hostile as those it tells of. */
static _Noreturn void render(const struct work *w, int target, int answer)
{
	const struct report_format *format = report_format_by_name(text_of(w->format));
	struct arena *a = arena_new((size_t)w->memory);
	struct buf b = BUF(FRAME_REPORT_MAX);
	struct json_limits limits = {.max_bytes = FRAME_REPORT_MAX, .max_nodes = JSON_NODES_MAX};
	struct sandbox box = {0};
	struct json_doc doc;
	struct report r;
	struct err e = {0};

	if (format && a && file_read_fd(target, &b, &e) && sandbox_enter(&box, &e) &&
	    json_parse(a, buf_view(&b), &limits, &doc, &e) && restore_report(a, json_root(&doc), &r, &e))
		finish(answer, format, &r, EXIT_DONE);
	cmd_fail(&e, 0);
	_exit(EXIT_INCOMPLETE);
}

static struct scan_options options_of(struct warm *warm, const struct work *w, const char *const *name, const int *target)
{
	return (struct scan_options){
		.targets = name,
		.fds = target,
		.target_count = 1,
		.as = w->as[0] ? w->as : NULL,
		.warm = warm,
		.threads = 1,
		.members = w->members != 0,
		.show = SEVERITY_INFO,
		.sandbox = true,
		.now = w->now,
		.max_memory = w->memory,
		.policy = w->policy[0] ? w->policy : NULL,
	};
}

bool worker_rehearse(struct warm *warm, uint64_t now, struct err *e)
{
	static const char lockfile[] =
		"{\"name\": \"picket-rehearsal\", \"version\": \"1.0.0\", \"lockfileVersion\": 3, \"packages\": {\n"
		"  \"\": {\"name\": \"picket-rehearsal\", \"dependencies\": {\"picket-rehearsal-part\": \"^1.0.0\"}},\n"
		"  \"node_modules/picket-rehearsal-part\": {\"version\": \"1.0.0\", \"integrity\": \"sha512-AAAA\",\n"
		"    \"resolved\": \"https://registry.example.com/picket-rehearsal-part/-/picket-rehearsal-part-1.0.0.tgz\"}}}\n";
	const struct work w = {.now = now, .memory = (uint64_t)64 << 20};
	const char *name = "package-lock.json";
	int target = sealed_make("rehearsal", text_n(lockfile, sizeof lockfile - 1), e);
	struct scan_options o = options_of(warm, &w, &name, &target);
	struct report_options plain = {0};
	struct scan *s = NULL;
	char *p = NULL;
	size_t n = 0;

	o.sandbox = false; /* these bytes are ours */
	if (target < 0 || !scan_prepare(&o, &s, e))
		return false;
	FILE *f = scan_run(s, e) ? open_memstream(&p, &n) : NULL;
	bool ok = f && report_json.write(f, scan_report(s), &plain, e);
	if (f)
		fclose(f);
	free(p);
	scan_free(s);
	return ok;
}

_Noreturn void worker_run(struct warm *warm, const struct work *w, int target, int answer)
{
	const char *name = w->name;
	struct scan_options o = options_of(warm, w, &name, &target);
	struct scan *s = NULL;
	struct err e = {0};

	confine(w);
	frozen_room(ROOM_BYTES);
	if (w->format[0])
		render(w, target, answer);
	if (!scan_prepare(&o, &s, &e))
		no_verdict(answer, NULL, &e);
	if (!scan_run(s, &e))
		no_verdict(answer, scan_report(s), &e);
	const struct report *r = scan_report(s);
	finish(answer, &report_json, r, r->status == SCAN_COMPLETE ? EXIT_DONE : EXIT_INCOMPLETE);
}
