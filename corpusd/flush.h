/* corpusd/flush.h: many writers of one file, few flushes.
 *
 * A flush to the disk takes a millisecond or more, and one covers all that was written before it began. Writers
 * note each write and wait for a flush that began after it; whoever finds none running does it for all. A flush
 * that failed once makes every later wait fail: what the kernel has dropped since nobody can say.
 */
#ifndef PICKET_CORPUSD_FLUSH_H
#define PICKET_CORPUSD_FLUSH_H

#include <pthread.h>
#include <stdbool.h>
#include <stdint.h>

struct flush {
	pthread_mutex_t lock;
	pthread_cond_t ended;
	uint64_t written, flushed; /* writes so far; of them on the disk */
	bool running, broken;
};

void flush_init(struct flush *f);
void flush_free(struct flush *f);

/* After a write that must last: its ticket. The caller's writes are in the order of their tickets. */
uint64_t flush_ticket(struct flush *f);

/* Returns when the write of the ticket is on the disk; false: it may not be. `run` flushes the file; it is called
 * without any lock of this module, by one thread at a time. */
bool flush_wait(struct flush *f, uint64_t ticket, bool (*run)(void *ctx), void *ctx);

#endif
