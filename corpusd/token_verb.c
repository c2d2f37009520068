#include "corpusd/token_verb.h"

#include "corpusd/settings.h"

#include <fcntl.h>
#include <grp.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

/* Files that root writes would be root's: the daemon, which runs as another, could then read no token any more. */
static bool become_owner(int dir, struct err *e)
{
	struct stat st;

	if (geteuid() != 0)
		return true;
	if (fstat(dir, &st) == 0 &&
	    (st.st_uid == 0 || (setgroups(0, NULL) == 0 && setgid(st.st_gid) == 0 && setuid(st.st_uid) == 0)))
		return true;
	return err_errno(e, "SERVE-STATE", "its owner cannot be taken on");
}

bool token_file_open(const struct args *a, struct token_file *f, struct err *e)
{
	struct arena *m = arena_new((size_t)1 << 20);
	struct settings s;

	*f = (struct token_file){.dir = -1, .lock = -1, .tokens = calloc(1, sizeof(struct tokens))};
	bool ok = m && f->tokens && crypto_init() && settings_read(a, m, &s, e);
	if (ok) {
		f->dir = open(s.state, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
		if (f->dir < 0) {
			ok = err_errno(e, "SERVE-STATE", "%s", s.state);
			err_hint(e, "picket serve makes it; or give --state DIR");
		}
	}
	arena_free(m);
	if (!ok)
		return false;
	f->lock = become_owner(f->dir, e) ? tokens_lock(f->dir, e) : -1;
	return f->lock >= 0 && tokens_load(f->dir, f->tokens, e);
}

void token_file_close(struct token_file *f)
{
	if (f->lock >= 0)
		close(f->lock);
	if (f->dir >= 0)
		close(f->dir);
	free(f->tokens);
}
