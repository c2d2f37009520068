/* corpusd/session.h: what a browser holds after a login, in place of the token.
 *
 *	v1.MAC.EXPIRES.CREATED.NONCE.NAME
 *
 * NAME and CREATED are those of the token that was shown: the session ends with it. NONCE is random, new at each login:
 * nothing that a browser brought along becomes a session. MAC is HMAC-SHA-256 over what follows it, with a key that
 * lives and dies with the process.
 */
#ifndef PICKET_CORPUSD_SESSION_H
#define PICKET_CORPUSD_SESSION_H

#include "corpusd/limits.h"
#include "crypto/mac.h"

#define SESSION_NONCE 33 /* 16 bytes in hex, and a NUL */
#define SESSION_TEXT  (3 + MAC_HEX + 2 * 21 + SESSION_NONCE + TOKEN_NAME_MAX + 1)

struct session {
	uint64_t expires, created; /* Unix seconds; created: when the token was made */
	char nonce[SESSION_NONCE];
	char name[TOKEN_NAME_MAX + 1];
};

struct sessions; /* for many threads */
struct sessions *sessions_new(void); /* NULL: no memory or no random numbers */
void sessions_free(struct sessions *x);

/* A new one of SESSION_SECONDS. False: no random numbers, or the name does not fit in a cookie. */
bool session_begin(struct sessions *x, const char *name, uint64_t created, uint64_t now, char out[SESSION_TEXT]);
/* False: not one of ours, its time is over, or it was ended. */
bool session_read(struct sessions *x, struct text cookie, uint64_t now, struct session *out);
/* It is over, whoever has a copy. SESSIONS_MAX ended ones are remembered; when there are more the key
 * changes and all sessions end. */
void session_end(struct sessions *x, const struct session *s, uint64_t now);

/* What a form of this session must send along; no other site can know it. */
void session_secret(struct sessions *x, const struct session *s, char out[MAC_HEX]);
bool session_secret_fits(struct sessions *x, const struct session *s, struct text shown);

#endif
