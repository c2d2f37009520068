/* scanner/walk.h: every file below a folder, on several threads.
 *
 * openat-based; no link is ever followed, so nothing outside is reached and each real file is
 * seen once (a package manager's links inside the target lead to folders that are seen anyway).
 * The order of the calls depends on threads: the one who is called sorts.
 *
 * One exception by name: `.git` outside of node_modules. git keeps no tracked content there, and its
 * index, logs and packs differ between two clones of the same content.
 */
#ifndef PICKET_SCANNER_WALK_H
#define PICKET_SCANNER_WALK_H

#include "base/err.h"
#include "base/text.h"

/* Called on the thread of `worker`; each returns false to end the walk (no memory). Paths
 * live for the call. */
struct walk_visitor {
	/* A regular file as far as the folder says; name is relative to dir. */
	bool (*file)(void *worker, int dir, const char *name, struct text path);
	/* A symbolic link; target as it is written; outside: it leads out of the target, by its text. */
	bool (*link)(void *worker, struct text path, struct text target, bool outside);
	/* partial: something was not seen. */
	bool (*trouble)(void *worker, struct text path, const char *code, bool partial,
			const char *what);
};

struct walk {
	int root;	    /* an open folder; stays the caller's */
	struct text prefix; /* in front of every path, with its '/' at the end, or "" */
	const struct walk_visitor *visitor;
	void *const *workers; /* one for each thread */
	unsigned threads;     /* at least 1 */
	bool backwards;	      /* another order of everything: must change no result */
};

/* False: a callback said so, or no memory (code LIMIT-MEMORY), or no thread (SCAN-THREAD). */
bool walk_run(const struct walk *w, struct err *e);

/* Whether a link at path (relative to the target) with this text leads out of the target. */
bool walk_leads_out(struct text path, struct text target);

#endif
