/* packtool/inventory.h: what a site has, short enough to be typed or photographed.
 *
 * docs/formats/carry.md, section 5. Not signed, and believed only in so far as it says what to send.
 *
 *	iocpack-inventory 1
 *	pack acme/npm-malware e1 s42 cg 0123456789abcdef
 *
 * Levels by their first letters in the order clear, green, amber, red; the first 16 digits of the
 * manifest's id. By rising name.
 */
#ifndef PICKET_PACKTOOL_INVENTORY_H
#define PICKET_PACKTOOL_INVENTORY_H

#include "base/buf.h"
#include "pack/manifest.h"
#include "store/store.h"

#define INVENTORY_MAX ((size_t)32 << 10)

struct inventory_pack {
	char name[PACK_NAME_MAX + 1];
	uint64_t epoch, seq;
	bool levels[TLP_LEVELS];
	char id[17];
};

struct inventory {
	size_t count;
	struct inventory_pack packs[STACK_MAX];
};

/* Code: INVENTORY-MALFORMED. */
bool inventory_parse(struct text bytes, struct inventory *out, struct err *e);
bool inventory_format(const struct inventory *i, struct buf *out);

/* What is in force. */
void inventory_of(const struct store_packs *p, struct inventory *out);
const struct inventory_pack *inventory_find(const struct inventory *i, const char *name);

#endif
