#include "packtool/idset.h"

#include "crypto/digest.h"

#include <stdlib.h>
#include <string.h>

struct slot {
	uint64_t a, b; /* both zero: free */
};

struct idset {
	size_t count, size; /* size is a power of two */
	struct slot *slots;
};

static struct slot slot_of(struct text id)
{
	struct digest d = digest_of("packtool-idset", NULL, id.p, id.n);
	struct slot s;

	memcpy(&s.a, d.b, 8);
	memcpy(&s.b, d.b + 8, 8);
	s.b |= 1; /* never the free slot */
	return s;
}

/* Where s is or would go. */
static size_t place(const struct slot *slots, size_t size, const struct slot *s)
{
	size_t i = (size_t)s->a & (size - 1);

	while (slots[i].b && (slots[i].a != s->a || slots[i].b != s->b))
		i = (i + 1) & (size - 1);
	return i;
}

struct idset *idset_new(void)
{
	struct idset *s = calloc(1, sizeof *s);

	if (!s)
		return NULL;
	s->size = 1024;
	s->slots = calloc(s->size, sizeof *s->slots);
	if (!s->slots) {
		free(s);
		return NULL;
	}
	return s;
}

void idset_free(struct idset *s)
{
	if (s)
		free(s->slots);
	free(s);
}

static bool grow(struct idset *s)
{
	size_t size = s->size * 2;
	struct slot *slots = calloc(size, sizeof *slots);

	if (!slots)
		return false;
	for (size_t i = 0; i < s->size; i++)
		if (s->slots[i].b)
			slots[place(slots, size, &s->slots[i])] = s->slots[i];
	free(s->slots);
	s->slots = slots;
	s->size = size;
	return true;
}

bool idset_add(struct idset *s, struct text id)
{
	struct slot slot = slot_of(id);

	if (s->count * 3 >= s->size * 2 && !grow(s))
		return false;
	size_t i = place(s->slots, s->size, &slot);
	s->count += s->slots[i].b == 0;
	s->slots[i] = slot;
	return true;
}

bool idset_has(const struct idset *s, struct text id)
{
	struct slot slot = slot_of(id);
	return s->slots[place(s->slots, s->size, &slot)].b != 0;
}
