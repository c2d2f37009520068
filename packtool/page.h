/* packtool/page.h: the bytes of SQLite's pages that say nothing (SQLite file format,
 * sections 1.3 and 1.6), set to one value so that equal rows give equal files. */
#ifndef PICKET_PACKTOOL_PAGE_H
#define PICKET_PACKTOOL_PAGE_H

#include "base/err.h"

#include <stdint.h>

#define PAGE_BYTES 4096

/* Zeroes every byte of a b-tree page that is not header, cell pointer, cell or freeblock; on page 1
 * also sets the file header's change counter, schema cookie, version-valid-for and writer
 * version. number counts from 1. Code: CANON: not a b-tree page that a fresh VACUUM leaves. */
bool page_fix(uint8_t page[PAGE_BYTES], uint32_t number, struct err *e);

/* All pages of a file, in place, synced. */
bool page_fix_file(const char *path, struct err *e);

#endif
