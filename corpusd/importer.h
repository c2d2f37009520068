/* corpusd/importer.h: packs that come over HTTP: verified and installed in a process of their own, forked by the keeper.
 *
 * The front has no right to write the store; it hands the bytes over and waits for the word. */
#ifndef PICKET_CORPUSD_IMPORTER_H
#define PICKET_CORPUSD_IMPORTER_H

#include "corpusd/errand.h"
#include "store/install.h"

/* In the child of the keeper: imports, answers over reply, and ends. */
_Noreturn void importer_run(const char *packs, int pack, int reply, uint64_t now);

/* The front's side, as an errand: ctx is the channel to the keeper (int *); in: the pack's bytes; detail: a struct
 * store_import. */
void importer_ask(void *ctx, struct errand *e);

#endif
