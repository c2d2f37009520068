/* corpusd/render.h: a report that is kept as JSON, in another format: made by a worker, as an errand. */
#ifndef PICKET_CORPUSD_RENDER_H
#define PICKET_CORPUSD_RENDER_H

#include "corpusd/engine.h"
#include "corpusd/errand.h"

/* ctx: the engine. in: the JSON; word: the format's name; out: what was written. Codes: WORKER-*, SCAN-TIMEOUT. */
void render_ask(void *ctx, struct errand *e);

/* The content type of a format; NULL: there is no such format. */
const char *render_type(struct text format);

#endif
