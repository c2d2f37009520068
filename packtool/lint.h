/* packtool/lint.h: is what a pack says fit to be signed? Looks at rows that keep every rule of the
 * schema already, and finds those that would still do harm: private addresses, patterns that match
 * anything, well-known names, facts said twice, changes too large to be meant.
 *
 *	struct lint *l = lint_new(canaries);
 *	source_read(dir, &head, &(struct source_sink){lint_sink, l}, e);
 *	lint_end(l, head.name);
 */
#ifndef PICKET_PACKTOOL_LINT_H
#define PICKET_PACKTOOL_LINT_H

#include "packtool/canary.h"
#include "packtool/change.h"
#include "packtool/source.h"

/* One row of lint.c's table each. */
enum lint_code {
	LINT_CANARY,	/* matches what must never match */
	LINT_MISSED,	/* does not match what must */
	LINT_PRIVATE,	/* an address or name of private networks */
	LINT_BROAD,	/* a pattern that matches by chance */
	LINT_LARGE,	/* a change that must be accepted */
	LINT_DUPLICATE, /* one fact said by two records of one campaign */
	LINT_RESERVED,	/* an address or name for documents and tests */
	LINT_EXPIRED,	/* counts no more on the day the pack is made */
	LINT_YARA,	/* a rule that does not compile, or that nobody here can compile */
	LINT_CODES
};
const char *lint_code_name(enum lint_code c); /* "LINT-CANARY" */
bool lint_code_error(enum lint_code c);	      /* else a warning */

struct lint_finding {
	enum lint_code code;
	struct text where; /* "indicator.tsv:12", or "indicator row 12"; may be empty */
	struct text what;
};

struct lint; /* owns what it says */

/* canaries may be NULL, and must live as long. NULL: out of memory. */
struct lint *lint_new(const struct canaries *canaries);
/* When the pack is made, Unix seconds: `expires` is compared with that day. Without it nothing has
 * expired. */
void lint_day(struct lint *l, uint64_t seconds);
void lint_free(struct lint *l); /* NULL is fine */

/* A source_sink's row function; ctx is the struct lint. Withdrawn rows are passed over. Fails only
 * for lack of memory. */
bool lint_sink(void *ctx, const struct source_row *row, struct err *e);

/* All rows of an open database with the tables of schema 1. Code: LINT. */
struct sqlite3;
bool lint_db(struct lint *l, struct sqlite3 *db, struct err *e);

/* What changed since a pack that had so many rows. */
void lint_change(struct lint *l, const struct change *c, uint64_t rows_before);
bool lint_change_large(const struct change *c, uint64_t rows_before);

/* After the last row: the canaries that must match in a pack of this name. */
void lint_end(struct lint *l, const char *pack_name);

/* In the order found; at most LINT_SHOWN_MAX of one code, all are counted. */
size_t lint_count(const struct lint *l);
struct lint_finding lint_at(const struct lint *l, size_t i);
uint64_t lint_total(const struct lint *l, enum lint_code c);
uint64_t lint_errors(const struct lint *l);
uint64_t lint_warnings(const struct lint *l);
uint64_t lint_rows(const struct lint *l);

/* False, with the first error told and how many there are, when a pack must not be signed. allow: bits
 * 1 << code of errors that are meant. Code: that of the first error. */
bool lint_pass(const struct lint *l, unsigned allow, struct err *e);

#endif
