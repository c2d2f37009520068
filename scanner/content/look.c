#include "scanner/content/look.h"

#include "scanner/content/deep.h"
#include "scanner/content/limits.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>

#define BYTES_A_THREAD ((uint64_t)16 << 10) /* to read them costs many times what a thread does */

struct looks {
	struct content *content;
	const uint32_t *files;
	uint32_t count;
	atomic_uint next;
	atomic_bool failed;
};

struct look {
	struct looks *all;
	const struct content_looker *by;
	pthread_t thread;
	bool running;
};

static bool look(const struct content_looker *by, struct content *c, uint32_t index,
		 struct buf *bytes)
{
	struct file *f = &c->files[index];
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

/* Takes one file after the other until none is left. */
static void *work(void *ctx)
{
	struct look *l = ctx;
	struct looks *all = l->all;
	struct buf bytes = BUF(CONTENT_FILE_MAX);

	for (uint32_t i;
	     !atomic_load(&all->failed) && (i = atomic_fetch_add(&all->next, 1)) < all->count;)
		if (!look(l->by, all->content, all->files[i], &bytes))
			atomic_store(&all->failed, true);
	buf_free(&bytes);
	return NULL;
}

static unsigned threads_for(const struct content *c, const uint32_t *files, uint32_t n, unsigned most)
{
	uint64_t bytes = 0;

	for (uint32_t i = 0; i < n; i++)
		bytes += c->files[files[i]].size;
	uint64_t wanted = 1 + bytes / BYTES_A_THREAD;
	if (wanted > n)
		wanted = n ? n : 1;
	return wanted < most ? (unsigned)wanted : most;
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
	struct looks all = {.content = content, .files = files, .count = file_count};
	struct look list[CONTENT_LOOKERS_MAX];
	unsigned wanted = threads_for(content, files, file_count, count < CONTENT_LOOKERS_MAX ? count : CONTENT_LOOKERS_MAX);

	/* The largest first: else one thread has it when all others are done. */
	if (wanted > 1)
		qsort_r(files, file_count, sizeof *files, by_size, content);
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
