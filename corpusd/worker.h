/* corpusd/worker.h: one scan, in a process of its own that the zygote forked for it.
 *
 * It has the target and the pipe for its answer, both opened by others. Before it looks at a byte of the
 * target it limits itself (time, memory, file size) and enters the scanner's sandbox: no network, no
 * exec, no writes. When anything goes wrong it dies without END, and the job has failed.
 */
#ifndef PICKET_CORPUSD_WORKER_H
#define PICKET_CORPUSD_WORKER_H

#include "scanner/warm.h"

#define WORK_NAME_MAX 512

/* What the front asks for; one datagram from the front to the zygote, with two descriptors. */
struct work {
	uint64_t job;	 /* for the log */
	uint64_t now;	 /* Unix seconds */
	uint64_t memory; /* bytes of address space that the scan may add */
	uint32_t seconds;
	uint32_t members; /* tell the members of a workspace apart */
	char format[16];  /* not a scan: the target is a report as JSON, to be written in this format; or "" */
	char as[32];	  /* kind of input, or "" */
	char name[WORK_NAME_MAX]; /* what the target is called in the report; its last part says its kind */
	char policy[1024]; /* the site's policy file, or "" */
};

/* One scan of a lockfile of our own, before there are workers: statements, pages and resolved symbols that a first scan
 * needs are then there in each of them. Codes: those of scan_run. */
bool worker_rehearse(struct warm *warm, uint64_t now, struct err *e);

/* Never returns. target: a folder or a regular file; answer: a pipe. */
_Noreturn void worker_run(struct warm *warm, const struct work *w, int target, int answer);

#endif
