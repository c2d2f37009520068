/* packtool/apart.h: work in a process of its own, from which only bytes come.
 *
 * Network and parsing are never in one process, and neither is in the one that holds keys: what
 * fetches may open sockets and read nothing of the user's, what parses may open nothing at all
 * (sandbox/sandbox.h). The child inherits the open descriptors it was given and the memory of
 * before; what comes back is one reply of fixed size and an error.
 */
#ifndef PICKET_PACKTOOL_APART_H
#define PICKET_PACKTOOL_APART_H

#include "base/err.h"

#include <stddef.h>
#include <stdint.h>

enum apart_kind {
	APART_PARSE, /* computes, reads and writes open descriptors; nothing else */
	APART_FETCH, /* sockets, and reading of the system's own settings, libraries, certificates */
};

/* Forks, enters the sandbox, calls work(ctx, reply, e) there and copies reply and error back.
 * Nothing else that work changes in memory is seen here; files it wrote are. The child is killed
 * after `seconds`, and when this process ends. Codes: those of work, APART, APART-TIME, SANDBOX-*. */
struct apart {
	enum apart_kind kind;
	uint64_t seconds;
	bool (*work)(void *ctx, void *reply, struct err *e);
	void *ctx;
	void *reply; /* plain bytes, without pointers */
	size_t reply_size;
};
bool apart_run(const struct apart *a, struct err *e);

#endif
