/* scanner/tarball.h: a package as npm packs it, read without unpacking to disk.
 *
 * libarchive with the tar and gzip readers alone, inside the sandbox. It is loaded only when a target is an
 * archive: Debian's build drags in libxml2 and ICU, which import sockets and take 3 ms to load. The first folder of every name
 * ("package/") is dropped, as npm does. Links and devices are said and not followed; names that climb
 * out are said and read under their last names.
 */
#ifndef PICKET_SCANNER_TARBALL_H
#define PICKET_SCANNER_TARBALL_H

#include "scanner/read.h"

/* Loads libarchive, before the sandbox; safe to call again. Code: SCAN-LIBRARY. */
bool tarball_load(struct err *e);

/* After tarball_load(). What is wrong with the archive is a trouble of the reader. False: no memory. */
bool tarball_read(struct reader *r, int fd, struct text prefix, struct text name);

/* The same with less than ARCHIVE_BYTES_MAX and ARCHIVE_FILES_MAX, which no test has the time to reach. */
struct tarball_limits {
	uint64_t bytes;
	size_t files;
};
bool tarball_read_within(struct reader *r, int fd, struct text prefix, struct text name, struct tarball_limits limits);

#endif
