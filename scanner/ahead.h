/* scanner/ahead.h: the index of popular names, and marks of those that packs list, made by a thread of its own while
 * inputs are read.
 *
 * Loading and indexing the names takes about as long as reading a lockfile of a megabyte, and a project of some size always
 * needs them. What is found is the same without: a rule that finds no index makes it, and names without marks are looked up.
 */
#ifndef PICKET_SCANNER_AHEAD_H
#define PICKET_SCANNER_AHEAD_H

#include "base/err.h"
#include "scanner/target.h"

#include <pthread.h>

struct warm;

struct ahead {
	struct warm *warm;
	pthread_t thread;
	struct err err;
	uint64_t rows;
	bool running, failed;
};

/* Whether the targets look like more than a few packages. *rows: the most of a corpus whose names are worth marking for them. */
bool ahead_pays(const struct targets *t, uint64_t *rows);

/* From here to ahead_end() nobody else may use the corpus of `warm`. Without a thread to be had nothing is begun. */
void ahead_begin(struct ahead *a, struct warm *warm, uint64_t rows);

/* Waits for it; nothing was begun, or it is over: true at once. Codes: those of warm_likes and warm_names. */
bool ahead_end(struct ahead *a, struct err *e);

#endif
