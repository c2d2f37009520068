/* corpusd/errand.h: work that a request waits for, in a thread of its own: the threads of HTTP wait for nobody.
 *
 * An answer begins an errand and asks to be called again (response.wait); when the errand has ended it takes what came of
 * it. A request that went away leaves its errand behind: it is dropped when it is a minute old.
 */
#ifndef PICKET_CORPUSD_ERRAND_H
#define PICKET_CORPUSD_ERRAND_H

#include "base/buf.h"
#include "base/err.h"

#define ERRANDS_MAX 16 /* at once */
#define ERRAND_KEY  24

struct errand {
	struct err err;	   /* code "" when all went well */
	struct buf in;	   /* what it works on, owned */
	struct buf out;	   /* what came of it */
	char word[16];	   /* of its begetter */
	uint8_t detail[512];
};
/* Runs in the thread; fills err and out. */
typedef void errand_run(void *ctx, struct errand *e);

struct errands;
/* ended: an errand came to its end; its key. NULL: no memory. */
struct errands *errands_new(void (*ended)(void *ctx, const char *key), void *ctx);
/* e is copied, its buffers taken over, also on failure. Code: ERRAND-BUSY. */
bool errands_begin(struct errands *x, const struct errand *e, errand_run *run, void *ctx, char key[ERRAND_KEY],
		   struct err *err);
/* Its outcome, once, to be freed by errand_free; false: it goes on. */
bool errands_take(struct errands *x, const char *key, struct errand *out);
void errand_free(struct errand *e);

#endif
