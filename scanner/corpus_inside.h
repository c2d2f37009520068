/* scanner/corpus_inside.h: what the files of the corpus share: its parts, and how they are asked. */
#ifndef PICKET_SCANNER_CORPUS_INSIDE_H
#define PICKET_SCANNER_CORPUS_INSIDE_H

#include "base/map.h"
#include "pack/pack.h"
#include "scanner/corpus.h"

#include <sqlite3.h>

#define HASH_KINDS 8

/* The SQL of each stands in corpus_ask.c. */
enum question {
	ASK_AFFECTED,
	ASK_INDICATOR,
	ASK_INDICATORS,
	ASK_VALUES,
	ASK_POPULAR,
	ASK_IS_POPULAR,
	ASK_CAMPAIGN,
	ASK_NAMES,
	ASK_ANY,
	ASK_RULE,
	QUESTIONS
};

/* Where a record is in the answers to ASK_AFFECTED, ASK_INDICATOR and ASK_INDICATORS, and what comes next. */
enum { RECORD_FIRST = 0, RECORD_NEXT = 14 };

struct part_handle {
	size_t pack;
	sqlite3 *db;
	sqlite3_stmt *ask[QUESTIONS]; /* prepared when first asked */
	uint64_t rows;	     /* of all tables, as signed */
	char made[16];	     /* the day the pack was made: what expired before it does not count */
	uint64_t asked;	     /* names asked for so far */
	uint64_t *names;      /* marks of all names of one ecosystem that `affected` has, once that pays; or NULL */
	uint64_t names_mask;  /* bits of it, less one */
	struct map *absent;   /* until then: names it was asked for in vain */
	bool nothing;	      /* no row of that ecosystem at all */
	struct text names_of; /* that ecosystem */
};

/* All values of one hash kind, when they are few: most files of most projects are on no list. */
struct value_set {
	char kind[16];
	bool complete;
	struct map *values;
};

struct corpus {
	struct pack *packs[STACK_MAX];
	size_t pack_count;
	struct part_handle *parts;
	size_t part_count;
	struct arena *arena; /* what lives as long as the corpus */
	struct text signers[STACK_MAX];
	struct value_set sets[HASH_KINDS];
	size_t set_count;
	struct map *expired;
	struct corpus_popular *popular;
	size_t popular_count;
	char popular_of[16];
	bool failed;
	struct err why;
};

/* Keeps the first failure: that of a page, of SQLite, or (part NULL) of memory. False. */
bool corpus_fail(struct corpus *c, const struct part_handle *part);

/* The statement, reset and ready to be bound; NULL: failed. */
sqlite3_stmt *corpus_ask(struct corpus *c, struct part_handle *part, enum question q);

/* The text must live until the statement is reset. */
bool corpus_bind(struct corpus *c, struct part_handle *part, sqlite3_stmt *s, int at, struct text t);

/* Steps; *row false at the end. */
bool corpus_step(struct corpus *c, struct part_handle *part, sqlite3_stmt *s, bool *row);

/* A view until the next step. */
static inline struct text corpus_column(sqlite3_stmt *s, int at)
{
	/* As a blob: the same bytes, without the copy that a NUL behind them costs. Columns are text by schema. */
	const void *p = sqlite3_column_blob(s, at);

	return text_n(p ? p : "", (size_t)sqlite3_column_bytes(s, at));
}

/* Whether the part may have rows about the name; false in *maybe means surely none (corpus_names.c). */
bool corpus_may_have(struct corpus *c, struct part_handle *part, struct text ecosystem, struct text name, bool *maybe);
/* The part was asked for this name and has no row. */
bool corpus_note_absent(struct corpus *c, struct part_handle *part, struct text name);

#endif
