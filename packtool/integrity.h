/* packtool/integrity.h: what npm's `integrity` promises about a file (W3C Subresource Integrity). */
#ifndef PICKET_PACKTOOL_INTEGRITY_H
#define PICKET_PACKTOOL_INTEGRITY_H

#include "base/err.h"
#include "base/text.h"

/* The sha512 of it: words with a blank between, each ALGORITHM-BASE64. One sha512 exactly must be
 * there: weaker ones are not looked at. Code: INTEGRITY. */
bool integrity_parse(struct text t, uint8_t sha512[64], struct err *e);

struct file_sums {
	uint8_t sha512[64], sha256[32];
	uint64_t size;
};
/* Over the whole file, from its start. Codes: FILE-READ, NO-MEMORY. */
bool file_sums(int fd, struct file_sums *out, struct err *e);

#endif
