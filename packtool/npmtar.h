/* packtool/npmtar.h: one file out of a package as npm packs it (gzip over tar), nothing unpacked to disk.
 *
 * A walker of its own, stricter than npm: one gzip member whole to its checksum and nothing behind;
 * regular files and folders only; no link, device, sparse or unknown kind; no name that is absolute,
 * climbs, is empty or holds a control character; the sum of each header right; two zero blocks at
 * the end and zeroes behind. One wrong entry refuses the whole archive, wherever it stands.
 */
#ifndef PICKET_PACKTOOL_NPMTAR_H
#define PICKET_PACKTOOL_NPMTAR_H

#include "packtool/stream.h"

struct npmtar; /* reads an open file; the descriptor stays the caller's */

/* Walks everything and remembers where the file `name` is ("lib/top-download.js": without the first
 * folder), which has at most max bytes. Codes: NPMTAR, NPMTAR-GZIP (damaged or cut short), NPMTAR-NAME, NPMTAR-LINK, NPMTAR-SIZE,
 * NPMTAR-ABSENT, FILE-READ. NULL then. */
struct npmtar *npmtar_open(int fd, const char *name, uint64_t max, struct err *e);
void npmtar_close(struct npmtar *t); /* NULL is fine */

/* The file's bytes, from its start; once. The stream lives as long as t. */
bool npmtar_stream(struct npmtar *t, struct stream *out, struct err *e);

#endif
