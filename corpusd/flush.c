#include "corpusd/flush.h"

void flush_init(struct flush *f)
{
	*f = (struct flush){0};
	pthread_mutex_init(&f->lock, NULL);
	pthread_cond_init(&f->ended, NULL);
}

void flush_free(struct flush *f)
{
	pthread_cond_destroy(&f->ended);
	pthread_mutex_destroy(&f->lock);
}

uint64_t flush_ticket(struct flush *f)
{
	pthread_mutex_lock(&f->lock);
	uint64_t ticket = ++f->written;
	pthread_mutex_unlock(&f->lock);
	return ticket;
}

/* For all that was written until now; the lock is held, but not meanwhile. */
static void run_once(struct flush *f, bool (*run)(void *ctx), void *ctx)
{
	uint64_t upto = f->written;

	f->running = true;
	pthread_mutex_unlock(&f->lock);
	bool ok = run(ctx);
	pthread_mutex_lock(&f->lock);
	f->running = false;
	if (ok)
		f->flushed = upto;
	else
		f->broken = true;
	pthread_cond_broadcast(&f->ended);
}

bool flush_wait(struct flush *f, uint64_t ticket, bool (*run)(void *ctx), void *ctx)
{
	pthread_mutex_lock(&f->lock);
	while (f->flushed < ticket && !f->broken) {
		if (f->running)
			pthread_cond_wait(&f->ended, &f->lock);
		else
			run_once(f, run, ctx);
	}
	bool ok = f->flushed >= ticket;
	pthread_mutex_unlock(&f->lock);
	return ok;
}
