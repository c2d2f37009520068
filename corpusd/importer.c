#include "corpusd/importer.h"

#include "base/arena.h"
#include "base/cmd.h"
#include "base/file.h"
#include "corpusd/channel.h"

#include <errno.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <unistd.h>

_Noreturn void importer_run(const char *packs, int pack, int reply, uint64_t now)
{
	struct arena *a = arena_new(65536);
	struct store_place where;
	struct store_lock *l = NULL;
	struct import_result r = {0};

	if (!a || !crypto_init())
		err_set(&r.err, "LIMIT-MEMORY", "no memory for the import");
	else if (store_place_find(a, packs, &where, &r.err) && store_lock(where.dir, now, &l, &r.err) &&
		 store_import(l, &where, pack, "the pack", false, &r.done, &r.err))
		r.err = (struct err){0};
	store_unlock(l);
	ssize_t n = send(reply, &r, sizeof r, MSG_NOSIGNAL);
	_exit(n == (ssize_t)sizeof r ? EXIT_DONE : EXIT_INCOMPLETE);
}

struct one {
	struct imports *all;
	char key[IMPORT_KEY]; /* "": free */
	int pack, reply;
	bool ended;
	struct import_result result;
};

struct imports {
	int keeper;
	void (*on_end)(void *ctx, const char *key);
	void *ctx;
	pthread_mutex_t lock;
	uint64_t next;
	struct one items[IMPORTS_MAX];
};

struct imports *imports_new(int keeper, void (*ended)(void *ctx, const char *key), void *ctx)
{
	struct imports *x = calloc(1, sizeof *x);

	if (!x)
		return NULL;
	x->keeper = keeper;
	x->on_end = ended;
	x->ctx = ctx;
	pthread_mutex_init(&x->lock, NULL);
	return x;
}

static void *wait_for(void *arg)
{
	struct one *o = arg;
	struct import_result r;
	char key[IMPORT_KEY];
	ssize_t n;

	do
		n = recv(o->reply, &r, sizeof r, 0);
	while (n < 0 && errno == EINTR);
	if (n != (ssize_t)sizeof r) {
		r = (struct import_result){0};
		err_set(&r.err, "WORKER-DIED", "the process that imports has died; the store is as it was, or has the "
					       "whole pack");
	}
	pthread_mutex_lock(&o->all->lock);
	o->result = r;
	o->ended = true;
	close(o->reply);
	memcpy(key, o->key, sizeof key);
	pthread_mutex_unlock(&o->all->lock);
	o->all->on_end(o->all->ctx, key);
	return NULL;
}

static int file_of(struct text bytes, struct err *e)
{
	int fd = memfd_create("pack", MFD_CLOEXEC);

	if (fd >= 0 && file_write_fd(fd, bytes.p, bytes.n, e))
		return fd;
	if (fd >= 0)
		close(fd);
	else
		err_errno(e, "WORKER-START", "no memory for the pack");
	return -1;
}

static bool begin(struct imports *x, struct one *o, struct text bytes, struct err *e)
{
	int ends[2] = {-1, -1}, fds[2];
	pthread_t thread;
	int pack = file_of(bytes, e);

	if (pack < 0)
		return false;
	bool ok = channel_pair(ends, e);
	fds[0] = pack;
	fds[1] = ends[1];
	ok = ok && (channel_send(x->keeper, SAY_IMPORT, fds, 2) ||
		    err_errno(e, "WORKER-START", "no process for the import"));
	close(pack);
	if (ends[1] >= 0)
		close(ends[1]);
	o->all = x;
	o->ended = false;
	o->reply = ends[0];
	if (ok && (pthread_create(&thread, NULL, wait_for, o) != 0 || pthread_detach(thread) != 0))
		ok = err_set(e, "WORKER-START", "no thread for the import");
	if (!ok && ends[0] >= 0)
		close(ends[0]);
	return ok;
}

bool imports_begin(struct imports *x, struct text bytes, char key[IMPORT_KEY], struct err *e)
{
	struct one *o = NULL;

	pthread_mutex_lock(&x->lock);
	for (size_t i = 0; i < IMPORTS_MAX && !o; i++)
		if (!x->items[i].key[0])
			o = &x->items[i];
	bool ok = o != NULL;
	if (ok) {
		snprintf(o->key, sizeof o->key, "import %ju", (uintmax_t)++x->next);
		memcpy(key, o->key, IMPORT_KEY);
		ok = begin(x, o, bytes, e);
		if (!ok)
			o->key[0] = '\0';
	} else {
		err_set(e, "IMPORT-BUSY", "%d imports run already", IMPORTS_MAX);
		err_hint(e, "try again");
	}
	pthread_mutex_unlock(&x->lock);
	return ok;
}

bool imports_take(struct imports *x, const char *key, struct import_result *out)
{
	bool found = false;

	pthread_mutex_lock(&x->lock);
	for (size_t i = 0; i < IMPORTS_MAX && !found; i++) {
		struct one *o = &x->items[i];
		if (strcmp(o->key, key) != 0 || !o->ended)
			continue;
		*out = o->result;
		o->key[0] = '\0';
		found = true;
	}
	pthread_mutex_unlock(&x->lock);
	return found;
}
