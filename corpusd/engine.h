/* corpusd/engine.h: the packs in force, for the front: a zygote for scans, open corpora for look-ups.
 *
 * One generation is used by many threads; a new one takes its place whole, and the old one goes when its last
 * user lets go. A generation in which a page failed verification answers nothing any more.
 */
#ifndef PICKET_CORPUSD_ENGINE_H
#define PICKET_CORPUSD_ENGINE_H

#include "scanner/lookup.h"

struct engine;
struct generation;

/* threads: how many ask at once. */
struct engine *engine_new(const char *packs, unsigned threads); /* NULL: no memory */

/* Opens what the zygote (taken over) has opened too, and puts it in force. False: the old stays. Codes of warm_open. */
bool engine_renew(struct engine *x, int zygote, uint64_t now, struct err *e);

struct generation *engine_hold(struct engine *x); /* NULL: none yet */
void engine_drop(struct generation *g);		  /* NULL is fine */

int generation_zygote(const struct generation *g);
/* As lookup_ask, from any thread. PACK-*: no answer, now and later. */
bool generation_ask(struct generation *g, struct arena *a, struct text question, struct lookup_answer *out,
		    struct err *e);
/* Why it answers nothing any more; false when it does. */
bool generation_bad(struct generation *g, struct err *e);
/* The packs of this generation. */
const struct report_pack *generation_packs(const struct generation *g, size_t *count);
/* The file that pack i was opened from. */
const char *generation_path(const struct generation *g, size_t i);

#endif
