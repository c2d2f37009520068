/* scanner/warm.h: what a scan needs beside its target: verified packs and compiled patterns.
 *
 * Opened before the sandbox. A scan opens its own; a program with many scans opens one, forks, and each
 * child hands it to its one scan (scan_options.warm): SQLite's handles are read only, their file system
 * (pack/vfs.h) takes no lock and reads by offset, so a child may go on with them.
 */
#ifndef PICKET_SCANNER_WARM_H
#define PICKET_SCANNER_WARM_H

#include "base/err.h"
#include "scanner/report/report.h"

struct corpus;
struct content_engine;
struct store_packs;
struct warm;

/* store: as scan_options.store. now: Unix seconds, for ages and expiry. Seeds the maps of this process, once.
 * Codes: those of store_open, store_open_packs, SCAN-RANDOM, SCAN-CRYPTO, LIMIT-MEMORY. */
bool warm_open(const char *store, uint64_t now, struct warm **out, struct err *e);
void warm_close(struct warm *w); /* NULL is fine */

/* Seeds the maps of this process; a second call does nothing. What scans without a corpus need. */
bool warm_seed(struct err *e);

/* The patterns are compiled, or loaded from the store's cache, when first asked for. */
bool warm_patterns(struct warm *w, struct content_engine **out, struct err *e);

/* After them, and before any worker: files that an earlier scan looked into are not looked into again (content/recall.h). Only where the
 * one scan of this corpus is in this process. */
void warm_recall(struct warm *w);

/* The index of popular names, before a scan asks for it: worth its time where many scans follow. A scan that finds none
 * makes its own when a name is not popular. Codes: LIMIT-MEMORY, those of a pack that cannot be read. */
struct lookalikes;
bool warm_likes(struct warm *w, struct err *e);
/* Marks of all names that the packs list, likewise: a name that is on no list then costs no question. Codes: as warm_likes. */
bool warm_names(struct warm *w, struct err *e);
const struct lookalikes *warm_made_likes(const struct warm *w); /* NULL: none was made */

struct corpus *warm_corpus(const struct warm *w);
const struct store_packs *warm_packs(const struct warm *w); /* their ages; the packs themselves are the corpus's */

/* A row for each pack, in the arena: name, sequence, age, signers. False: the arena is full. */
struct arena;
bool warm_list(const struct warm *w, struct arena *a, struct report_pack **out, size_t *count);

#endif
