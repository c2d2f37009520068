/* What the workers read, by path. It is the one thing that has to wait for all of them, so each sorts its own first. */
#include "scanner/read_inside.h"

#include <stdlib.h>
#include <string.h>

#define ALONE 2048u /* entries that are sorted sooner than a thread is made */

static int by_path(const void *a, const void *b)
{
	const struct entry *x = *(const struct entry *const *)a, *y = *(const struct entry *const *)b;
	int order = text_cmp(x->file.path, y->file.path);

	/* One path twice can only come out of an archive. */
	return order ? order : memcmp(x->file.sha256, y->file.sha256, sizeof x->file.sha256);
}

static void *sort_own(void *worker)
{
	struct worker *w = worker;

	if (w->entry_count)
		qsort(w->entries, w->entry_count, sizeof(struct entry *), by_path);
	return NULL;
}

static void sort_each(struct reader *r)
{
	pthread_t ids[THREADS_MAX];
	bool running[THREADS_MAX] = {false};

	for (unsigned i = 1; i < r->options.threads; i++) {
		running[i] = r->workers[i].entry_count > ALONE &&
			     pthread_create(&ids[i], NULL, sort_own, &r->workers[i]) == 0;
		if (!running[i])
			sort_own(&r->workers[i]);
	}
	sort_own(&r->workers[0]);
	for (unsigned i = 1; i < r->options.threads; i++)
		if (running[i])
			pthread_join(ids[i], NULL);
}

/* The lists of the workers [from, to), merged into out; room: as many pointers to work with. How many they are. */
static size_t merge(struct reader *r, unsigned from, unsigned to, struct entry **out, struct entry **room)
{
	if (to - from == 1) {
		const struct worker *w = &r->workers[from];
		if (w->entry_count)
			memcpy(out, w->entries, w->entry_count * sizeof *out);
		return w->entry_count;
	}
	unsigned middle = from + (to - from) / 2;
	size_t a = merge(r, from, middle, room, out), b = merge(r, middle, to, room + a, out + a);
	size_t x = 0, y = a, n = 0;

	while (x < a && y < a + b)
		out[n++] = by_path(&room[x], &room[y]) <= 0 ? room[x++] : room[y++];
	while (x < a)
		out[n++] = room[x++];
	while (y < a + b)
		out[n++] = room[y++];
	return n;
}

bool read_order(struct reader *r, size_t *count)
{
	*count = 0;
	for (unsigned i = 0; i < r->options.threads; i++)
		*count += r->workers[i].entry_count;
	struct entry **room = malloc((*count + 1) * sizeof *room);
	r->sorted = malloc((*count + 1) * sizeof *r->sorted);
	bool ok = room && r->sorted;
	if (ok) {
		sort_each(r);
		merge(r, 0, r->options.threads, r->sorted, room);
	}
	free(room);
	return ok;
}
