/* corpusd/importer.h: packs that come over HTTP: verified and installed in a process of their own, forked by the keeper.
 *
 * The front has no right to write the store; it hands the bytes over and waits for the word. */
#ifndef PICKET_CORPUSD_IMPORTER_H
#define PICKET_CORPUSD_IMPORTER_H

#include "store/install.h"

#define IMPORTS_MAX 8 /* at once */
#define IMPORT_KEY  24

struct import_result {
	struct err err; /* code "" when all went well */
	struct store_import done;
};

/* In the child of the keeper: imports, answers over reply, and ends. */
_Noreturn void importer_run(const char *packs, int pack, int reply, uint64_t now);

struct imports; /* the front's side */
/* keeper: the channel. ended: an import came to its end; its key. */
struct imports *imports_new(int keeper, void (*ended)(void *ctx, const char *key), void *ctx);
/* Begins one. Codes: IMPORT-BUSY, WORKER-START. */
bool imports_begin(struct imports *x, struct text bytes, char key[IMPORT_KEY], struct err *e);
/* Its outcome, once; false: it goes on. */
bool imports_take(struct imports *x, const char *key, struct import_result *out);

#endif
