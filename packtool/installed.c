#include "packtool/installed.h"

#include "packtool/verb.h"

#include <stdlib.h>
#include <string.h>

static bool find(struct installed *i, const char *name, struct err *e)
{
	for (size_t k = 0; k < i->packs.count; k++)
		if (strcmp(pack_manifest(i->packs.packs[k].pack)->name, name) == 0)
			i->found = &i->packs.packs[k];
	if (i->found)
		return true;
	err_set(e, "STORE-NO-PACK", "no pack \"%s\" is in force", name);
	return err_hint(e, "picket corpus list shows what is");
}

struct installed *installed_open(const struct args *a, const char *name, struct err *e)
{
	struct installed *i = calloc(1, sizeof *i);

	if (!i) {
		err_set(e, "NO-MEMORY", "out of memory");
		return NULL;
	}
	i->store = verb_store(a, e);
	if (i->store && store_open_packs(i->store, 0, verb_now(), &i->packs, e) &&
	    (!name || find(i, name, e)))
		return i;
	installed_close(i);
	return NULL;
}

void installed_close(struct installed *i)
{
	if (!i)
		return;
	store_packs_close(&i->packs);
	store_close(i->store);
	free(i);
}
