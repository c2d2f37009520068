/* corpusd/zygote.h: the process that holds an open corpus and forks a worker for each scan.
 *
 * It is forked by the keeper before the front has read a byte of any client; it opens and verifies the packs once, so that
 * a small scan costs a fork and not an opening. It never looks at a target. One zygote, one generation of the
 * packs: a new corpus means a new zygote, and what runs in the old one ends there.
 */
#ifndef PICKET_CORPUSD_ZYGOTE_H
#define PICKET_CORPUSD_ZYGOTE_H

#include "corpusd/worker.h"

#define WORK_FDS 2 /* the target, the pipe for the answer */
/* One scan from the front: 1 with its descriptors; 0: the front is gone; -1: anything else, whose descriptors are closed. A call
 * of its own for its tests. */
int zygote_take(int front, struct work *w, int fds[WORK_FDS]);

/* The zygote's whole life, in a child: opens the packs, says over `front` whether that went well (zygote_ready),
 * then takes work until the other side is closed. fresh: a stale pack is refused (PACK-STALE). */
_Noreturn void zygote_run(int front, const char *store, uint64_t now, bool fresh);

/* The other side. Waits for the zygote's word. Code: that of warm_open, with its text. */
bool zygote_ready(int zygote, struct err *e);
/* Hands over one scan; the descriptors may then be closed here. Code: WORKER-START. */
bool zygote_work(int zygote, const struct work *w, int target, int answer, struct err *e);

#endif
