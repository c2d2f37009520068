/* scanner/rehash.h: hashes that only old lists have.
 *
 * MD5, SHA-1 and SHA-512 are computed only when a pack has rows of that kind, and only for what
 * droppers are: executables and archives (while they are read: scanner/read.h), and files that
 * an install hook runs (afterwards, here). Measured reason: docs/decisions/0011-what-is-read.md.
 */
#ifndef PICKET_SCANNER_REHASH_H
#define PICKET_SCANNER_REHASH_H

#include "crypto/sha.h"
#include "scanner/content/content.h"
#include "scanner/corpus.h"

struct project;
struct reader;

#define REHASH_KINDS	3u
#define REHASH_SHA_1	1u /* of them */
#define REHASH_HEADS	8 /* beginnings told for one kind; with more, or a row without, every file counts */
#define REHASH_HEAD_MAX 8 /* bytes */

/* What the packs ask for. A row may tell how its file begins ("head=4d5a" in its note): then only files that begin so can
 * be it, and no other needs the hash. */
struct rehash_plan {
	struct rehash_kind {
		bool asked, any; /* any: a row does not tell how its file begins */
		uint32_t count;
		struct {
			uint8_t bytes[REHASH_HEAD_MAX];
			size_t n;
		} heads[REHASH_HEADS];
	} kinds[REHASH_KINDS];
};

/* One thread's hashers, for one file at a time. */
struct rehasher {
	struct rehash_plan plan;
	struct sha *sha[REHASH_KINDS]; /* NULL: no pack asks for it */
	bool on[REHASH_KINDS];	       /* for this file */
	uint32_t count;
};

/* False: the corpus failed, or no memory. */
bool rehash_ask(struct corpus *c, struct rehash_plan *out);

bool rehash_open(struct rehasher *h, const struct rehash_plan *plan); /* false: no memory */
void rehash_close(struct rehasher *h);

bool rehash_is_dropper(const struct file *f); /* by its class: an executable or an archive */
/* head: at least the first REHASH_HEAD_MAX bytes of the file, or all of it. */
bool rehash_begin(struct rehasher *h, struct text head);
bool rehash_add(void *rehasher, const void *p, size_t n);
/* The same, and into a SHA_256 of the caller's. */
bool rehash_add_along(struct rehasher *h, struct sha *s256, const void *p, size_t n);
bool rehash_end(struct rehasher *h, struct arena *a, struct file *f); /* sets f->digests */

/* After content_reach(): what a hook runs. What cannot be read again is a problem of the project.
 * False: memory. */
bool rehash(struct rehasher *h, struct reader *r, struct project *p, struct content *content,
	    struct err *e);

#endif
