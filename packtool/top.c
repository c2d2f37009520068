#include "packtool/top.h"

#include <stdlib.h>
#include <string.h>

struct kept {
	uint64_t downloads, place; /* place: how many came before it */
	uint32_t rank;
	uint8_t n;
	char name[NPM_NAME_MAX];
};

struct top {
	size_t keep, count;
	uint64_t seen;
	uint32_t *heap; /* places in kept; the least popular at 0 */
	struct kept *kept;
};

struct top *top_new(size_t keep)
{
	struct top *t = keep && keep <= TOP_MAX ? calloc(1, sizeof *t) : NULL;

	if (!t)
		return NULL;
	t->keep = keep;
	t->heap = calloc(keep, sizeof *t->heap);
	t->kept = calloc(keep, sizeof *t->kept);
	if (t->heap && t->kept)
		return t;
	top_free(t);
	return NULL;
}

void top_free(struct top *t)
{
	if (!t)
		return;
	free(t->heap);
	free(t->kept);
	free(t);
}

/* True when a is less popular than b: a total order, since places differ. */
static bool less(const struct kept *a, const struct kept *b)
{
	if (a->downloads != b->downloads)
		return a->downloads < b->downloads;
	return a->place > b->place;
}

static const struct kept *at(const struct top *t, size_t i)
{
	return &t->kept[t->heap[i]];
}

static void swap(struct top *t, size_t i, size_t j)
{
	uint32_t x = t->heap[i];

	t->heap[i] = t->heap[j];
	t->heap[j] = x;
}

static void sift_up(struct top *t, size_t i)
{
	for (; i && less(at(t, i), at(t, (i - 1) / 2)); i = (i - 1) / 2)
		swap(t, i, (i - 1) / 2);
}

static void sift_down(struct top *t, size_t i)
{
	for (;;) {
		size_t least = i;
		for (size_t child = 2 * i + 1; child <= 2 * i + 2 && child < t->count; child++)
			if (less(at(t, child), at(t, least)))
				least = child;
		if (least == i)
			return;
		swap(t, i, least);
		i = least;
	}
}

void top_add(struct top *t, struct text name, uint64_t downloads)
{
	struct kept new = {.downloads = downloads, .place = t->seen++, .n = (uint8_t)name.n};

	if (name.n > NPM_NAME_MAX)
		return;
	if (name.n)
		memcpy(new.name, name.p, name.n);
	if (t->count < t->keep) {
		t->heap[t->count] = (uint32_t)t->count;
		t->kept[t->count] = new;
		sift_up(t, t->count++);
	} else if (less(at(t, 0), &new)) {
		t->kept[t->heap[0]] = new;
		sift_down(t, 0);
	}
}

static struct text name_of(const struct kept *k)
{
	return text_n(k->name, k->n);
}

static int by_name(const void *pa, const void *pb)
{
	const struct kept *a = pa, *b = pb;
	int order = text_cmp(name_of(a), name_of(b));

	return order ? order : less(a, b) ? 1 : -1;
}

static int by_popularity(const void *pa, const void *pb)
{
	return less(pa, pb) ? 1 : -1;
}

size_t top_finish(struct top *t)
{
	size_t n = 0;

	qsort(t->kept, t->count, sizeof *t->kept, by_name);
	for (size_t i = 0; i < t->count; i++)
		if (!n || !text_eq(name_of(&t->kept[n - 1]), name_of(&t->kept[i])))
			t->kept[n++] = t->kept[i];
	t->count = n;
	qsort(t->kept, n, sizeof *t->kept, by_popularity);
	for (size_t i = 0; i < n; i++)
		t->kept[i].rank = (uint32_t)i + 1;
	qsort(t->kept, n, sizeof *t->kept, by_name);
	return n;
}

struct top_name top_at(const struct top *t, size_t i)
{
	const struct kept *k = &t->kept[i];

	return (struct top_name){name_of(k), k->downloads, k->rank};
}
