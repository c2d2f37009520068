/* packtool/folder.h: a source folder as the databases that it would become, to be looked at beside a pack. */
#ifndef PICKET_PACKTOOL_FOLDER_H
#define PICKET_PACKTOOL_FOLDER_H

#include "packtool/diff.h"
#include "packtool/source.h"

struct folder;

/* Reads and checks all of it (source_read); the databases lie in TMPDIR until folder_free. NULL: refused. */
struct folder *folder_open(const char *dir, struct err *e);
void folder_free(struct folder *f); /* NULL is fine */

/* Lives as long as the folder. */
struct diff_side folder_side(const struct folder *f);

#endif
