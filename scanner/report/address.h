/* scanner/report/address.h: how a finding's place and a package's hashes are written in the
 * formats of others.
 */
#ifndef PICKET_SCANNER_REPORT_ADDRESS_H
#define PICKET_SCANNER_REPORT_ADDRESS_H

#include "base/buf.h"

/* A relative path as a URI reference (RFC 3986): every byte but unreserved ones and '/' is
 * percent-encoded; a first segment with a colon cannot be taken for a scheme. */
void address_uri(struct buf *out, struct text path);

/* The file a finding is shown at: its own, or "package.json" for the project as a whole, since the
 * formats of code hosts accept no finding without a file. */
struct text address_file(struct text file);
/* Lines count from 1 there: 0 ("the file as a whole") becomes 1. */
uint32_t address_line(uint32_t line);

/* One hash of a Subresource Integrity string ("sha512-<base64> sha1-..."), as lower-case hex. False
 * when there is no further one; hashes with a wrong length or alphabet are passed over. */
struct address_hash {
	const char *algorithm; /* "SHA-1", "SHA-256", "SHA-384", "SHA-512" */
	char hex[129];
};
bool address_next_hash(struct text *integrity, struct address_hash *out);

#endif
