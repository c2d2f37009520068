/* scanner/read.h: reads and hashes every file of the targets, once, and hands it to the content
 * pass; keeps the manifests and lockfiles.
 *
 * One worker for each thread of the walk. What comes out is sorted by path, so that neither threads
 * nor folders' order show. Files up to READ_BUFFER_BYTES are read into buffers that are used
 * again, and hashed two at a time (crypto/sha_pair.h); larger binaries are streamed, larger texts are read one at a time.
 */
#ifndef PICKET_SCANNER_READ_H
#define PICKET_SCANNER_READ_H

#include "scanner/content/scan_file.h"
#include "scanner/input/input.h"
#include "scanner/limits.h"
#include "scanner/rehash.h"
#include "scanner/walk.h"

#include <stdatomic.h>

struct reader;

struct read_options {
	unsigned threads;
	struct content_engine *engine; /* NULL: manifests and lockfiles only, nothing else is opened */
	uint64_t max_memory;
	uint64_t file_max; /* 0: READ_FILE_MAX, which no test has the time to reach */
	struct rehash_plan rehash; /* hashes beside SHA-256 */
};

/* Before the sandbox: hashers may load configuration. Codes: LIMIT-MEMORY. */
bool read_open(const struct read_options *o, struct reader **out, struct err *e);
void read_close(struct reader *r); /* after the content it gave */

/* Where files of one target come from, to read one again: an open folder (stays the caller's) and
 * the prefix of its paths. Must be called before that target is read. dir -1: bytes are kept. */
bool read_origin(struct reader *r, int dir, struct text prefix);

/* For walk_run(). */
extern const struct walk_visitor read_visitor;
void *const *read_workers(const struct reader *r);

/* On the first worker: one file that is open, or in memory. input: what it is, or NULL: by its path. */
bool read_fd(struct reader *r, int fd, struct text path, const struct input *input);
bool read_bytes(struct reader *r, struct text path, struct text bytes, const struct input *input);
bool read_trouble(struct reader *r, struct text path, const char *code, bool partial,
		  const char *what);

/* Sorts; documents and problems go into the project, files into *out (which lives as long as the
 * reader). False: LIMIT-MEMORY. */
bool read_finish(struct reader *r, struct project *project, struct content **out, struct err *e);

/* After read_finish, for content_reach(): one for each thread; returns how many. The bytes must be those that were hashed. */
unsigned read_lookers(struct reader *r, struct content_looker out[THREADS_MAX]);
struct content_source read_source(struct reader *r); /* the first thread's */
struct rehasher *read_rehasher(struct reader *r);    /* too */

/* After read_finish: the bytes of files[index] again, in pieces, whatever its size. False: it
 * cannot be opened or read any more. */
bool read_pieces(struct reader *r, uint32_t index,
		 bool (*piece)(void *ctx, const void *p, size_t n), void *ctx, struct err *e);

/* How far it is, from any thread. */
uint64_t read_files(const struct reader *r);
uint64_t read_total(const struct reader *r); /* bytes */

#endif
