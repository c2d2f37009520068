/* packtool/feed/feed.h: what an importer hands over: statements, refusals, what it passed over.
 *
 * An importer reads one format and knows nothing of folders, packs or the network:
 *
 *	feed_begin(f, at, &record);
 *	feed_indicator(f, T("domain"), value, note);
 *	feed_end(f);
 *
 * Every row is checked by the rules of source tables before it is handed on; a record one of
 * whose rows is refused is refused whole, told with its place, and the next one goes on.
 */
#ifndef PICKET_PACKTOOL_FEED_FEED_H
#define PICKET_PACKTOOL_FEED_FEED_H

#include "base/arena.h"
#include "base/buf.h"
#include "base/err.h"
#include "packtool/feed/limits.h"

/* What the caller knows and a feed may not say: used where the feed is silent. */
struct feed_options {
	struct text severity, confidence, campaign, tlp, expires, note, reference;
	struct text kind; /* of a plain list, or of a table without such a column; may be empty */
	struct text today;
	const char *const *columns; /* "FIELD=NAME", ends with NULL; of csv and tsv */
	bool no_header;
};

struct feed_record { /* texts may be empty where the table allows it, and be of any length */
	struct text id, klass, severity, confidence, cvss, campaign, summary;
	struct text aliases, fixed, reference; /* words with a space between */
	struct text published, modified, expires; /* dates or times; what is neither is left out */
	struct text tlp;	 /* of any spelling: "TLP:AMBER+STRICT", "white" */
	struct text withdrawn;	 /* the time it was, or empty */
};

struct feed_at { /* where something stands in the input */
	const char *file;
	uint64_t line; /* 0: not known */
};

struct feed_counts {
	uint64_t records, facts, refused, passed, withdrawn;
};

struct feed;

/* Rows go to fd. NULL: out of memory. */
struct feed *feed_new(int fd, const struct feed_options *o);
void feed_free(struct feed *f);
const struct feed_options *feed_options(const struct feed *f);
struct arena *feed_arena(struct feed *f); /* for one record: emptied by feed_end */

/* False only when nothing more can be done (no memory, disk full): an importer then returns. */
bool feed_begin(struct feed *f, struct feed_at at, const struct feed_record *r);
bool feed_affected(struct feed *f, struct text name, struct text kind, struct text spec);
/* Normalises the value first (feed/fact.h). kind "npm": as feed_package. */
bool feed_indicator(struct feed *f, struct text kind, struct text value, struct text note);
/* "left-pad", "left-pad@1.0.0", "@a/b@^1": name, version or range. */
bool feed_package(struct feed *f, struct text value);
bool feed_end(struct feed *f);

/* A campaign, once for each id; title and reference may be empty. The id it has as a row: lower case,
 * what an id may not hold as "-". */
struct text feed_campaign(struct feed *f, struct text id, struct text title, struct text first_seen,
			  struct text reference);

/* A row that cannot be taken: a mistake in the feed. */
bool feed_refuse(struct feed *f, struct feed_at at, const char *fmt, ...)
	__attribute__((format(printf, 3, 4)));
/* A row that says nothing Picket could look for; reasons are counted, the first example is shown with its
 * place, a few different ones after it. */
bool feed_pass(struct feed *f, struct feed_at at, const char *reason, struct text example);
/* Something about a file that its reader should know; the first of all files is shown. */
void feed_note(struct feed *f, const char *fmt, ...) __attribute__((format(printf, 2, 3)));

/* Writes what was refused and passed over behind the rows. */
bool feed_finish(struct feed *f, struct feed_counts *out, struct err *e);

/* The day of a time such as 2026-11-21T08:00:00Z, or empty. */
struct text feed_day(struct text time);

#endif
