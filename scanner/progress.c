#include "scanner/progress.h"

#include <inttypes.h>
#include <pthread.h>
#include <stdlib.h>
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

struct progress {
	const struct reader *reader;
	pthread_t thread;
	pthread_mutex_t lock;
	pthread_cond_t changed;
	bool stop, shown;
};

static void show(struct progress *p)
{
	char line[80];
	int n = snprintf(line, sizeof line, "\r%" PRIu64 " files, %" PRIu64 " MB read ...",
			 read_files(p->reader), read_total(p->reader) / 1000000);

	if (n > 0 && write(STDERR_FILENO, line, (size_t)n) > 0)
		p->shown = true;
}

static void *run(void *arg)
{
	struct progress *p = arg;
	struct timespec next;

	clock_gettime(CLOCK_REALTIME, &next);
	next.tv_sec++;
	pthread_mutex_lock(&p->lock);
	while (!p->stop) {
		if (pthread_cond_timedwait(&p->changed, &p->lock, &next) == 0)
			continue;
		show(p);
		next.tv_nsec += 500000000;
		if (next.tv_nsec >= 1000000000) {
			next.tv_nsec -= 1000000000;
			next.tv_sec++;
		}
	}
	pthread_mutex_unlock(&p->lock);
	return NULL;
}

struct progress *progress_start(const struct reader *r)
{
	struct progress *p = calloc(1, sizeof *p);

	if (!p)
		return NULL;
	p->reader = r;
	pthread_mutex_init(&p->lock, NULL);
	pthread_cond_init(&p->changed, NULL);
	if (pthread_create(&p->thread, NULL, run, p)) {
		free(p);
		return NULL;
	}
	return p;
}

void progress_stop(struct progress *p)
{
	static const char wipe[] = "\r\x1b[K";

	if (!p)
		return;
	pthread_mutex_lock(&p->lock);
	p->stop = true;
	pthread_cond_signal(&p->changed);
	pthread_mutex_unlock(&p->lock);
	pthread_join(p->thread, NULL);
	if (p->shown && write(STDERR_FILENO, wipe, sizeof wipe - 1) < 0)
		p->shown = false;
	pthread_cond_destroy(&p->changed);
	pthread_mutex_destroy(&p->lock);
	free(p);
}
