/* corpusd/auth.h: who a request comes from: a token, a browser's session, or with no-auth anybody. */
#ifndef PICKET_CORPUSD_AUTH_H
#define PICKET_CORPUSD_AUTH_H

#include "corpusd/http.h"
#include "corpusd/session.h"
#include "corpusd/settings.h"

struct auth;

/* Loads the tokens. Codes: TOKEN-FILE. */
bool auth_open(int state, const struct settings *s, struct auth **out, struct err *e);

/* Reads the token file again when it has changed; an unsound one leaves the old in force. */
bool auth_refresh(struct auth *a, struct err *e);

/* Fills who. False: it shows something that is not valid (AUTH-INVALID), or nothing (AUTH-MISSING): who->scopes is 0. */
bool auth_identify(struct auth *a, const struct request *q, uint64_t now, struct identity *who,
		   struct err *e);

/* A login: a session of whoever the token is; the text for its cookie. Codes: AUTH-INVALID, AUTH-SESSION. */
bool auth_login(struct auth *a, struct text token, uint64_t now, char cookie[SESSION_TEXT], struct identity *who,
		struct err *e);
/* The session that the request came with, if any, is over. */
void auth_logout(struct auth *a, const struct request *q, uint64_t now);
/* What forms of this session send along; "" without one. */
void auth_secret(struct auth *a, const struct request *q, uint64_t now, char out[MAC_HEX]);
bool auth_secret_fits(struct auth *a, const struct request *q, uint64_t now, struct text shown);
/* Under TLS a name that browsers give to no other site's cookie. */
const char *auth_cookie(const struct request *q);

#endif
