/* packtool/secret.h: minisign's secret keys: the only place that holds one.
 *
 * 158 bytes in base64 under a comment line (docs/formats/pack.md, section 2):
 *
 *	"Ed" | "Sc", or 00 00 when not encrypted | "B2" | salt 32 | opslimit LE64 | memlimit LE64 |
 *	(keynum 8 | secret 64 | checksum 32) XOR 104 bytes of scrypt
 *
 * checksum = BLAKE2b-256("Ed" | keynum | secret). Keys that are not encrypted carry whatever
 * minisign -W leaves there (zeroes), so it is not looked at. A secret lives in locked,
 * guarded memory (sodium_malloc) and is wiped when freed.
 */
#ifndef PICKET_PACKTOOL_SECRET_H
#define PICKET_PACKTOOL_SECRET_H

#include "base/buf.h"
#include "base/err.h"
#include "crypto/minisign.h"

#define SECRET_OPSLIMIT	    ((uint64_t)1 << 25) /* minisign's own cost: a second, a GiB */
#define SECRET_MEMLIMIT	    ((uint64_t)1 << 30)
#define SECRET_OPSLIMIT_MAX ((uint64_t)1 << 27) /* of a file; above it is refused */
#define SECRET_MEMLIMIT_MAX ((uint64_t)1 << 31)

struct secret;

struct secret *secret_generate(struct err *e);
void secret_free(struct secret *s);

/* True when the file holds an encrypted key, so that a password must be asked for. */
bool secret_encrypted(struct text file);

/* password is not looked at when the key is not encrypted. Codes: SECRET-MALFORMED,
 * SECRET-PASSWORD (wrong, or the file is damaged: the two look alike), SECRET-COST. */
struct secret *secret_parse(struct text file, struct text password, struct err *e);

/* The file of a key. opslimit 0: not encrypted. out should be wiped (secret_wipe). */
bool secret_format(const struct secret *s, struct text password, uint64_t opslimit,
		   uint64_t memlimit, struct buf *out, struct err *e);
void secret_wipe(struct buf *b); /* wipes and frees */

struct pubkey secret_public(const struct secret *s);

/* Signs a prehashed message with this trusted comment (at most MINISIGN_COMMENT_MAX bytes). */
bool secret_sign(const struct secret *s, const struct prehash *h, const char *comment,
		 struct minisig *out, struct err *e);

#endif
