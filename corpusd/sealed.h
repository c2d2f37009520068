/* corpusd/sealed.h: bytes in memory that nobody can change any more, for another process.
 *
 * What is handed over as an open file can be changed by who handed it over, after it was looked at. A sealed memfd
 * cannot (memfd_create(2), fcntl(2): F_ADD_SEALS): it keeps its bytes and its size. Who receives one asks
 * sealed_check() before the first byte counts, and never maps one that is not sealed.
 */
#ifndef PICKET_CORPUSD_SEALED_H
#define PICKET_CORPUSD_SEALED_H

#include "base/err.h"
#include "base/text.h"

/* An open descriptor with these bytes, sealed, to be read from its start; -1. name shows in /proc only. Codes: SEALED-MAKE, FILE-WRITE. */
int sealed_make(const char *name, struct text bytes, struct err *e);
/* The same of an open regular file of at most max bytes. Codes: SEALED-MAKE, SEALED-SIZE. */
int sealed_copy(const char *name, int file, uint64_t max, struct err *e);

/* True when fd is memory that is sealed against writing, growing, shrinking and unsealing, of 1 to max bytes; *size: how
 * many. Codes: SEALED-NOT, SEALED-SIZE. */
bool sealed_check(int fd, uint64_t max, uint64_t *size, struct err *e);

#endif
