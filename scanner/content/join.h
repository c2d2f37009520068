/* content/join.h: what one module of a package collects, decodes or fetches and another one sends or runs.
 *
 * Each file is read by itself first. Where modules that ask for each other do both, one the one thing and one the
 * other, they are read once more as one script (join_text.h), and what that shows beyond is added to the file where it stands.
 */
#ifndef PICKET_SCANNER_CONTENT_JOIN_H
#define PICKET_SCANNER_CONTENT_JOIN_H

#include <stdbool.h>

struct reach_pass;

/* Before the closures of entry points are followed: what it finds can be what makes one worth it. False: no memory. */
bool join_modules(struct reach_pass *r);

#endif
