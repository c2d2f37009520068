/* packtool/draft.h: a look at a pack that too few have signed yet, for whoever is asked to be the next.
 *
 * It is opened as `pack sign` opens it before it signs: a copy, under a key that is made for this one look and
 * thrown away, so every byte must fit the manifest and every rule of a reader holds. Nothing of it is believed:
 * what is shown must say that it is not signed by enough.
 */
#ifndef PICKET_PACKTOOL_DRAFT_H
#define PICKET_PACKTOOL_DRAFT_H

#include "base/err.h"
#include "pack/pack.h"

/* Whether a refusal is only about signatures that are not there yet. */
bool draft_is(const struct err *why);

/* Calls look with the pack open; what look answers is the answer. The file is not touched; the copy lies in TMPDIR.
 * Codes: those of sign_pack, FILE-*, and look's. */
bool draft_look(const char *path, bool (*look)(void *ctx, const struct pack *p, struct err *e), void *ctx,
		struct err *e);

#endif
