/* scanner/read_inside.h: what the files of the reader share: what was read, by whom, and from where. */
#ifndef PICKET_SCANNER_READ_INSIDE_H
#define PICKET_SCANNER_READ_INSIDE_H

#include "crypto/sha.h"
#include "crypto/sha_pair.h"
#include "scanner/content/limits.h"
#include "scanner/limits.h"
#include "scanner/read.h"
#include "scanner/rehash.h"

#include <pthread.h>

#define SMALL_BYTES  ((size_t)1 << 20)
#define STREAM_BYTES ((size_t)256 << 10) /* hashed while the caches hold it */

struct entry { /* one file read */
	struct file file;
	struct text kept;	    /* its bytes, for documents and for files out of an archive */
	const struct input *input;  /* NULL: no document */
	size_t origin;
};

struct note { /* a problem, until the project takes it */
	struct text path, what;
	const char *code;
	bool partial;
};

struct waiting { /* read, and not looked into before its digest is there */
	struct entry *entry; /* NULL: none */
	struct text bytes;
	bool whole; /* else its head is enough */
};

struct worker {
	struct reader *reader;
	struct arena *arena;
	struct content_worker *content;
	struct sha *sha;	/* of files that are streamed, or read again */
	struct sha_pair *pair;	/* of all others; every digest is there when read_finish() sorts */
	struct waiting waiting; /* for pair */
	struct rehasher rehasher;
	char *buffers[2]; /* for files up to READ_BUFFER_BYTES: read_buffer(); NULL until asked for */
	const char *direct; /* the bytes at hand lie in the arena already */
	struct entry **entries;
	struct note *notes;
	size_t entry_count, entry_cap, note_count, note_cap;
	size_t counted; /* of the arena, in reader.held */
};

struct origin {
	int dir;
	struct text prefix;
};

struct reader {
	struct read_options options;
	struct worker workers[THREADS_MAX];
	void *handles[THREADS_MAX];
	pthread_mutex_t large; /* one large text at a time bounds the memory */
	char *room;	       /* for it; what is not too large is kept for the next, which finds its pages made */
	size_t room_bytes;
	struct arena *arena;   /* of what read_finish makes */
	struct entry **sorted;
	struct content content;
	struct origin *origins;
	size_t origin_count, kept;
	atomic_uint_fast64_t files, bytes, held; /* held: of all workers' arenas together */
};

/* LIMIT-MEMORY. */
bool read_full(struct err *e);

/* One more file of the origin at hand; NULL: no memory. */
struct entry *read_entry(struct worker *w, struct text path);

/* A problem, as walk_visitor.trouble takes it; worker is a struct worker. False: no memory. */
bool read_note(void *worker, struct text path, const char *code, bool partial, const char *what);

/* Makes reader.sorted of what all workers have, by path; *count: how many. False: no memory. */
bool read_order(struct reader *r, size_t *count);

/* Looks into what waits for its digest. False: no memory. */
bool read_settle(struct worker *w);

/* For `want` bytes, at most READ_BUFFER_BYTES + 1: the one of the two buffers where nothing waits. The first takes up to
 * SMALL_BYTES, so that two large files cost the memory of one: the one before is then settled. NULL: no memory. */
char *read_buffer(struct worker *w, size_t want);

/* Up to want bytes; false: a read error. *got < want: the file ended. size: where it should end; a
 * short read that stops right there needs no second one to say so. */
bool read_fill(int fd, char *p, size_t want, uint64_t size, size_t *got);

#endif
