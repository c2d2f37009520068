#include "packtool/receive.h"

#include "packtool/apply.h"

#include <string.h>
#include <unistd.h>

bool receive_pack(struct store_lock *l, const struct store_place *where, int fd, const char *label,
		  bool new_state, struct store_import *out, struct err *e)
{
	if (!apply_is_delta(fd))
		return store_import(l, where, fd, label, new_state, out, e);
	memset(out, 0, sizeof *out);
	apply_clear(where->dir);
	int live = apply_nameless(where->dir, e);
	bool ok = live >= 0 && apply_delta(fd, label, where, live, e) &&
		  store_import(l, where, live, label, new_state, out, e);
	if (!ok && new_state && (err_is(e, "STATE-LOST") || err_is(e, "STATE-MALFORMED")))
		err_hint(e, "a delta needs the version before it: import a full pack with --new-state first");
	if (live >= 0)
		close(live);
	return ok;
}
