#include "scanner/warm.h"

#include "base/file.h"
#include "base/map.h"
#include "crypto/digest.h"
#include "scanner/content/scan_file.h"
#include "scanner/corpus.h"
#include "scanner/rule/lookalike.h"
#include "store/store.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/random.h>
#include <unistd.h>

#define LIKES_ARENA_MAX ((size_t)512 << 20)

struct warm {
	struct arena *arena;
	struct store *store;
	struct store_packs packs;
	struct corpus *corpus;
	struct content_engine *engine;
	struct lookalikes *likes; /* in the arena of their own */
	struct arena *likes_arena;
};

/* A second seed would lose what the maps of an open corpus hold. */
bool warm_seed(struct err *e)
{
	static bool seeded;
	uint8_t key[16];

	if (seeded)
		return true;
	if (getrandom(key, sizeof key, 0) != (ssize_t)sizeof key)
		return err_errno(e, "SCAN-RANDOM", "no random numbers");
	map_seed(key);
	seeded = crypto_init();
	return seeded || err_set(e, "SCAN-CRYPTO", "the cryptographic library cannot start");
}

static bool open_corpus(struct warm *w, const char *store, uint64_t now, struct err *e)
{
	struct pack *taken[STACK_MAX];
	struct store_place place;

	if (!store_place_find(w->arena, store, &place, e) || !store_open(&place, &w->store, e) ||
	    !store_open_packs(w->store, 0, now, &w->packs, e))
		return false;
	for (size_t i = 0; i < w->packs.count; i++) {
		taken[i] = w->packs.packs[i].pack;
		w->packs.packs[i].pack = NULL;
	}
	return corpus_open(taken, w->packs.count, &w->corpus, e);
}

bool warm_open(const char *store, uint64_t now, struct warm **out, struct err *e)
{
	struct warm *w = calloc(1, sizeof *w);

	if (w)
		w->arena = arena_new((size_t)16 << 20);
	if (!w || !w->arena) {
		warm_close(w);
		return err_set(e, "LIMIT-MEMORY", "no memory for the corpus");
	}
	if (!warm_seed(e) || !open_corpus(w, store, now, e)) {
		warm_close(w);
		return false;
	}
	*out = w;
	return true;
}

void warm_close(struct warm *w)
{
	if (!w)
		return;
	content_engine_free(w->engine);
	corpus_close(w->corpus);
	store_packs_close(&w->packs);
	store_close(w->store);
	arena_free(w->likes_arena);
	arena_free(w->arena);
	free(w);
}

/* Where compiled patterns are kept; -1: nowhere, which only costs time. */
static int open_cache(const struct store *store)
{
	char path[4096];
	int n = snprintf(path, sizeof path, "%s/cache", store_dir(store));

	if (n < 0 || (size_t)n >= sizeof path || !file_mkdirs(path, 0700, NULL))
		return -1;
	return open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW);
}

bool warm_patterns(struct warm *w, struct content_engine **out, struct err *e)
{
	if (!w->engine) {
		int cache = open_cache(w->store);
		bool ok = content_engine_new(w->corpus, cache, &w->engine, e);
		if (cache >= 0)
			close(cache);
		if (!ok)
			return false;
	}
	*out = w->engine;
	return true;
}

void warm_recall(struct warm *w)
{
	int cache = open_cache(w->store);

	content_engine_recall(w->engine, cache);
	if (cache >= 0)
		close(cache);
}

bool warm_likes(struct warm *w, struct err *e)
{
	const struct corpus_popular *names;
	size_t count;

	if (w->likes)
		return true;
	if (!w->likes_arena)
		w->likes_arena = arena_new(LIKES_ARENA_MAX);
	if (!corpus_popular(w->corpus, ECO_NPM, &names, &count))
		return corpus_failed(w->corpus, e) ? false : err_set(e, "LIMIT-MEMORY", "no memory for popular names");
	w->likes = w->likes_arena ? lookalikes_new(w->likes_arena, names, count) : NULL;
	return w->likes || err_set(e, "LIMIT-MEMORY", "no memory for popular names");
}

bool warm_names(struct warm *w, struct err *e)
{
	if (corpus_expect(w->corpus, ECO_NPM))
		return true;
	return corpus_failed(w->corpus, e) ? false : err_set(e, "LIMIT-MEMORY", "no memory for the names of the packs");
}

const struct lookalikes *warm_made_likes(const struct warm *w)
{
	return w->likes;
}

struct corpus *warm_corpus(const struct warm *w)
{
	return w->corpus;
}

const struct store_packs *warm_packs(const struct warm *w)
{
	return &w->packs;
}

bool warm_list(const struct warm *w, struct arena *a, struct report_pack **out, size_t *count)
{
	size_t n = corpus_pack_count(w->corpus);
	struct report_pack *rows = ARENA_ARRAY(a, struct report_pack, n + 1);

	if (!rows)
		return false;
	for (size_t i = 0; i < n; i++) {
		struct corpus_pack p = corpus_pack_at(w->corpus, i);
		const struct store_pack *s = &w->packs.packs[i];
		rows[i] = (struct report_pack){
			.name = p.name,
			.version = p.version,
			.id = arena_text(a, text_of(p.id)),
			.signers = s->first_use ? arena_printf(a, TEXT_FMT " (key trusted on first use)",
							       TEXT_ARG(p.signers))
						: p.signers,
			.without = p.without,
			.state = text_of(age_name(s->age)),
			.epoch = p.epoch,
			.seq = p.seq,
			.created = p.created,
			.age = s->age == AGE_UNKNOWN ? UINT64_MAX : s->age_seconds,
			.signer_count = p.signer_count,
			.threshold = p.threshold,
			.behind = s->behind,
			.pinned = s->pinned,
		};
	}
	*out = rows;
	*count = n;
	return !arena_failed(a);
}
