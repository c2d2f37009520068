/* packtool/top.h: the most popular names of a list, in memory that does not grow with the list.
 *
 * A heap of at most N names whose root is the least popular one kept. More popular: more downloads, or
 * with equal ones the name that came earlier. A name that comes twice counts once, at its best.
 */
#ifndef PICKET_PACKTOOL_TOP_H
#define PICKET_PACKTOOL_TOP_H

#include "base/buf.h"
#include "packtool/limits.h"

struct top; /* about 256 bytes a name kept */

struct top *top_new(size_t keep); /* 1 to TOP_MAX; NULL otherwise or without memory */
void top_free(struct top *t);

/* name: at most NPM_NAME_MAX bytes. */
void top_add(struct top *t, struct text name, uint64_t downloads);

/* Sorts, drops what is twice, ranks from 1: gives how many. No top_add after it. */
size_t top_finish(struct top *t);

struct top_name {
	struct text name;
	uint64_t downloads;
	uint32_t rank;
};
struct top_name top_at(const struct top *t, size_t i); /* after top_finish: by name */

#endif
