/* packtool/detached.h: a signature that somebody made elsewhere, with the stock tool. */
#ifndef PICKET_PACKTOOL_DETACHED_H
#define PICKET_PACKTOOL_DETACHED_H

#include "pack/trust.h"

/* Reads a .minisig over these bytes with this trusted comment, and finds which of the keys made it.
 * file (of MINISIGN_FILE_MAX) receives it as packs carry it; out views it. Codes: DETACHED (of another
 * object, or by none of the keys), those of file_read and minisig_parse. */
bool detached_read(const char *path, struct text bytes, const char *comment,
		   const struct pubkey *keys, size_t count, struct buf *file, struct signature *out,
		   struct err *e);

#endif
