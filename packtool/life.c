#include "packtool/life.h"

#include "base/map.h"

#include <stdlib.h>

/* A value of the map: the level + 1 (0: none of its own), and this bit. */
#define WITHDRAWN 0x100u
#define LIFE_BYTES_MAX ((size_t)4 << 30)

struct life {
	struct arena *arena;
	struct map *records;
};

struct life *life_new(void)
{
	struct life *l = calloc(1, sizeof *l);

	if (!l)
		return NULL;
	l->arena = arena_new(LIFE_BYTES_MAX);
	l->records = l->arena ? map_new(l->arena) : NULL;
	if (l->records)
		return l;
	life_free(l);
	return NULL;
}

void life_free(struct life *l)
{
	if (l)
		arena_free(l->arena);
	free(l);
}

bool life_add(struct life *l, struct text record, struct text tlp, bool withdrawn, struct err *e)
{
	struct text id = arena_text(l->arena, record);
	bool fresh;
	uint32_t *at = id.p ? map_put(l->records, id, &fresh) : NULL;
	enum tlp level = TLP_CLEAR;

	if (!at)
		return err_set(e, "NO-MEMORY", "out of memory");
	*at = tlp_parse(tlp, &level) ? (uint32_t)level + 1 : 0;
	*at |= withdrawn ? WITHDRAWN : 0;
	return true;
}

void life_of(const struct life *l, struct text record, enum tlp *tlp, bool *withdrawn)
{
	const uint32_t *at = map_get(l->records, record);

	if (!at)
		return;
	if (*at & ~WITHDRAWN)
		*tlp = (enum tlp)((*at & ~WITHDRAWN) - 1);
	*withdrawn = (*at & WITHDRAWN) != 0;
}
