/* scanner/corpus.h: questions to the packs in force, answered page by verified page.
 *
 * All packs are asked; answers come in pack order, then row order. A page that fails
 * verification makes every later question fail (corpus_failed), and the scan ends as
 * refused with no finding printed.
 */
#ifndef PICKET_SCANNER_CORPUS_H
#define PICKET_SCANNER_CORPUS_H

#include "base/arena.h"
#include "base/err.h"
#include "scanner/finding.h"

#define ECO_NPM T("npm")

struct corpus;
struct pack;

/* Takes the packs over (corpus_close closes them); prepares the statements.
 * A record counts no more when its pack was made after the day it `expires`: the signed time of the
 * pack decides, never the clock of the machine that scans (docs/decisions/0020-expiry.md). */
bool corpus_open(struct pack **packs, size_t n, struct corpus **out, struct err *e);
void corpus_close(struct corpus *c);

struct corpus_pack {
	struct text name, version;
	uint64_t epoch, seq, created;
	char id[65]; /* manifest id */
	size_t signer_count, threshold;
	struct text signers; /* names, ", " between */
	struct text without; /* levels that this copy lacks, ", " between */
};
size_t corpus_pack_count(const struct corpus *c);
struct corpus_pack corpus_pack_at(const struct corpus *c, size_t i);

struct corpus_record { /* a row of `record`; texts live in the arena given */
	size_t pack;
	struct text id, klass, cvss, campaign, summary, aliases, fixed, references, published,
		modified, source;
	enum severity severity;
	enum confidence confidence;
};

struct corpus_affected {
	struct text kind, spec;
	struct corpus_record record;
};

/* Calls `each` for every row about this name whose record is not expired; stops when it
 * returns false. klass: "malware", "advisory", "allow", or "" for all. */
bool corpus_affected(struct corpus *c, struct arena *a, struct text ecosystem, struct text name,
		     struct text klass, bool (*each)(void *ctx, const struct corpus_affected *row),
		     void *ctx);

/* Rows of the largest part of a pack, as signed. */
uint64_t corpus_rows(const struct corpus *c);

/* Many questions about names of this ecosystem will follow: what pays only then is done now. */
bool corpus_expect(struct corpus *c, struct text ecosystem);

struct corpus_indicator {
	struct text kind, value, note;
	struct corpus_record record;
};
/* Exact value of one kind ("sha256", hex). Rows of class `allow` are no indicators: corpus_allows. */
bool corpus_indicator(struct corpus *c, struct arena *a, struct text kind, struct text value,
		      bool (*each)(void *ctx, const struct corpus_indicator *row), void *ctx);
/* Whether the record of class `allow` (of a pack that may) has this indicator. */
bool corpus_allows(struct corpus *c, struct arena *a, const struct corpus_record *allow, struct text kind,
		   struct text value, bool *yes);
/* Every row of one kind, in order (to compile patterns, or load small sets). */
bool corpus_indicators(struct corpus *c, struct arena *a, struct text kind,
		       bool (*each)(void *ctx, const struct corpus_indicator *row), void *ctx);

/* The text of the YARA rule of this record (its lines, each with an LF), in the arena; "" when it has none. */
bool corpus_rule(struct corpus *c, struct arena *a, const struct corpus_record *r, struct text *out);

struct corpus_popular {
	struct text name;
	uint32_t rank;
	size_t pack;
};
/* The popular names of all packs, by name, without duplicates (best rank wins), loaded once. */
bool corpus_popular(struct corpus *c, struct text ecosystem, const struct corpus_popular **names,
		    size_t *count);

/* Whether one name is popular, without loading the others. */
bool corpus_is_popular(struct corpus *c, struct text ecosystem, struct text name, bool *popular);

struct corpus_campaign {
	struct text id, title, first_seen, reference;
	size_t pack;
};
bool corpus_campaign(struct corpus *c, struct arena *a, struct text id, struct corpus_campaign *out);

/* After any question returned false: why. */
bool corpus_failed(const struct corpus *c, struct err *e);

/* Records that were skipped since they had expired, for the report. */
uint64_t corpus_expired(const struct corpus *c);

#endif
