#include "corpusd/front.h"

#include "base/cmd.h"
#include "base/map.h"
#include "corpusd/agent.h"
#include "corpusd/alarm.h"
#include "corpusd/answer.h"
#include "corpusd/channel.h"
#include "corpusd/form.h"
#include "corpusd/host.h"
#include "corpusd/http.h"
#include "corpusd/errand.h"
#include "corpusd/limits.h"
#include "corpusd/page.h"
#include "corpusd/pem.h"
#include "corpusd/rate.h"
#include "corpusd/zygote.h"
#include "sandbox/sandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/signalfd.h>
#include <time.h>
#include <unistd.h>

#define DRAIN_SECONDS	 20
#define PACKAGES_WAITING 8192 /* as many as a question looks through by hand in well under a millisecond */

static uint64_t nanoseconds(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (uint64_t)t.tv_sec * 1000000000 + (uint64_t)t.tv_nsec;
}

static bool no_such(struct response *r, const struct request *q, const char *allowed)
{
	struct err e;

	if (allowed[0]) {
		err_set(&e, "HTTP-METHOD", "%s is not possible here", q->method);
		err_hint(&e, "possible: %s", allowed);
		http_put_header(r, "Allow", arena_text(q->arena, text_of(allowed)));
		http_error(r, 405, &e);
		return false;
	}
	err_set(&e, "HTTP-PATH", "there is nothing at this path");
	err_hint(&e, "the paths are listed in docs/daemon.md");
	http_error(r, 404, &e);
	return false;
}

static bool deny(struct front *f, struct request *q, const struct endpoint *p, struct response *r, unsigned status,
		 const struct err *e)
{
	if (status == 401) {
		http_put_header(r, "WWW-Authenticate", T("Bearer realm=\"picket\""));
		if (!err_is(e, "AUTH-MISSING")) {
			metrics_auth_failure(f->metrics);
			rate_take(f->rate_login, text_of(q->client), nanoseconds());
			ledger_write(f->ledger, "refused", q->client, e->code, NULL);
		}
	}
	if (p->flags & FOR_PEOPLE)
		page_refuse(f, q, r, status, e);
	else
		http_error(r, status, e);
	return false;
}

static bool too_fast(struct front *f, struct request *q, const struct endpoint *p, struct response *r,
		     const char *what)
{
	struct err e;

	err_set(&e, "RATE-LIMIT", "too many %s from this client", what);
	err_hint(&e, "wait a second");
	http_put_header(r, "Retry-After", T("1"));
	return deny(f, q, p, r, 429, &e);
}

static bool changes(const struct request *q)
{
	return strcmp(q->method, "GET") != 0;
}

/* Browsers say which site a request comes from (Fetch Metadata); another site's pages may change nothing here. */
static bool foreign(const struct request *q)
{
	struct text site = http_header(q, "Sec-Fetch-Site");

	return changes(q) && site.n && !text_eq(site, T("same-origin")) && !text_eq(site, T("none"));
}

static bool forged(struct front *f, struct request *q, const struct endpoint *p, struct response *r)
{
	struct err e;

	err_set(&e, "AUTH-FORGED", "this request was not made by a page of this daemon");
	err_hint(&e, "load the page again and repeat what you did");
	ledger_write(f->ledger, "refused", q->who.name[0] ? q->who.name : q->client, e.code, NULL);
	return deny(f, q, p, r, 403, &e);
}

/* What comes by cookie and changes something shows the secret of its session: in a header, or in its form. */
static bool sincere(struct front *f, struct request *q)
{
	struct text shown = http_header(q, "X-CSRF-Token");
	struct form form;

	if (!q->who.session || !changes(q))
		return true;
	if (!shown.n && form_parse(q->arena, http_header(q, "Content-Type"), q->body, &form, NULL))
		shown = form_value(&form, "csrf");
	return auth_secret_fits(f->auth, q, (uint64_t)time(NULL), shown);
}

/* Who need not show a token must at least have meant this machine. */
static bool misled(struct front *f, struct request *q)
{
	struct text host = http_header(q, "Host");

	return f->settings->no_auth && host.n && !host_is_loopback(host);
}

