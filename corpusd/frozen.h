/* corpusd/frozen.h: a heap that costs nothing to fork.
 *
 * A fork copies the tables of all pages that a process made, and the end of the copy takes them apart: for the 36 MB of
 * open packs that is a third of what a small scan costs. A private mapping of a file has no such pages until something
 * is written in it: what is the same for all is read from the file, and who writes has a copy of that page, as ever.
 */
#ifndef PICKET_CORPUSD_FROZEN_H
#define PICKET_CORPUSD_FROZEN_H

#include <stdbool.h>
#include <stddef.h>

/* Moves the heap's pages into a memory file that nobody else can open, and maps it privately in their place: all bytes
 * and addresses stay. For a process with one thread that is about to fork often. False: it stays as it was, which
 * only costs time. */
bool frozen_heap(void);
/* In a fork of it: makes the pages that the next bytes from malloc() need, all at once rather than one fault each. */
void frozen_room(size_t bytes);

#endif
