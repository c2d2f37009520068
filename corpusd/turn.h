/* corpusd/turn.h: threads that answer take short turns.
 *
 * A kernel that looks at its clock every 4 ms lets a busy thread run that long while others of the same processor wait:
 * clients here, other threads of ours, and 64 of their requests with them. Who answers gives way by itself. Measured in
 * docs/daemon.md: the slowest of a hundred look-ups.
 */
#ifndef PICKET_CORPUSD_TURN_H
#define PICKET_CORPUSD_TURN_H

#include <stdbool.h>
#include <stdint.h>

#define TURN_NANOSECONDS 200000

struct turn { /* of one thread; zeroes begin */
	uint64_t began;
};

/* After a piece of work; now: monotonic nanoseconds. True when its turn was over and others were let in. The first call
 * asks the kernel for slices of a turn's length (which it may not know: Linux before 6.12), so that a thread that gave
 * way is not behind for longer than it ran. */
bool turn_over(struct turn *t, uint64_t now);

#endif
