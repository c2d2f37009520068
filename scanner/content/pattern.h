/* content/pattern.h: marks and the packs' indicators, looked for in one pass over raw bytes.
 *
 * One Vectorscan database in block mode; each pattern reports once, but marks whose surroundings count report every use
 * (whether one of them counts does not depend on their order).
 * The compiled form is kept in a cache folder under a keyed digest and looked at only when that is
 * right: a database is not safe to load from foreign bytes.
 */
#ifndef PICKET_SCANNER_CONTENT_PATTERN_H
#define PICKET_SCANNER_CONTENT_PATTERN_H

#include "base/arena.h"
#include "base/err.h"
#include "crypto/digest.h"
#include "scanner/content/word.h"
#include "scanner/corpus.h"

struct pattern_set;
struct pattern_scratch; /* of one thread */

/* indicators live as long as the set. Kinds looked for: string, domain, url, ip, regex. Codes:
 * CONTENT-PATTERN, CONTENT-MEMORY. */
bool pattern_set_new(const struct corpus_indicator *indicators, uint32_t count, int cache_dir,
		     struct pattern_set **out, struct err *e);
void pattern_set_free(struct pattern_set *set);
bool pattern_set_cached(const struct pattern_set *set); /* came from the cache */
/* What the patterns and the engine are, under the cache folder's key; NULL: there is no such folder. */
const struct digest *pattern_set_id(const struct pattern_set *set);

/* The regular expression of an indicator alone, as regex_load (regex/regex.h) takes it: to ask where its match begins.
 * Empty: another kind, or an expression that cannot say. */
struct text pattern_placed(const struct pattern_set *set, uint32_t indicator);

struct pattern_scratch *pattern_scratch_new(const struct pattern_set *set);
void pattern_scratch_free(struct pattern_scratch *s);

#define PATTERN_STRETCH 2048u /* bytes */

struct pattern_hits {
	struct word_set set;  /* marks, and words of content/word.h */
	uint32_t *indicators; /* ascending */
	uint64_t *ends;	      /* where each ends for the first time */
	uint32_t count;
	uint32_t *stretches;  /* of a text past CONTENT_BUNDLE, and no longer than CONTENT_FILE_MAX: the marks of each PATTERN_STRETCH bytes */
	uint32_t stretch_count;
	bool more;	      /* past CONTENT_MATCHES_MAX */
	bool failed;	      /* the engine gave up */
};
/* What out points to lives until the next call with this scratch. */
void pattern_find(struct pattern_scratch *s, struct text bytes, struct pattern_hits *out);

#endif
