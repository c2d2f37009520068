#include "corpusd/importer.h"

#include "base/arena.h"
#include "base/cmd.h"
#include "corpusd/channel.h"
#include "corpusd/limits.h"
#include "corpusd/sealed.h"

#include <errno.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

struct import_result {
	struct err err; /* code "" when all went well */
	struct store_import done;
};
_Static_assert(sizeof(struct store_import) <= sizeof((struct errand){0}.detail), "an errand holds it");

_Noreturn void importer_run(const char *packs, int pack, int reply, uint64_t now)
{
	struct arena *a = arena_new(65536);
	struct store_place where;
	struct store_lock *l = NULL;
	struct import_result r = {0};
	uint64_t size;

	if (!a || !crypto_init())
		err_set(&r.err, "LIMIT-MEMORY", "no memory for the import");
	else if (sealed_check(pack, BODY_MAX, &size, &r.err) &&
		 store_place_find(a, packs, &where, &r.err) && store_lock(where.dir, now, &l, &r.err) &&
		 store_import(l, &where, pack, "the pack", false, &r.done, &r.err))
		r.err = (struct err){0};
	store_unlock(l);
	ssize_t n = send(reply, &r, sizeof r, MSG_NOSIGNAL);
	_exit(n == (ssize_t)sizeof r ? EXIT_DONE : EXIT_INCOMPLETE);
}

/* Until the child of the keeper has said how it went. */
static void hear(int reply, struct errand *o)
{
	struct import_result r;
	ssize_t n;

	do
		n = recv(reply, &r, sizeof r, 0);
	while (n < 0 && errno == EINTR);
	if (n != (ssize_t)sizeof r) {
		err_set(&o->err, "WORKER-DIED", "the process that imports has died; the store is as it was, or has the "
						"whole pack");
		return;
	}
	o->err = r.err;
	memcpy(o->detail, &r.done, sizeof r.done);
}

void importer_ask(void *ctx, struct errand *o)
{
	const int *keeper = ctx;
	int ends[2] = {-1, -1}, fds[2];
	int pack = sealed_make("pack", buf_view(&o->in), &o->err);

	buf_free(&o->in);
	if (pack < 0)
		return;
	bool ok = channel_pair(ends, &o->err);
	fds[0] = pack;
	fds[1] = ends[1];
	ok = ok && (channel_send(*keeper, SAY_IMPORT, fds, 2) ||
		    err_errno(&o->err, "WORKER-START", "no process for the import"));
	close(pack);
	if (ends[1] >= 0)
		close(ends[1]);
	if (ok)
		hear(ends[0], o);
	if (ends[0] >= 0)
		close(ends[0]);
}
