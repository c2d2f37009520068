/* picket/table.h: which program has which verb. */
#ifndef PICKET_PICKET_TABLE_H
#define PICKET_PICKET_TABLE_H

#include <stddef.h>

struct verb {
	const char *word; /* the first word of the verb */
	const char *program;
	const char *summary;
};
extern const struct verb verbs[]; /* ends with a NULL word */

const struct verb *verb_find(const char *word); /* or NULL */

#endif
