/* corpusd/verbs.h: the verbs of the program, one file each. */
#ifndef PICKET_CORPUSD_VERBS_H
#define PICKET_CORPUSD_VERBS_H

#include "base/cmd.h"

extern const struct cmd cmd_serve, cmd_token_add, cmd_token_list, cmd_token_revoke;

#endif
