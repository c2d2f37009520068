/* corpusd/token_verb.h: the token file, locked for one verb. */
#ifndef PICKET_CORPUSD_TOKEN_VERB_H
#define PICKET_CORPUSD_TOKEN_VERB_H

#include "base/cmd.h"
#include "corpusd/token.h"

#define OPTION_STATE {0, "state", "DIR", "the daemon's state folder (as for serve)"}

struct token_file {
	int dir, lock;
	struct tokens *tokens;
};

/* Codes: SERVE-STATE, TOKEN-*. Close it in any case. */
bool token_file_open(const struct args *a, struct token_file *f, struct err *e);
void token_file_close(struct token_file *f);

#endif
