#include "corpusd/rate.h"

#include "base/map.h"
#include "corpusd/limits.h"

#include <pthread.h>
#include <stdlib.h>

struct bucket {
	uint64_t client; /* its keyed hash; 0: empty */
	uint64_t filled; /* when */
	double left;
};

struct rate {
	double per_second;
	pthread_mutex_t lock;
	struct bucket buckets[RATE_CLIENTS_MAX];
};

struct rate *rate_new(uint64_t per_second)
{
	struct rate *r = calloc(1, sizeof *r);

	if (!r)
		return NULL;
	r->per_second = (double)per_second;
	pthread_mutex_init(&r->lock, NULL);
	return r;
}

void rate_free(struct rate *r)
{
	if (!r)
		return;
	pthread_mutex_destroy(&r->lock);
	free(r);
}

static bool ask(struct rate *r, struct text client, uint64_t now, double take)
{
	uint64_t hash = map_hash(client);
	struct bucket *b = &r->buckets[hash % RATE_CLIENTS_MAX];
	bool ok;

	if (r->per_second <= 0)
		return true;
	pthread_mutex_lock(&r->lock);
	if (b->client != hash)
		*b = (struct bucket){hash, now, r->per_second};
	if (now > b->filled)
		b->left += (double)(now - b->filled) / 1e9 * r->per_second;
	if (b->left > r->per_second)
		b->left = r->per_second;
	b->filled = now;
	ok = b->left >= 1;
	if (ok)
		b->left -= take;
	pthread_mutex_unlock(&r->lock);
	return ok;
}

bool rate_take(struct rate *r, struct text client, uint64_t now)
{
	return ask(r, client, now, 1);
}

bool rate_has(struct rate *r, struct text client, uint64_t now)
{
	return ask(r, client, now, 0);
}
