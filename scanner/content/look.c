#include "scanner/content/look.h"

#include "scanner/content/deep.h"
#include "scanner/content/limits.h"

#include <pthread.h>
#include <stdatomic.h>

#define FILES_A_THREAD 4u /* a thread costs as much as a small file */

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

	buf_clear(bytes);
	f->deep = true;
	if (!by->source.read(by->source.ctx, index, bytes, &e)) {
		f->limits |= FILE_LIMIT_UNREAD;
		return true;
	}
	struct text t = buf_view(bytes);
	bool ok = !t.n || deep_scan_file(by->worker, f->path, t, by->arena, f);
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

bool look_at_all(const struct content_looker *lookers, unsigned count, struct content *content,
		 const uint32_t *files, uint32_t file_count)
{
	struct looks all = {.content = content, .files = files, .count = file_count};
	struct look list[CONTENT_LOOKERS_MAX];
	unsigned wanted = 1 + file_count / FILES_A_THREAD;

	if (wanted > count)
		wanted = count;
	if (wanted > CONTENT_LOOKERS_MAX)
		wanted = CONTENT_LOOKERS_MAX;
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
