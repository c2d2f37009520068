/* packtool/rulebook.h: the YARA rules of a source folder or a pack, put together from their lines
 * (docs/formats/source.md, "yara.tsv").
 *
 * An indicator row of kind yara names the rule; the lines of its record are the rule's text. */
#ifndef PICKET_PACKTOOL_RULEBOOK_H
#define PICKET_PACKTOOL_RULEBOOK_H

#include "packtool/source.h"

struct rulebook;
struct rulebook *rulebook_new(void);	/* NULL: out of memory */
void rulebook_free(struct rulebook *b); /* NULL is fine */

/* Rows of yara.tsv, and of indicator.tsv of kind yara; others are passed over. In the order of their keys. Codes:
 * SOURCE-RULE, NO-MEMORY. */
bool rulebook_take(struct rulebook *b, const struct source_row *row, struct err *e);

/* Instead of rows: all rules of a file, without records (yara/grammar.h). Codes: YARA, NO-MEMORY. */
bool rulebook_read(struct rulebook *b, struct text bytes, struct err *e);

/* After the last row: each indicator has its lines and they are one rule of that name, in its one spelling; no lines
 * are left over. Code: SOURCE-RULE. */
bool rulebook_end(struct rulebook *b, struct err *e);

/* After rulebook_end, by record; the texts live as long as the book. */
struct rulebook_rule {
	struct text record, name, text;
	uint64_t line; /* of yara.tsv, where it begins */
	bool withdrawn;
};
size_t rulebook_count(const struct rulebook *b);
struct rulebook_rule rulebook_at(const struct rulebook *b, size_t i);

/* Compiles every rule in a process apart (packtool/apart.h) with ceilings of time and memory, and looks for it in each
 * sample. said is called for each trouble, by rule: what does not compile, what is slow, which sample a rule matches.
 * False: nothing can be said. Codes: YARA-ABSENT, APART*. */
enum rulebook_trouble { RULEBOOK_BAD, RULEBOOK_SLOW, RULEBOOK_MATCH };
struct rulebook_samples {
	const struct text *texts;
	size_t count;
};
bool rulebook_compile(const struct rulebook *b, const struct rulebook_samples *samples,
		      void (*said)(void *ctx, size_t rule, enum rulebook_trouble trouble, size_t sample, const char *why),
		      void *ctx, struct err *e);

#endif
