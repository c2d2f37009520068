#include "scanner/corpus_inside.h"

#include <stdlib.h>
#include <string.h>

#define POPULAR_FIRST 32768 /* names, before their array must grow */

static bool add_popular(struct corpus *c, struct part_handle *part, struct text ecosystem, size_t *cap)
{
	sqlite3_stmt *s = corpus_ask(c, part, ASK_POPULAR);
	bool row = true;

	if (!s || !corpus_bind(c, part, s, 1, ecosystem))
		return false;
	while (corpus_step(c, part, s, &row) && row) {
		if (c->popular_count == *cap) {
			*cap = *cap ? *cap * 2 : part->rows < POPULAR_FIRST ? (size_t)part->rows + 1 : POPULAR_FIRST;
			struct corpus_popular *grown =
				arena_array(c->arena, *cap, sizeof(struct corpus_popular));
			if (!grown)
				return corpus_fail(c, NULL);
			if (c->popular_count)
				memcpy(grown, c->popular, c->popular_count * sizeof *grown);
			c->popular = grown;
		}
		c->popular[c->popular_count++] = (struct corpus_popular){
			.name = arena_text(c->arena, corpus_column(s, 0)),
			.rank = (uint32_t)sqlite3_column_int64(s, 1),
			.pack = part->pack,
		};
	}
	sqlite3_reset(s);
	return !c->failed && (!arena_failed(c->arena) || corpus_fail(c, NULL));
}

static int by_name(const void *a, const void *b)
{
	const struct corpus_popular *x = a, *y = b;
	int order = text_cmp(x->name, y->name);

	if (order)
		return order;
	if (x->rank != y->rank)
		return x->rank < y->rank ? -1 : 1;
	return x->pack < y->pack ? -1 : x->pack > y->pack;
}

/* One pack alone comes sorted already. */
static bool in_order(const struct corpus_popular *p, size_t n)
{
	for (size_t i = 1; i < n; i++)
		if (by_name(&p[i - 1], &p[i]) > 0)
			return false;
	return true;
}

bool corpus_popular(struct corpus *c, struct text ecosystem, const struct corpus_popular **names,
		    size_t *count)
{
	size_t cap = 0, kept = 0;

	if (c->failed || ecosystem.n >= sizeof c->popular_of)
		return false;
	if (!text_eq(ecosystem, text_of(c->popular_of))) {
		c->popular_count = 0;
		for (size_t i = 0; i < c->part_count; i++)
			if (!add_popular(c, &c->parts[i], ecosystem, &cap))
				return false;
		if (!in_order(c->popular, c->popular_count))
			qsort(c->popular, c->popular_count, sizeof *c->popular, by_name);
		for (size_t i = 0; i < c->popular_count; i++)
			if (!kept || !text_eq(c->popular[kept - 1].name, c->popular[i].name))
				c->popular[kept++] = c->popular[i];
		c->popular_count = kept;
		memset(c->popular_of, 0, sizeof c->popular_of);
		memcpy(c->popular_of, ecosystem.p, ecosystem.n);
	}
	*names = c->popular;
	*count = c->popular_count;
	return true;
}

bool corpus_is_popular(struct corpus *c, struct text ecosystem, struct text name, bool *popular)
{
	bool row = false;

	for (size_t i = 0; i < c->part_count && !row; i++) {
		sqlite3_stmt *s = corpus_ask(c, &c->parts[i], ASK_IS_POPULAR);
		if (!s || !corpus_bind(c, &c->parts[i], s, 1, ecosystem) ||
		    !corpus_bind(c, &c->parts[i], s, 2, name) || !corpus_step(c, &c->parts[i], s, &row))
			return false;
		sqlite3_reset(s);
	}
	*popular = row;
	return true;
}