static bool may(struct front *f, struct request *q, const struct endpoint *p, struct response *r)
{
	struct err e = {0};

	if (!rate_has(f->rate_login, text_of(q->client), nanoseconds()))
		return too_fast(f, q, p, r, "failed logins");
	if (misled(f, q)) {
		err_set(&e, "AUTH-HOST", "without authentication only this machine's own names are answered to");
		err_hint(&e, "ask for 127.0.0.1 or localhost, or let clients show tokens");
		ledger_write(f->ledger, "refused", q->client, e.code, NULL);
		return deny(f, q, p, r, 403, &e);
	}
	if (foreign(q))
		return forged(f, q, p, r);
	bool known = auth_identify(f->auth, q, (uint64_t)time(NULL), &q->who, &e);
	if (p->scope == SCOPE_NONE)
		return true;
	if (!known && (p->flags & FOR_PEOPLE) && err_is(&e, "AUTH-MISSING"))
		return page_to_login(q, r);
	if (!known)
		return deny(f, q, p, r, 401, &e);
	if ((q->who.scopes & p->scope) == 0) {
		err_set(&e, "AUTH-SCOPE", "%s is a %s and may not %s", q->who.name, role_name(q->who.role),
			scope_name(p->scope));
		err_hint(&e, "an operator gives out roles: picket token add --help");
		ledger_write(f->ledger, "refused", q->who.name, e.text, NULL);
		return deny(f, q, p, r, 403, &e);
	}
	return true;
}

static bool accept_request(void *ctx, struct request *q, uint64_t *body_max, struct response *r)
{
	struct front *f = ctx;
	char allowed[64];
	const struct endpoint *p = endpoint_find(q->method, q->path, &q->rest, allowed);

	if (!p)
		return no_such(r, q, allowed);
	if (!may(f, q, p, r))
		return false;
	const char *name = q->who.name[0] ? q->who.name : q->client;
	if (!rate_take(f->rate, text_of(name), nanoseconds()))
		return too_fast(f, q, p, r, "requests");
	if (p->flags & TAKES_NONE)
		*body_max = 0;
	else if (!(p->flags & TAKES_BYTES) && *body_max > BODY_SMALL_MAX)
		*body_max = BODY_SMALL_MAX;
	return true;
}

static void answer_request(void *ctx, struct request *q, struct response *r)
{
	char allowed[64];
	const struct endpoint *p = endpoint_find(q->method, q->path, &q->rest, allowed);

	if (!p)
		no_such(r, q, allowed);
	else if (!sincere(ctx, q))
		forged(ctx, q, p, r);
	else
		p->run(ctx, q, r);
}

static const char *endpoint_name(unsigned i)
{
	static _Thread_local char name[80];
	unsigned count = 0;

	while (endpoints[count].method)
		count++;
	if (i >= count)
		return NULL;
	snprintf(name, sizeof name, "%s %s", endpoints[i].method, endpoints[i].path);
	return name;
}

static void request_done(void *ctx, const struct request *q, unsigned status, double seconds)
{
	struct front *f = ctx;
	char allowed[64];
	struct text rest;
	const struct endpoint *p = endpoint_find(q->method, q->path, &rest, allowed);

	metrics_request(f->metrics, p ? (unsigned)(p - endpoints) : METRICS_ELSEWHERE, status, seconds);
}

void answer_metrics(struct front *f, struct request *q, struct response *r)
{
	struct http_counts n = http_count(f->http);
	struct jobs_counts jobs = {0};
	size_t count = 0;
	struct generation *g = engine_hold(f->engine);
	const struct report_pack *packs = g ? generation_packs(g, &count) : NULL;
	uint64_t now = (uint64_t)time(NULL);

	(void)q;
	r->type = "text/plain; version=0.0.4; charset=utf-8";
	metrics_write(f->metrics, endpoint_name, &r->body);
	metrics_head(&r->body, "corpusd_connections", "gauge", "Connections now.");
	buf_printf(&r->body, "corpusd_connections %ju\n", (uintmax_t)n.connections);
	metrics_head(&r->body, "corpusd_connections_cut_total", "counter", "Connections closed for being over time.");
	buf_printf(&r->body, "corpusd_connections_cut_total %ju\n", (uintmax_t)n.cut);
	metrics_head(&r->body, "corpusd_agents", "gauge", "Conversations on the Unix socket now.");
	buf_printf(&r->body, "corpusd_agents %u\n", agents_count(f->agents));
	if (jobs_count(&f->jobs, &jobs, NULL)) {
		metrics_head(&r->body, "corpusd_jobs", "gauge", "Scans in the tables, by state.");
		buf_printf(&r->body, "corpusd_jobs{state=\"queued\"} %ju\ncorpusd_jobs{state=\"running\"} %ju\n"
				     "corpusd_jobs{state=\"done\"} %ju\ncorpusd_jobs{state=\"failed\"} %ju\n",
			   (uintmax_t)jobs.queued, (uintmax_t)jobs.running, (uintmax_t)jobs.done,
			   (uintmax_t)jobs.failed);
	}
	alarm_metrics(f, &r->body);
	metrics_head(&r->body, "corpusd_pack_age_seconds", "gauge", "Age of each pack in force.");
	for (size_t i = 0; i < count; i++) {
		buf_printf(&r->body, "corpusd_pack_age_seconds{pack=\"");
		metrics_label(&r->body, packs[i].name);
		buf_printf(&r->body, "\"} %ju\n",
			   (uintmax_t)(now > packs[i].created ? now - packs[i].created : 0));
	}
	metrics_head(&r->body, "corpusd_pack_sequence", "gauge", "Sequence of each pack in force.");
	for (size_t i = 0; i < count; i++) {
		buf_printf(&r->body, "corpusd_pack_sequence{pack=\"");
		metrics_label(&r->body, packs[i].name);
		buf_printf(&r->body, "\"} %ju\n", (uintmax_t)packs[i].seq);
	}
	engine_drop(g);
}

