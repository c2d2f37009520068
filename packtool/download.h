/* packtool/download.h: files on their way, kept so that the next run goes on where this one broke off.
 *
 *	CACHE/                 PICKET_CACHE, /var/cache/picket for the root user,
 *	                       XDG_CACHE_HOME/picket or HOME/.cache/picket; mode 0700
 *	CACHE/NAME/lock        held while a verb works in that folder
 *	CACHE/NAME/...         whatever it needs; all of it may be deleted at any time
 *	CACHE/NAME/ID.part     what came so far of the bytes that ID stands for
 *
 * Nothing in it is trusted: what was finished is checked against its digest by the caller.
 */
#ifndef PICKET_PACKTOOL_DOWNLOAD_H
#define PICKET_PACKTOOL_DOWNLOAD_H

#include "packtool/fetch.h"

struct cache {
	char dir[3072];
	int fd; /* of the folder */
	int lock;
};

/* Makes and locks CACHE/name. Code: CACHE (no place, cannot be written, or another run is at it). */
bool cache_open(const char *name, struct cache *out, struct err *e);
void cache_close(struct cache *c); /* also after a failure */
/* "DIR/name". out: 4096 bytes. */
bool cache_path(const struct cache *c, const char *name, char *out, struct err *e);
/* Small notes: at most 64 KiB. False when there is none. */
bool cache_get(const struct cache *c, const char *name, struct buf *out);
bool cache_put(const struct cache *c, const char *name, struct text bytes, struct err *e);

struct download {
	struct fetch fetch; /* out and have are set here */
	struct text wanted; /* what names these bytes: a digest. Equal names go on with each other */
	/* Whether what an earlier run left is all of it, so that nothing is fetched; may be NULL. */
	bool (*whole)(void *ctx, int fd);
	void *ctx;
};

/* The whole file, open for reading; -1: refused. What an earlier run left is gone on from, and a
 * connection that breaks off is tried again as long as bytes come. Codes: those of fetch_run, CACHE. */
int download_get(const struct cache *c, const struct download *d, struct fetch_reply *reply,
		 struct err *e);

/* After it was used, or found wrong: so that the next run begins again. */
void download_drop(const struct cache *c, struct text wanted);

#endif
