/* packtool/installed.h: one pack in force, by name. */
#ifndef PICKET_PACKTOOL_INSTALLED_H
#define PICKET_PACKTOOL_INSTALLED_H

#include "base/cmd.h"
#include "store/store.h"

struct installed {
	struct store *store;
	struct store_packs packs;
	const struct store_pack *found; /* NULL when no name was asked for */
};

/* Opens all packs; name may be NULL. On failure nothing is to be freed. Code: STORE-NO-PACK. */
struct installed *installed_open(const struct args *a, const char *name, struct err *e);
void installed_close(struct installed *i);

#endif
