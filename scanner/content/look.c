#include "scanner/content/look.h"

#include "scanner/content/deep.h"
#include "scanner/content/limits.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>

#define BYTES_A_THREAD ((uint64_t)16 << 10) /* to read them costs many times what a thread does */

struct looks {
	uint32_t count;
	bool (*one)(void *ctx, const struct content_looker *by, uint32_t i, struct buf *bytes);
	void *ctx;
	atomic_uint next;
	atomic_bool failed;
};

struct look {
	struct looks *all;
	const struct content_looker *by;
	pthread_t thread;
	bool running;
};

/* Takes one after the other until none is left. */
static void *work(void *ctx)
{
	struct look *l = ctx;
	struct looks *all = l->all;
	struct buf bytes = BUF(CONTENT_FILE_MAX);

	for (uint32_t i;
	     !atomic_load(&all->failed) && (i = atomic_fetch_add(&all->next, 1)) < all->count;)
		if (!all->one(all->ctx, l->by, i, &bytes))
			atomic_store(&all->failed, true);
	buf_free(&bytes);
	return NULL;
}

static unsigned threads_for(uint64_t bytes, uint32_t n, unsigned most)
{
	uint64_t wanted = 1 + bytes / BYTES_A_THREAD;

	if (wanted > n)
		wanted = n ? n : 1;
	if (most > CONTENT_LOOKERS_MAX)
		most = CONTENT_LOOKERS_MAX;
	return wanted < most ? (unsigned)wanted : most;
}

bool look_by_all(const struct content_looker *lookers, unsigned looker_count, uint32_t count, uint64_t bytes,
		 bool (*one)(void *ctx, const struct content_looker *by, uint32_t i, struct buf *bytes), void *ctx)
{
	struct looks all = {.count = count, .one = one, .ctx = ctx};
	struct look list[CONTENT_LOOKERS_MAX];
	unsigned wanted = threads_for(bytes, count, looker_count);

	for (unsigned i = 0; i < wanted; i++)
		list[i] = (struct look){.all = &all, .by = &lookers[i]};
	for (unsigned i = 1; i < wanted; i++)
		list[i].running = pthread_create(&list[i].thread, NULL, work, &list[i]) == 0;
	work(&list[0]);
	for (unsigned i = 1; i < wanted; i++)
		if (list[i].running)
			pthread_join(list[i].thread, NULL);
	return !atomic_load(&all.failed);
}

/* --- files --- */

struct files {
	struct content *content;
	const uint32_t *list;
};

static bool look(void *ctx, const struct content_looker *by, uint32_t i, struct buf *bytes)
{
	const struct files *files = ctx;
	uint32_t index = files->list[i];
	struct file *f = &files->content->files[index];
	struct err e;
	bool folder = by->source.in_folder && by->source.in_folder(by->source.ctx, index);

	buf_clear(bytes);
	f->deep = true;
	if (folder && content_recall(by->worker, true, by->arena, f)) {
		f->deep = true;
		return true;
	}
	if (!by->source.read(by->source.ctx, index, bytes, &e)) {
		f->limits |= FILE_LIMIT_UNREAD;
		return true;
	}
	struct text t = buf_view(bytes);
	bool ok = !t.n || deep_scan_file(by->worker, f->path, t, by->arena, f);
	if (ok && t.n && folder)
		content_remember(by->worker, true, f);
	f->deep = true;
	return ok;
}

static int by_size(const void *a, const void *b, void *content)
{
	const struct content *c = content;
	uint32_t i = *(const uint32_t *)a, k = *(const uint32_t *)b;
	uint64_t x = c->files[i].size, y = c->files[k].size;

	return x != y ? (x < y) - (x > y) : (i > k) - (i < k);
}

bool look_at_all(const struct content_looker *lookers, unsigned count, struct content *content,
		 uint32_t *files, uint32_t file_count)
{
	struct files all = {content, files};
	uint64_t bytes = 0;

	for (uint32_t i = 0; i < file_count; i++)
		bytes += content->files[files[i]].size;
	/* The largest first: else one thread has it when all others are done. */
	if (threads_for(bytes, file_count, count) > 1)
		qsort_r(files, file_count, sizeof *files, by_size, content);
	return look_by_all(lookers, count, file_count, bytes, look, &all);
}
