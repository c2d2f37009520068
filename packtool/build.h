/* packtool/build.h: from a source folder to an unsigned pack. */
#ifndef PICKET_PACKTOOL_BUILD_H
#define PICKET_PACKTOOL_BUILD_H

#include "pack/trust.h"
#include "packtool/lint.h"

#define BUILD_ZST_LEVEL 12 /* the level of the zstd form; part of "same bytes" */

struct build {
	const char *dir;     /* the source folder */
	const char *out;     /* the pack, replaced whole */
	uint64_t epoch;	     /* 0 for 1, or that of prev */
	uint64_t seq;	     /* 0: that of prev plus one, or 1 */
	const char *prev;    /* the pack of the sequence before, or NULL; must verify */
	/* Earlier packs to lead on from by a delta, beside prev, which always is one. */
	const char *delta_from[DELTAS_MAX];
	size_t delta_from_count;
	bool has_created;    /* else: the day of pack.txt, or `now` */
	uint64_t created;    /* Unix seconds */
	uint64_t now;
	const char *version; /* NULL: that of pack.txt, or the day of created */
	bool transport;	     /* the zstd form */
	const struct trust *const *roots; /* for prev */
	size_t root_count;

	bool lint;		  /* refuse what packtool/lint.h finds unfit */
	unsigned allow;		  /* ... but these: bits 1 << enum lint_code */
	bool dry;		  /* only looks: nothing is written, made gets the rows and changes */
	const struct canaries *canaries; /* NULL: none are asked */
	/* Called once with all that lint found, before it judges; may be NULL. */
	void (*report)(void *to, const struct lint *l);
	void *report_to;
};

/* made says what was built. Codes: of source_read, CANON, BUILD, FILE-*, LINT-*. */
bool build_pack(const struct build *b, struct manifest *made, struct digest *id, struct err *e);

#endif
