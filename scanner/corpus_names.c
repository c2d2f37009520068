#include "scanner/corpus_inside.h"

/* A name that is on no list costs a walk down the tree of pages, to see that its marks are not set costs a
 * hundredth of that. Reading all names costs a fifth of such a walk each, and pays when many are asked for: from
 * NAMES_ASKED questions on, when the part has at most NAMES_A_QUESTION rows for each of them. Two marks a name in
 * sixteen bits a row (a Bloom filter): one name in a hundred is asked for in vain. */
#define NAMES_ASKED	 256
#define NAMES_A_QUESTION 4
#define NAME_BITS	 16

/* The two places of a name's marks. */
static void marks_of(const struct part_handle *part, struct text name, uint64_t at[2])
{
	uint64_t hash = map_hash(name);

	at[0] = hash & part->names_mask;
	at[1] = hash >> 32 & part->names_mask;
}

static bool marked(const struct part_handle *part, struct text name)
{
	uint64_t at[2];

	marks_of(part, name, at);
	return part->names[at[0] / 64] >> at[0] % 64 & part->names[at[1] / 64] >> at[1] % 64 & 1;
}

static bool load_names(struct corpus *c, struct part_handle *part, struct text ecosystem)
{
	sqlite3_stmt *s = corpus_ask(c, part, ASK_NAMES);
	uint64_t bits = 1024, at[2];
	bool row = true;

	if (!s || !corpus_bind(c, part, s, 1, ecosystem))
		return false;
	while (bits < part->rows * NAME_BITS && bits < (uint64_t)1 << 32)
		bits *= 2;
	part->names = ARENA_ARRAY(c->arena, uint64_t, bits / 64);
	if (!part->names)
		return corpus_fail(c, NULL);
	part->names_mask = bits - 1;
	while (corpus_step(c, part, s, &row) && row) {
		marks_of(part, corpus_column(s, 0), at);
		part->names[at[0] / 64] |= (uint64_t)1 << at[0] % 64;
		part->names[at[1] / 64] |= (uint64_t)1 << at[1] % 64;
	}
	sqlite3_reset(s);
	return !c->failed;
}

/* The first question about an ecosystem: the part may have nothing of it. */
static bool begin_names(struct corpus *c, struct part_handle *part, struct text ecosystem)
{
	sqlite3_stmt *s = corpus_ask(c, part, ASK_ANY);
	bool row;

	part->names = NULL;
	part->asked = 0;
	part->names_of = arena_text(c->arena, ecosystem);
	part->absent = map_new(c->arena);
	if (!part->names_of.p || !part->absent)
		return corpus_fail(c, NULL);
	if (!s || !corpus_bind(c, part, s, 1, ecosystem) || !corpus_step(c, part, s, &row))
		return false;
	part->nothing = !row;
	sqlite3_reset(s);
	return true;
}

bool corpus_expect(struct corpus *c, struct text ecosystem)
{
	for (size_t i = 0; i < c->part_count; i++) {
		struct part_handle *part = &c->parts[i];
		if ((!part->absent || !text_eq(part->names_of, ecosystem)) && !begin_names(c, part, ecosystem))
			return false;
		if (!part->nothing && !part->names && !load_names(c, part, ecosystem))
			return false;
	}
	return true;
}

bool corpus_may_have(struct corpus *c, struct part_handle *part, struct text ecosystem,
		     struct text name, bool *maybe)
{
	*maybe = false;
	if ((!part->absent || !text_eq(part->names_of, ecosystem)) && !begin_names(c, part, ecosystem))
		return false;
	if (part->nothing)
		return true;
	part->asked++;
	if (!part->names && part->asked >= NAMES_ASKED && part->rows / NAMES_A_QUESTION <= part->asked &&
	    !load_names(c, part, ecosystem))
		return false;
	*maybe = part->names ? marked(part, name) : !map_get(part->absent, name);
	return true;
}

bool corpus_note_absent(struct corpus *c, struct part_handle *part, struct text name)
{
	bool fresh;

	return part->names || map_put(part->absent, arena_text(c->arena, name), &fresh) || corpus_fail(c, NULL);
}
