/* packtool/account.h: what a curator wants to know of a verified pack: who signed it and since when they may, how long it
 * is fresh, what its root grants, what is in it by class, kind, source and level. */
#ifndef PICKET_PACKTOOL_ACCOUNT_H
#define PICKET_PACKTOOL_ACCOUNT_H

#include "json/write.h"
#include "pack/pack.h"
#include "store/store.h"

/* Lines of "  name  value" for people. False: a page does not verify. */
bool account_put(const struct pack *p, const struct store *s, struct err *e);

/* Members "validity", "trust", "counts" of the object that is open. */
bool account_json(struct json_writer *w, const struct pack *p, const struct store *s, struct err *e);

#endif