static void request_waits(void *ctx)
{
	struct front *f = ctx;

	runner_wake(f->runner);
}

static void errand_ended(void *ctx, const char *key)
{
	struct front *f = ctx;

	http_wake(f->http, key);
}

static void raise_refused(struct front *f, const struct job *j)
{
	struct err e;

	err_set(&e, "SCAN-REFUSED", "scan %s: " TEXT_FMT ": " TEXT_FMT, j->id, TEXT_ARG(j->code), TEXT_ARG(j->message));
	alarm_raise(f, &e);
}

static void job_ended(void *ctx, const struct job *j, enum job_state state, double seconds)
{
	struct front *f = ctx;
	char detail[256];

	if (state != JOB_QUEUED) {
		struct text verdict = state == JOB_DONE ? j->verdict : T("failed");
		metrics_scan(f->metrics, verdict, seconds);
		snprintf(detail, sizeof detail, "ended " TEXT_FMT " %s", TEXT_ARG(verdict), j->id);
		ledger_write(f->ledger, "scan", "corpusd", detail, NULL);
		if (text_eq(verdict, T("refused")))
			raise_refused(f, j);
	}
	http_wake(f->http, j->id);
}

/* As a worker would, and in a worker's place: the kernel, and what a unit or a container forbids, are the same for both. */
static void try_sandbox(struct front *f)
{
	if (!sandbox_try(&(struct sandbox){.threads = true}, &f->unconfined))
		err_in(&f->unconfined, "workers cannot confine themselves, and no scan gives a verdict");
}

