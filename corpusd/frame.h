/* corpusd/frame.h: what a worker says to the front, over a pipe.
 *
 *	offset	bytes	meaning
 *	0	4	"PKTf"
 *	4	4	kind, LE32: enum frame_kind
 *	8	8	bytes of payload, LE64
 *	16	n	payload
 *
 * One REPORT, then one END, then the end of the pipe. Whatever differs, the worker was not whole and its job has
 * failed: another order, a length past the ceiling, a byte after END, no END at all.
 */
#ifndef PICKET_CORPUSD_FRAME_H
#define PICKET_CORPUSD_FRAME_H

#include "base/buf.h"
#include "base/err.h"

enum frame_kind { FRAME_REPORT = 1, FRAME_END = 2 };

/* The front's side: feed it bytes as they come. */
struct frame_reader {
	struct buf report; /* owned; set its maximum before the first byte */
	uint8_t status;	   /* of END: an enum exit_status */
	bool ended;	   /* END was read */
	bool failed;
	uint8_t head[16];
	size_t head_n;
	uint64_t left; /* of the payload */
	uint32_t kind; /* 0: between frames */
	bool has_report;
};

/* False: not a worker's answer (sticky). */
bool frame_feed(struct frame_reader *r, const void *p, size_t n);
/* At the end of the pipe: whether the answer was whole. Code: WORKER-ANSWER. */
bool frame_whole(const struct frame_reader *r, struct err *e);

/* The worker's side. Code: FILE-WRITE. */
bool frame_write(int fd, enum frame_kind kind, const void *p, size_t n, struct err *e);

#endif
