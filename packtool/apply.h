/* packtool/apply.h: a whole pack out of a delta and the installed pack it begins from.
 *
 * Nothing has to be believed on the way: each database that comes out is compared with the hash tree that
 * the new pack's publisher signed.
 */
#ifndef PICKET_PACKTOOL_APPLY_H
#define PICKET_PACKTOOL_APPLY_H

#include "store/store.h"

/* True when the container at fd holds deltas and no part. */
bool apply_is_delta(int fd);

/* Writes the live form to `out`, an empty file opened for reading and writing, working in a folder of its
 * own in `where`'s store. The signatures are those of the delta's file, and are verified here and
 * again by whoever imports. Codes: DELTA-BASE (the sequence it begins from is not here),
 * DELTA-MISMATCH (what came out is not what was signed), those of head_read and delta_read. */
bool apply_delta(int fd, const char *label, const struct store_place *where, int out, struct err *e);

/* A file without a name in the store's folder, which has room or nothing works; the caller closes it. -1: FILE-WRITE. */
int apply_nameless(const char *store, struct err *e);

/* Clears what a killed run left in the store. */
void apply_clear(const char *store);

#endif
