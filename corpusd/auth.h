/* corpusd/auth.h: who a request comes from: a token, or with no-auth anybody. */
#ifndef PICKET_CORPUSD_AUTH_H
#define PICKET_CORPUSD_AUTH_H

#include "corpusd/http.h"
#include "corpusd/settings.h"

struct auth;

/* Loads the tokens. Codes: TOKEN-FILE. */
bool auth_open(int state, const struct settings *s, struct auth **out, struct err *e);
void auth_close(struct auth *a);

/* Reads the token file again when it has changed; an unsound one leaves the old in force. */
bool auth_refresh(struct auth *a, struct err *e);

/* Fills who. False: it shows something that is not valid (AUTH-INVALID), or nothing (AUTH-MISSING): who->scopes is 0. */
bool auth_identify(struct auth *a, const struct request *q, uint64_t now, struct identity *who,
		   struct err *e);

#endif
