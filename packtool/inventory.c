#include "packtool/inventory.h"

#include "pack/lines.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

static const char letters[] = "cgar";

static void read_levels(struct lines *r, struct inventory_pack *p)
{
	struct text word = lines_word(r);
	const char *from = letters;

	lines_want(r, word.n > 0, "levels");
	for (size_t i = 0; i < word.n; i++) {
		const char *at = word.p[i] ? strchr(from, word.p[i]) : NULL;
		lines_want(r, at != NULL, "levels out of c, g, a, r in this order");
		if (r->failed)
			return;
		p->levels[at - letters] = true;
		from = at + 1;
	}
}

static void read_id(struct lines *r, struct inventory_pack *p)
{
	struct text word = lines_word(r);
	uint8_t raw[8];

	lines_want(r, text_hex(word, raw, sizeof raw), "16 hexadecimal digits");
	if (!r->failed)
		memcpy(p->id, word.p, 16);
}

static void read_pack(struct lines *r, struct inventory *out)
{
	lines_want(r, out->count < STACK_MAX, "at most 64 packs");
	if (r->failed)
		return;
	struct inventory_pack *p = &out->packs[out->count];
	lines_copy(r, p->name, sizeof p->name, pack_name_valid, "a pack name");
	lines_tagged(r, 'e', &p->epoch);
	lines_tagged(r, 's', &p->seq);
	read_levels(r, p);
	read_id(r, p);
	lines_want(r, p->epoch > 0 && p->seq > 0, "epoch and sequence from 1 on");
	lines_want(r, !out->count || strcmp(p[-1].name, p->name) < 0, "packs by rising name");
	out->count++;
}

bool inventory_parse(struct text bytes, struct inventory *out, struct err *e)
{
	struct lines r = {.rest = bytes};
	struct buf b = BUF(INVENTORY_MAX);

	memset(out, 0, sizeof *out);
	if (bytes.n > INVENTORY_MAX)
		return err_set(e, "INVENTORY-MALFORMED", "inventory: longer than %zu bytes", INVENTORY_MAX);
	lines_begin(&r, "iocpack-inventory");
	lines_literal(&r, "1");
	while (lines_next_is(&r, "pack"))
		read_pack(&r, out);
	lines_end(&r);
	if (r.failed)
		return err_set(e, "INVENTORY-MALFORMED", "inventory: line %zu: wanted %s", r.number,
			       r.wanted);
	bool same = inventory_format(out, &b) && text_eq(buf_view(&b), bytes);
	buf_free(&b);
	return same || err_set(e, "INVENTORY-MALFORMED", "inventory: not in its one spelling");
}

bool inventory_format(const struct inventory *i, struct buf *out)
{
	buf_text(out, T("iocpack-inventory 1\n"));
	for (size_t k = 0; k < i->count; k++) {
		const struct inventory_pack *p = &i->packs[k];
		buf_printf(out, "pack %s e%" PRIu64 " s%" PRIu64 " ", p->name, p->epoch, p->seq);
		for (int t = 0; t < TLP_LEVELS; t++)
			if (p->levels[t])
				buf_char(out, letters[t]);
		buf_printf(out, " %s\n", p->id);
	}
	return !out->failed;
}

void inventory_of(const struct store_packs *packs, struct inventory *out)
{
	memset(out, 0, sizeof *out);
	for (size_t k = 0; k < packs->count; k++) {
		const struct pack *from = packs->packs[k].pack;
		const struct manifest *m = pack_manifest(from);
		struct inventory_pack *p = &out->packs[out->count++];
		struct digest id = pack_id(from);
		char hex[DIGEST_HEX];
		digest_hex(hex, &id);
		memcpy(p->id, hex, 16);
		memcpy(p->name, m->name, sizeof p->name);
		p->epoch = m->epoch;
		p->seq = m->seq;
		for (size_t i = 0; i < pack_part_count(from); i++)
			p->levels[pack_part_tlp(from, i)] = true;
	}
}

const struct inventory_pack *inventory_find(const struct inventory *i, const char *name)
{
	for (size_t k = 0; k < i->count; k++)
		if (strcmp(i->packs[k].name, name) == 0)
			return &i->packs[k];
	return NULL;
}
