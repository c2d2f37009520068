/* scanner/rule/lookalike_edit.h: single edits and keys of names. All outputs hold at least
 * LOOKALIKE_NAME_MAX + 1 bytes; each function returns how many it wrote. */
#ifndef PICKET_SCANNER_RULE_LOOKALIKE_EDIT_H
#define PICKET_SCANNER_RULE_LOOKALIKE_EDIT_H

#include "scanner/rule/lookalike.h"

/* One bit a letter or digit, one for anything else but separators. */
uint64_t edit_mask(struct text name);

/* The order that corpus_popular sorts by: bytes. */
int edit_order(struct text a, struct text b);

uint64_t edit_hash(const char *p, size_t n);

size_t edit_lower(struct text name, char *out);
size_t edit_bare(struct text name, char *out); /* without - _ . / @ */
size_t edit_skeleton(struct text name,
		     char *out); /* 0 o, 1 l, rn m, vv w, Cyrillic letters as Latin */
size_t edit_sorted(struct text name, char *out); /* words sorted; 0 when there is only one */

/* Of edit_bare(name), all at once: its hash and its mask; returns its length. */
struct edit_letters {
	uint64_t bit[256]; /* of the mask; 0: a separator */
};
void edit_letters(struct edit_letters *out);
size_t edit_sketch(const struct edit_letters *l, struct text name, uint64_t *hash, uint64_t *mask);

/* Which kind of single edit leads from target to name (distance 1). */
enum likeness edit_kind(struct text target, struct text name);

#endif
