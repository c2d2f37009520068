#include "corpusd/runner.h"

#include "base/cmd.h"
#include "base/file.h"
#include "corpusd/frame.h"
#include "corpusd/harvest.h"
#include "corpusd/limits.h"
#include "corpusd/scan_root.h"
#include "corpusd/sealed.h"
#include "corpusd/zygote.h"

#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#define JOB_ARENA ((size_t)2 << 30)
#define WRITERS	  6 /* threads beyond one a worker: what has ended is written while the next is scanned, and flushes are shared */

struct runner {
	struct runner_job with;
	pthread_t threads[WORKERS_MAX + WRITERS];
	unsigned count;
	pthread_mutex_t lock;
	pthread_cond_t news;
	bool stopping;		  /* under lock */
	uint64_t places;	  /* under lock: workers that may be started yet */
	pthread_cond_t place;	  /* there is one, or we stop */
	_Atomic uint64_t give_up; /* monotonic seconds; 0: not stopping */
	unsigned pending;	  /* under lock: calls that no thread has followed yet */
};

static uint64_t seconds_of(clockid_t clock)
{
	struct timespec t;

	clock_gettime(clock, &t);
	return (uint64_t)t.tv_sec;
}

static int open_target(const struct runner *r, const struct job *j, struct text body, struct err *e)
{
	return j->kind == JOB_PATH ? scan_root_open(r->with.scan_root, j->place, e) : sealed_make("body", body, e);
}

static void describe(const struct runner *r, const struct job *j, struct work *w)
{
	*w = (struct work){
		.now = (uint64_t)time(NULL),
		.memory = r->with.settings->scan_memory,
		.seconds = (uint32_t)r->with.settings->scan_seconds,
		.members = j->members,
	};
	snprintf(w->as, sizeof w->as, TEXT_FMT, TEXT_ARG(j->input));
	snprintf(w->name, sizeof w->name, TEXT_FMT, TEXT_ARG(j->name));
	snprintf(w->policy, sizeof w->policy, "%s", r->with.settings->policy ? r->with.settings->policy : "");
}

enum reading { READ_END, READ_TIMEOUT, READ_LOST, READ_STOPPED };

/* Until the worker closes its end, the time is up, the lease is another's, or we stop. */
static enum reading read_answer(struct runner *r, int answer, const char *id, struct frame_reader *f)
{
	uint64_t began = seconds_of(CLOCK_MONOTONIC), renewed = began;
	static _Thread_local char bytes[65536];
	struct err e;

	for (;;) {
		struct pollfd p = {answer, POLLIN, 0};
		int got = poll(&p, 1, 1000);
		uint64_t now = seconds_of(CLOCK_MONOTONIC), give_up = atomic_load(&r->give_up);
		if (now >= renewed + r->with.jobs->lease / 3) {
			bool held = true;
			renewed = now;
			if (jobs_renew(r->with.jobs, id, seconds_of(CLOCK_REALTIME), &held, &e) && !held)
				return READ_LOST;
		}
		if (give_up && now >= give_up)
			return READ_STOPPED;
		if (now > began + r->with.settings->scan_seconds + 5)
			return READ_TIMEOUT;
		if (got <= 0)
			continue;
		ssize_t n = read(answer, bytes, sizeof bytes);
		if (n < 0)
			continue;
		if (n == 0)
			return now >= began + r->with.settings->scan_seconds && !f->ended ? READ_TIMEOUT : READ_END;
		if (!frame_feed(f, bytes, (size_t)n))
			return READ_END; /* closing our end ends the worker */
	}
}

/* Starts the worker: its answer's descriptor, or -1. */
static int start(struct runner *r, const struct job *j, struct text body, struct err *e)
{
	struct generation *g = engine_hold(r->with.engine);
	struct work w;
	int ends[2] = {-1, -1}, target = -1;
	bool ok = (g || err_set(e, "PACK-NONE", "no packs are open")) && !generation_bad(g, e) &&
		  (target = open_target(r, j, body, e)) >= 0 &&
		  (pipe2(ends, O_CLOEXEC) == 0 || err_errno(e, "WORKER-START", "no pipe"));

	describe(r, j, &w);
	ok = ok && zygote_work(generation_zygote(g), &w, target, ends[1], e);
	engine_drop(g);
	if (target >= 0)
		close(target);
	if (ends[1] >= 0)
		close(ends[1]);
	if (!ok && ends[0] >= 0)
		close(ends[0]);
	return ok ? ends[0] : -1;
}

static enum job_state fail(struct runner *r, struct job *j, const struct err *why)
{
	struct err e;

	if (!jobs_fail(r->with.jobs, j->id, (uint64_t)time(NULL), why, &e) && !err_is(&e, "JOB-LOST"))
		cmd_fail(&e, 0);
	return JOB_FAILED;
}

/* The worker died: it may have been chance. What dies every time is given up (jobs_take). */
static enum job_state again(struct runner *r, struct job *j, const struct err *why)
{
	struct err e;

	if (j->tries >= SCAN_TRIES_MAX)
		return fail(r, j, why);
	if (!jobs_back(r->with.jobs, j->id, &e))
		cmd_fail(&e, 0);
	return JOB_QUEUED;
}

static enum job_state conclude(struct runner *r, struct job *j, struct arena *a, struct frame_reader *f)
{
	struct job_result result;
	struct err e;

	if (!frame_whole(f, &e))
		return f->failed ? fail(r, j, &e) : again(r, j, &e);
	if (!harvest(a, j->id, buf_view(&f->report), f->status, &result, &e))
		return fail(r, j, &e);
	if (!jobs_finish(r->with.jobs, &result, (uint64_t)time(NULL), &e)) {
		if (!err_is(&e, "JOB-LOST"))
			cmd_fail(&e, 0);
		return JOB_QUEUED; /* its lease runs out, and it is done again */
	}
	uint64_t tries = j->tries;
	*j = result.head;
	j->tries = tries;
	/* Views of the report, which goes now. */
	struct text *texts[] = {&j->verdict, &j->scan_id, &j->code, &j->message, &j->hint};
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
		*texts[i] = arena_text(a, *texts[i]);
	return JOB_DONE;
}

