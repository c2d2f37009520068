/* packtool/keyfile.h: key files on disk, as minisign has them: NAME.key and NAME.pub. */
#ifndef PICKET_PACKTOOL_KEYFILE_H
#define PICKET_PACKTOOL_KEYFILE_H

#include "base/err.h"
#include "base/buf.h"
#include "crypto/minisign.h"

/* Creates the file (never replaces one) with these bytes, synced. Code: FILE-WRITE. */
bool keyfile_create(const char *path, struct text bytes, unsigned mode, struct err *e);

/* The two lines of a .pub file. */
void keyfile_public(const struct pubkey *k, struct buf *out);

/* Reads a .pub file; name gets the file's name without .pub, which must be a valid name of a
 * key in a root. Codes: KEY-NAME, those of file_read and pubkey_parse. */
#define KEY_NAME_MAX 65
bool keyfile_read(const char *path, struct pubkey *out, char name[KEY_NAME_MAX], struct err *e);
bool keyfile_name_valid(struct text name);

#endif
