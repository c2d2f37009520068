#include "pack/catalog.h"

#include "pack/lines.h"
#include "pack/root_rows.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

static void read_pack(struct lines *r, struct catalog *c)
{
	lines_want(r, c->count < CATALOG_PACKS_MAX, "at most 4096 packs");
	if (r->failed)
		return;
	struct catalog_pack *p = &c->packs[c->count];
	lines_copy(r, p->name, sizeof p->name, pack_name_valid, "a pack name");
	lines_tagged(r, 'e', &p->epoch);
	lines_tagged(r, 's', &p->seq);
	lines_digest(r, &p->id);
	lines_number(r, &p->size);
	lines_want(r, p->epoch > 0 && p->seq > 0, "epoch and sequence from 1 on");
	lines_want(r, !c->count || strcmp(p[-1].name, p->name) < 0, "packs by rising name");
	c->count++;
}

static bool is_canonical(const struct catalog *c, struct text bytes)
{
	struct buf b = BUF(CATALOG_MAX);
	bool same = catalog_format(c, &b) && text_eq(buf_view(&b), bytes);

	buf_free(&b);
	return same;
}

bool catalog_parse(struct text bytes, struct arena *a, struct catalog *out, struct err *e)
{
	struct lines r = {.rest = bytes};
	struct catalog c = {.packs = ARENA_ARRAY(a, struct catalog_pack, CATALOG_PACKS_MAX)};

	if (!c.packs)
		return err_set(e, "NO-MEMORY", "out of memory");
	if (bytes.n > CATALOG_MAX)
		return err_set(e, "CATALOG-MALFORMED", "catalog: longer than %zu bytes", CATALOG_MAX);
	lines_begin(&r, "iocpack-catalog");
	lines_literal(&r, "1");
	lines_begin(&r, "seq");
	lines_number(&r, &c.seq);
	lines_want(&r, c.seq > 0, "a sequence from 1 on");
	lines_begin(&r, "created");
	lines_number(&r, &c.created);
	while (lines_next_is(&r, "pack"))
		read_pack(&r, &c);
	lines_end(&r);
	if (r.failed)
		return err_set(e, "CATALOG-MALFORMED", "catalog: line %zu: wanted %s", r.number,
			       r.wanted);
	if (!is_canonical(&c, bytes))
		return err_set(e, "CATALOG-MALFORMED", "catalog: not in its one spelling");
	*out = c;
	return true;
}

bool catalog_format(const struct catalog *c, struct buf *out)
{
	char hex[DIGEST_HEX];

	buf_printf(out, "iocpack-catalog 1\nseq %" PRIu64 "\ncreated %" PRIu64 "\n", c->seq,
		   c->created);
	for (size_t i = 0; i < c->count; i++) {
		const struct catalog_pack *p = &c->packs[i];
		digest_hex(hex, &p->id);
		buf_printf(out, "pack %s e%" PRIu64 " s%" PRIu64 " %s %" PRIu64 "\n", p->name,
			   p->epoch, p->seq, hex, p->size);
	}
	return !out->failed;
}

void catalog_comment(uint64_t seq, struct text bytes, char *out)
{
	struct digest id = object_id(bytes);
	char hex[DIGEST_HEX];

	digest_hex(hex, &id);
	snprintf(out, MINISIGN_COMMENT_MAX + 1, "iocpack catalog s%" PRIu64 " m=%.32s", seq, hex);
}

static const struct root_role *catalog_role(const struct trust *t)
{
	for (size_t i = 0; i < t->role_count; i++)
		if (t->roles[i].kind == ROLE_CATALOG)
			return &t->roles[i];
	return NULL;
}

static const struct root_key *key_of(const struct trust *t, const char *fingerprint)
{
	const struct root_role *r = catalog_role(t);

	for (size_t i = 0; r && i < t->key_count; i++)
		if ((r->keys >> i & 1) && strcmp(t->keys[i].fingerprint, fingerprint) == 0)
			return &t->keys[i];
	return NULL;
}

/* `seq N` of bytes not authenticated yet: only to compose the comment they must be signed with. */
static bool peek_seq(struct text bytes, uint64_t *out)
{
	struct text line;

	return text_line(&bytes, &line) && text_line(&bytes, &line) &&
	       text_skip(&line, T("seq ")) && text_u64(line, out);
}

bool catalog_tally(const struct signed_object *o, const struct trust *t, struct catalog_tally *out, struct err *e)
{
	struct prehash h = minisig_prehash(o->bytes.p, o->bytes.n);
	const struct root_role *r = catalog_role(t);
	char comment[MINISIGN_COMMENT_MAX + 1];
	struct minisig sig;
	uint64_t seq;

	*out = (struct catalog_tally){.need = r ? r->threshold : 0};
	if (!peek_seq(o->bytes, &seq))
		return err_set(e, "CATALOG-MALFORMED", "catalog: no sequence");
	catalog_comment(seq, o->bytes, comment);
	for (size_t i = 0; i < o->sig_count; i++) {
		const struct root_key *k = key_of(t, o->sigs[i].fingerprint);
		if (!k)
			continue;
		if (!minisig_parse(o->sigs[i].file, &sig, e))
			return false;
		if (memcmp(sig.keynum, k->key.keynum, sizeof sig.keynum) != 0 ||
		    strcmp(sig.comment, comment) != 0 || !minisig_verify(&sig, &h, &k->key))
			return err_set(e, "CATALOG-SIGNATURE",
				       "catalog: the signature of %s does not hold", k->name);
		out->have++;
	}
	return true;
}

bool catalog_open(struct text bundle, const struct trust *t, struct arena *a, struct catalog *out,
		  bool *theirs, struct err *e)
{
	struct catalog_tally tally;
	struct signed_object *o;
	size_t count;

	*theirs = false;
	if (!bundle_parse(bundle, 1, CATALOG_MAX, a, &o, &count, e) || !catalog_tally(o, t, &tally, e))
		return false;
	if (tally.have && tally.have < tally.need)
		return err_set(e, "CATALOG-SIGNATURE", "catalog: good signatures: %zu of %zu, which are too few",
			       tally.have, tally.need);
	*theirs = tally.have > 0;
	return !*theirs || catalog_parse(o->bytes, a, out, e);
}

const struct catalog_pack *catalog_find(const struct catalog *c, const char *name)
{
	for (size_t i = 0; i < c->count; i++)
		if (strcmp(c->packs[i].name, name) == 0)
			return &c->packs[i];
	return NULL;
}