/* A place for a worker; false: we stop. */
static bool take_place(struct runner *r)
{
	pthread_mutex_lock(&r->lock);
	while (!r->places && !r->stopping)
		pthread_cond_wait(&r->place, &r->lock);
	bool got = !r->stopping;
	if (got)
		r->places--;
	pthread_mutex_unlock(&r->lock);
	return got;
}

static void give_place(struct runner *r)
{
	pthread_mutex_lock(&r->lock);
	r->places++;
	pthread_cond_signal(&r->place);
	pthread_mutex_unlock(&r->lock);
}

/* Gives the place back as soon as the worker is done. */
static enum job_state run_job(struct runner *r, struct job *j, struct text body, struct arena *a)
{
	struct frame_reader f = {.report = BUF(FRAME_REPORT_MAX)};
	enum job_state state = JOB_QUEUED;
	struct err e = {0};
	int answer = start(r, j, body, &e);
	enum reading came = answer < 0 ? READ_LOST : read_answer(r, answer, j->id, &f);

	if (answer >= 0)
		close(answer);
	give_place(r);
	if (answer < 0)
		return fail(r, j, &e);
	switch (came) {
	case READ_END:
		state = conclude(r, j, a, &f);
		break;
	case READ_TIMEOUT:
		err_set(&e, "SCAN-TIMEOUT", "the scan took longer than %ju seconds; there is no verdict",
			(uintmax_t)r->with.settings->scan_seconds);
		err_hint(&e, "the setting is scan-seconds");
		state = fail(r, j, &e);
		break;
	case READ_LOST:
		break;
	case READ_STOPPED:
		jobs_back(r->with.jobs, j->id, NULL);
		break;
	}
	buf_free(&f.report);
	return state;
}

static bool work_once(struct runner *r, struct arena *a)
{
	struct timespec began, ended;
	struct job j;
	struct text body = {0};
	struct err e;
	bool found = false;

	arena_reset(a);
	if (!take_place(r))
		return false;
	if (!jobs_take(r->with.jobs, (uint64_t)time(NULL), a, &j, &body, &found, &e)) {
		cmd_fail(&e, 0);
		found = false;
	}
	if (found) {
		clock_gettime(CLOCK_MONOTONIC, &began);
		enum job_state state = run_job(r, &j, body, a);
		clock_gettime(CLOCK_MONOTONIC, &ended);
		r->with.ended(r->with.ctx, &j, state,
			      (double)(ended.tv_sec - began.tv_sec) + (double)(ended.tv_nsec - began.tv_nsec) / 1e9);
	} else {
		give_place(r);
	}
	return found;
}

/* Woken for each new job, and once a second for what other hosts left. */
static bool await(struct runner *r)
{
	struct timespec until;

	clock_gettime(CLOCK_REALTIME, &until);
	until.tv_sec++;
	pthread_mutex_lock(&r->lock);
	while (!r->stopping && !r->pending && pthread_cond_timedwait(&r->news, &r->lock, &until) == 0)
		;
	if (r->pending)
		r->pending--;
	bool go = !r->stopping;
	pthread_mutex_unlock(&r->lock);
	return go;
}

static bool stopping(struct runner *r)
{
	pthread_mutex_lock(&r->lock);
	bool s = r->stopping;
	pthread_mutex_unlock(&r->lock);
	return s;
}

static void *thread(void *arg)
{
	struct runner *r = arg;
	struct arena *a = arena_new(JOB_ARENA);

	while (a && !stopping(r))
		if (!work_once(r, a) && !await(r))
			break;
	arena_free(a);
	return NULL;
}

bool runner_start(const struct runner_job *with, struct runner **out, struct err *e)
{
	struct runner *r = calloc(1, sizeof *r);

	if (!r)
		return err_set(e, "SERVE-START", "no memory");
	r->with = *with;
	pthread_mutex_init(&r->lock, NULL);
	pthread_cond_init(&r->news, NULL);
	pthread_cond_init(&r->place, NULL);
	r->places = with->settings->workers;
	for (; r->count < with->settings->workers + WRITERS; r->count++)
		if (pthread_create(&r->threads[r->count], NULL, thread, r) != 0) {
			runner_stop(r, 0);
			runner_free(r);
			return err_set(e, "SERVE-START", "no thread for the scans");
		}
	*out = r;
	return true;
}

void runner_wake(struct runner *r)
{
	if (!r)
		return;
	pthread_mutex_lock(&r->lock);
	if (r->pending < r->count) /* each of them takes until there is nothing left */
		r->pending++;
	pthread_cond_signal(&r->news);
	pthread_mutex_unlock(&r->lock);
}

void runner_stop(struct runner *r, unsigned seconds)
{
	if (!r)
		return;
	atomic_store(&r->give_up, seconds_of(CLOCK_MONOTONIC) + seconds);
	pthread_mutex_lock(&r->lock);
	r->stopping = true;
	pthread_cond_broadcast(&r->news);
	pthread_cond_broadcast(&r->place);
	pthread_mutex_unlock(&r->lock);
	for (unsigned i = 0; i < r->count; i++)
		pthread_join(r->threads[i], NULL);
}

void runner_free(struct runner *r)
{
	if (!r)
		return;
	pthread_cond_destroy(&r->news);
	pthread_cond_destroy(&r->place);
	pthread_mutex_destroy(&r->lock);
	free(r);
}
