/* content/join_whole.h: modules that ask for each other, read as one script (join_text.h).
 *
 * What the whole shows of a place that the file alone does not is added to the acts of the file where it stands.
 */
#ifndef PICKET_SCANNER_CONTENT_JOIN_WHOLE_H
#define PICKET_SCANNER_CONTENT_JOIN_WHOLE_H

#include "base/arena.h"

#include <stdbool.h>
#include <stdint.h>

struct reach_pass;

struct whole {
	const uint32_t *files; /* whoever is asked stands before who asks; each in one whole alone */
	uint32_t count, bytes;
};

/* Looks at each of their files, then at each of them, as many at once as there are lookers; what is found does not depend on how
 * many. list: left in another order. arena: working memory. False: no memory. */
bool wholes_read(struct reach_pass *r, struct whole *list, uint32_t count, struct arena *arena);

#endif
