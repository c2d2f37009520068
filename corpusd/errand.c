#include "corpusd/errand.h"

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define FORGET_SECONDS 60

struct one {
	struct errands *all;
	char key[ERRAND_KEY]; /* "": free */
	bool ended;
	time_t when; /* it ended */
	errand_run *run;
	void *ctx;
	struct errand e;
};

struct errands {
	void (*on_end)(void *ctx, const char *key);
	void *ctx;
	pthread_mutex_t lock;
	uint64_t next;
	struct one items[ERRANDS_MAX];
};

struct errands *errands_new(void (*ended)(void *ctx, const char *key), void *ctx)
{
	struct errands *x = calloc(1, sizeof *x);

	if (!x)
		return NULL;
	x->on_end = ended;
	x->ctx = ctx;
	pthread_mutex_init(&x->lock, NULL);
	return x;
}

void errand_free(struct errand *e)
{
	buf_free(&e->in);
	buf_free(&e->out);
}

static void *thread(void *arg)
{
	struct one *o = arg;
	char key[ERRAND_KEY];

	o->run(o->ctx, &o->e);
	pthread_mutex_lock(&o->all->lock);
	memcpy(key, o->key, sizeof key);
	o->when = time(NULL);
	o->ended = true;
	pthread_mutex_unlock(&o->all->lock);
	o->all->on_end(o->all->ctx, key);
	return NULL;
}

/* A free place, or that of one whose request never came back. */
static struct one *place(struct errands *x)
{
	time_t now = time(NULL);

	for (size_t i = 0; i < ERRANDS_MAX; i++)
		if (!x->items[i].key[0])
			return &x->items[i];
	for (size_t i = 0; i < ERRANDS_MAX; i++)
		if (x->items[i].ended && now > x->items[i].when + FORGET_SECONDS) {
			errand_free(&x->items[i].e);
			return &x->items[i];
		}
	return NULL;
}

static bool begin(struct errands *x, struct one *o, const struct errand *e, errand_run *run, void *ctx)
{
	pthread_t id;

	o->all = x;
	o->ended = false;
	o->run = run;
	o->ctx = ctx;
	o->e = *e;
	snprintf(o->key, sizeof o->key, "errand %ju", (uintmax_t)++x->next);
	if (pthread_create(&id, NULL, thread, o) == 0) {
		pthread_detach(id);
		return true;
	}
	o->key[0] = '\0';
	return false;
}

bool errands_begin(struct errands *x, const struct errand *e, errand_run *run, void *ctx, char key[ERRAND_KEY],
		   struct err *err)
{
	struct errand copy = *e;

	pthread_mutex_lock(&x->lock);
	struct one *o = place(x);
	bool ok = o && begin(x, o, e, run, ctx);
	if (ok)
		memcpy(key, o->key, ERRAND_KEY);
	pthread_mutex_unlock(&x->lock);
	if (ok)
		return true;
	errand_free(&copy);
	err_set(err, "ERRAND-BUSY", "%d imports and reports are under way already", ERRANDS_MAX);
	return err_hint(err, "try again");
}

bool errands_take(struct errands *x, const char *key, struct errand *out)
{
	bool found = false;

	pthread_mutex_lock(&x->lock);
	for (size_t i = 0; i < ERRANDS_MAX && !found; i++) {
		struct one *o = &x->items[i];
		if (strcmp(o->key, key) != 0 || !o->ended)
			continue;
		*out = o->e;
		o->key[0] = '\0';
		found = true;
	}
	pthread_mutex_unlock(&x->lock);
	return found;
}
