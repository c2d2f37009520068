#include "packtool/receive.h"

#include "packtool/apply.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* A file without a name in the store's folder, which has room or nothing works. */
static int nameless(const char *store, struct err *e)
{
	char path[STORE_PATH_MAX];

	snprintf(path, sizeof path, "%.3900s/apply.XXXXXX", store);
	int fd = mkostemp(path, O_CLOEXEC);
	if (fd < 0)
		err_errno(e, "FILE-WRITE", "%s", path);
	else
		unlink(path);
	return fd;
}

bool receive_pack(struct store_lock *l, const struct store_place *where, int fd, const char *label,
		  bool new_state, struct store_import *out, struct err *e)
{
	if (!apply_is_delta(fd))
		return store_import(l, where, fd, label, new_state, out, e);
	memset(out, 0, sizeof *out);
	apply_clear(where->dir);
	int live = nameless(where->dir, e);
	bool ok = live >= 0 && apply_delta(fd, label, where, live, e) &&
		  store_import(l, where, live, label, new_state, out, e);
	if (live >= 0)
		close(live);
	return ok;
}