static bool open_parts(struct front *f, int zygote, struct err *e)
{
	const struct settings *s = f->settings;
	struct db *db = NULL;

	if (s->scan_root) {
		f->scan_root = open(s->scan_root, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
		if (f->scan_root < 0)
			return err_errno(e, "SERVE-START", "scan-root %s", s->scan_root);
	}
	f->metrics = metrics_new();
	f->rate = rate_new(s->rate);
	f->rate_login = rate_new(REFUSALS_A_SECOND);
	f->engine = engine_new(s->packs, (unsigned)s->workers);
	f->errands = errands_new(errand_ended, f);
	f->alarm = alarm_new();
	if (!f->alarm || !f->metrics || !f->rate || !f->rate_login || !f->engine || !f->errands)
		return err_set(e, "SERVE-START", "no memory");
	if (!ledger_open(f->state, &f->ledger, e) || !auth_open(f->state, s, &f->auth, e) ||
	    !db_open(s->store, &db, e))
		return false;
	f->jobs = (struct jobs){db, s->host, s->lease_seconds};
	return jobs_reclaim(&f->jobs, e) && engine_renew(f->engine, zygote, (uint64_t)time(NULL), e);
}

static bool start_http(struct front *f, int listen, struct err *e)
{
	const struct settings *s = f->settings;
	struct http_limits limits = {s->connections, s->body_max, s->header_seconds, s->body_seconds,
				     s->idle_seconds, s->answer_pace};
	struct http_handler handler = {f, accept_request, answer_request, request_waits, request_done};
	struct pem pem;
	bool ok = pem_read(s, &pem, e) && http_start(listen, &limits, &handler, pem.cert, pem.key, pem.client_ca,
						     (unsigned)s->workers, &f->http, e);

	pem_free(&pem);
	return ok;
}

static void allow_descriptors(void)
{
	struct rlimit r;

	if (getrlimit(RLIMIT_NOFILE, &r) == 0 && r.rlim_cur < r.rlim_max) {
		r.rlim_cur = r.rlim_max;
		setrlimit(RLIMIT_NOFILE, &r);
	}
}

/* The keeper speaks only to hand over a new zygote. */
static bool hear(struct front *f)
{
	enum say what;
	int fds[CHANNEL_FDS];
	struct err e = {0};
	int got = channel_take(f->keeper, &what, fds);

	if (got <= 0)
		return got < 0;
	if (what == SAY_ZYGOTE && fds[0] >= 0) {
		if (engine_renew(f->engine, fds[0], (uint64_t)time(NULL), &e))
			alarm_reloaded(f);
		else
			alarm_raise(f, &e);
		fds[0] = -1;
	}
	if (what == SAY_REFUSED)
		alarm_not_reloaded(f, fds[0]);
	for (int i = 0; i < CHANNEL_FDS; i++)
		if (fds[i] >= 0)
			close(fds[i]);
	return true;
}

static void housekeeping(struct front *f, uint64_t tick)
{
	uint64_t removed, now = (uint64_t)time(NULL);
	struct err e;

	channel_send(f->keeper, SAY_ALIVE, NULL, 0);
	http_watch(f->http);
	alarm_watch(f);
	http_wake(f->http, ""); /* jobs that other hosts ended */
	if (!auth_refresh(f->auth, &e))
		cmd_fail(&e, 0);
	if (!jobs_settle(&f->jobs, PACKAGES_WAITING, &e))
		cmd_fail(&e, 0);
	if (tick % 60 == 0 && now > f->settings->keep_days * 86400 &&
	    !jobs_expire(&f->jobs, now - f->settings->keep_days * 86400, &removed, &e))
		cmd_fail(&e, 0);
}

/* Until SIGTERM, or the keeper is gone. */
static void live(struct front *f, int signals)
{
	struct pollfd p[] = {{signals, POLLIN, 0}, {f->keeper, POLLIN, 0}};
	uint64_t next = nanoseconds(), tick = 0;

	for (;;) {
		poll(p, 2, 1000);
		if (p[0].revents || (p[1].revents && !hear(f)))
			return;
		if (nanoseconds() >= next) {
			housekeeping(f, tick++);
			next = nanoseconds() + 1000000000;
		}
	}
}

/* Takes no more, lets what runs come to its end, puts the rest back. */
static void drain(struct front *f)
{
	agents_stop(f->agents);
	http_quiesce(f->http);
	runner_stop(f->runner, DRAIN_SECONDS);
	http_wake(f->http, "");
	http_stop(f->http); /* until here requests wake the runner */
	runner_free(f->runner);
	ledger_write(f->ledger, "stop", "corpusd", PICKET_VERSION, NULL);
}

_Noreturn void front_run(const struct settings *s, int listen, int agents, int keeper, int zygote)
{
	struct front f = {.settings = s, .keeper = keeper, .scan_root = -1};
	struct runner_job with;
	struct err e = {0};
	sigset_t set;

	prctl(PR_SET_PDEATHSIG, SIGTERM);
	signal(SIGPIPE, SIG_IGN);
	sigemptyset(&set);
	sigaddset(&set, SIGTERM);
	sigaddset(&set, SIGINT);
	sigaddset(&set, SIGHUP);
	sigaddset(&set, SIGCHLD);
	sigprocmask(SIG_SETMASK, &set, NULL);
	sigdelset(&set, SIGHUP);
	sigdelset(&set, SIGCHLD);
	int signals = signalfd(-1, &set, SFD_CLOEXEC);
	allow_descriptors();
	f.state = open(s->state, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (f.state < 0 || signals < 0) {
		err_errno(&e, "SERVE-START", "%s", s->state);
		_exit(cmd_fail(&e, EXIT_USAGE));
	}
	try_sandbox(&f);
	if (!open_parts(&f, zygote, &e))
		_exit(cmd_fail(&e, EXIT_INCOMPLETE));
	with = (struct runner_job){&f.jobs, f.engine, s, f.scan_root, &f, job_ended};
	if (!start_http(&f, listen, &e) || !runner_start(&with, &f.runner, &e) ||
	    (agents >= 0 && !agents_start(&f, agents, &f.agents, &e)))
		_exit(cmd_fail(&e, EXIT_INCOMPLETE));
	if (f.unconfined.code[0])
		alarm_raise(&f, &f.unconfined);
	live(&f, signals);
	drain(&f);
	db_close(f.jobs.db);
	_exit(EXIT_DONE);
}
