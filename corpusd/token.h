/* corpusd/token.h: what clients show to be known: 256 random bits, seen once, kept as a keyed hash.
 *
 *	STATE/tokens, mode 0600
 *	picket-tokens 1
 *	token NAME ROLE CREATED EXPIRES HASH      times in Unix seconds, 0: never; 64 hex digits
 *
 * HASH = BLAKE2b-256 with the key in STATE/token.key (32 random bytes, 0600) and personal picket-token over the token's
 * text. Names by rising order, each once. Canonical: what was read is written again and compared.
 */
#ifndef PICKET_CORPUSD_TOKEN_H
#define PICKET_CORPUSD_TOKEN_H

#include "base/buf.h"
#include "base/err.h"
#include "corpusd/limits.h"
#include "corpusd/role.h"
#include "crypto/digest.h"

#define TOKEN_PREFIX "pkt_"
#define TOKEN_TEXT   48 /* prefix, 43 digits of base64url, NUL */

struct token {
	char name[TOKEN_NAME_MAX + 1]; /* [a-z0-9][a-z0-9._-]* */
	enum role role;
	uint64_t created, expires;
	struct digest hash;
};

struct tokens {
	uint8_t key[32];
	size_t count;
	struct token items[TOKENS_MAX];
};

/* Code: TOKEN-FILE, with the line. */
bool tokens_parse(struct text bytes, struct tokens *out, struct err *e);
bool tokens_format(const struct tokens *t, struct buf *out);

/* dir: the open state folder. The key is made when there is none. Codes: TOKEN-FILE, FILE-*. */
bool tokens_load(int dir, struct tokens *out, struct err *e);
bool tokens_save(int dir, const struct tokens *t, struct err *e);

/* Only one process changes the file; -1: failed. Closing the descriptor lets go. */
int tokens_lock(int dir, struct err *e);

/* Makes one and gives its text. Codes: TOKEN-NAME, TOKEN-EXISTS, TOKEN-FULL. */
bool tokens_add(struct tokens *t, const char *name, enum role role, uint64_t now, uint64_t expires,
		char text[TOKEN_TEXT], struct err *e);
bool tokens_remove(struct tokens *t, const char *name); /* false: there is none */

/* The token of that text, compared in constant time with every one; NULL: none, or expired. */
const struct token *tokens_find(const struct tokens *t, struct text shown, uint64_t now);

#endif
