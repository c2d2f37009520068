#include "corpusd/engine.h"

#include "base/arena.h"
#include "corpusd/limits.h"
#include "store/store.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct slot {
	pthread_mutex_t lock;
	struct warm *warm;
};

struct generation {
	atomic_uint users;
	int zygote;
	struct slot slots[WORKERS_MAX];
	unsigned slot_count;
	atomic_uint turn;
	struct arena *arena;
	struct report_pack *packs;
	size_t pack_count;
	pthread_mutex_t lock; /* of why */
	atomic_bool bad;
	struct err why;
};

struct engine {
	char *packs;
	unsigned threads;
	pthread_mutex_t lock;
	struct generation *now;
};

struct engine *engine_new(const char *packs, unsigned threads)
{
	struct engine *x = calloc(1, sizeof *x);

	if (!x)
		return NULL;
	x->packs = packs ? strdup(packs) : NULL;
	x->threads = threads < WORKERS_MAX ? threads : WORKERS_MAX;
	pthread_mutex_init(&x->lock, NULL);
	return x;
}

static void generation_free(struct generation *g)
{
	for (unsigned i = 0; i < g->slot_count; i++) {
		warm_close(g->slots[i].warm);
		pthread_mutex_destroy(&g->slots[i].lock);
	}
	if (g->zygote >= 0)
		close(g->zygote);
	arena_free(g->arena);
	pthread_mutex_destroy(&g->lock);
	free(g);
}

void engine_drop(struct generation *g)
{
	if (g && atomic_fetch_sub(&g->users, 1) == 1)
		generation_free(g);
}

static bool open_slots(struct generation *g, const struct engine *x, uint64_t now, struct err *e)
{
	for (unsigned i = 0; i < x->threads; i++) {
		if (!warm_open(x->packs, now, &g->slots[i].warm, e))
			return false;
		pthread_mutex_init(&g->slots[i].lock, NULL);
		g->slot_count++;
	}
	return warm_list(g->slots[0].warm, g->arena, &g->packs, &g->pack_count) ||
	       err_set(e, "LIMIT-MEMORY", "no memory for the packs");
}

bool engine_renew(struct engine *x, int zygote, uint64_t now, struct err *e)
{
	struct generation *g = calloc(1, sizeof *g), *old;

	if (g)
		g->arena = arena_new((size_t)1 << 20);
	if (!g || !g->arena) {
		free(g);
		close(zygote);
		return err_set(e, "LIMIT-MEMORY", "no memory for the packs");
	}
	g->zygote = zygote;
	atomic_store(&g->users, 1);
	pthread_mutex_init(&g->lock, NULL);
	if (!open_slots(g, x, now, e)) {
		generation_free(g);
		return false;
	}
	pthread_mutex_lock(&x->lock);
	old = x->now;
	x->now = g;
	pthread_mutex_unlock(&x->lock);
	engine_drop(old);
	return true;
}

struct generation *engine_hold(struct engine *x)
{
	pthread_mutex_lock(&x->lock);
	struct generation *g = x->now;
	if (g)
		atomic_fetch_add(&g->users, 1);
	pthread_mutex_unlock(&x->lock);
	return g;
}

int generation_zygote(const struct generation *g)
{
	return g->zygote;
}

bool generation_bad(struct generation *g, struct err *e)
{
	if (!atomic_load(&g->bad))
		return false;
	pthread_mutex_lock(&g->lock);
	*e = g->why;
	pthread_mutex_unlock(&g->lock);
	return true;
}

static void spoil(struct generation *g, const struct err *why)
{
	pthread_mutex_lock(&g->lock);
	if (!atomic_load(&g->bad))
		g->why = *why;
	atomic_store(&g->bad, true);
	pthread_mutex_unlock(&g->lock);
}

/* The next one that is free, else the next one. */
static struct slot *take_slot(struct generation *g)
{
	unsigned first = atomic_fetch_add(&g->turn, 1);

	for (unsigned i = 0; i < g->slot_count; i++) {
		struct slot *s = &g->slots[(first + i) % g->slot_count];
		if (pthread_mutex_trylock(&s->lock) == 0)
			return s;
	}
	struct slot *s = &g->slots[first % g->slot_count];
	pthread_mutex_lock(&s->lock);
	return s;
}

bool generation_ask(struct generation *g, struct arena *a, struct text question, struct lookup_answer *out,
		    struct err *e)
{
	if (generation_bad(g, e))
		return false;
	struct slot *s = take_slot(g);
	bool ok = lookup_ask(s->warm, a, question, out, e);
	pthread_mutex_unlock(&s->lock);
	if (!ok && !err_is(e, "LOOKUP-QUESTION"))
		spoil(g, e);
	return ok;
}

const struct report_pack *generation_packs(const struct generation *g, size_t *count)
{
	*count = g->pack_count;
	return g->packs;
}

const char *generation_path(const struct generation *g, size_t i)
{
	return warm_packs(g->slots[0].warm)->packs[i].path;
}
