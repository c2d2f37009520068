/* content/hunt.h: the packs' YARA rules, looked for in files of every class and in decoded layers.
 *
 *	hunt_new()	before the sandbox: reads the rules, loads the engine; NULL in *out when no pack has any
 *	hunt_settle()	inside the sandbox, once: compiles them; says which packs' rules are not looked for
 *	hunter_new()	one for each thread, at its first file
 */
#ifndef PICKET_SCANNER_CONTENT_HUNT_H
#define PICKET_SCANNER_CONTENT_HUNT_H

#include "scanner/corpus.h"
#include "scanner/dep.h"

struct hunt;
struct hunter;

/* indicators: of all kinds; those of kind yara are rules. They live as long. Codes: CONTENT-MEMORY, the corpus's own. */
bool hunt_new(struct corpus *corpus, const struct corpus_indicator *indicators, uint32_t count, struct hunt **out,
	      struct err *e);
void hunt_free(struct hunt *h); /* after every hunter; NULL is fine */

/* Rules that cannot be looked for become problems of the project, one for each pack: YARA-ABSENT, YARA-RULE. */
void hunt_settle(struct hunt *h, struct project *p);

struct hunter *hunter_new(const struct hunt *h); /* NULL: no memory, or no rule is looked for */
void hunter_free(struct hunter *h);

/* Whether any rule is looked for. */
bool hunt_on(const struct hunt *h);

struct hunt_hits {
	const uint32_t *indicators; /* ascending; until the next call */
	const size_t *places;	    /* where each matches first */
	uint32_t count;
	bool more; /* did not finish, or more than are kept */
};
void hunter_find(struct hunter *h, struct text bytes, struct hunt_hits *out);

#endif
