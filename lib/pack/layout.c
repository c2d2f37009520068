#include "pack/layout.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#define NAME_BYTES sizeof((struct member *)0)->name

/* The order of members: a step may follow an equal or a lower one as the rows below say. */
enum step { START, MANIFEST, SIG, PAD_TREE, TREE, PAD_DB, DB, ZST, SOURCES, NOTES, CHAIN, CATALOG, DELTA };

void layout_sig_name(char *out, const char *fingerprint)
{
	snprintf(out, NAME_BYTES, "sigs/%s.minisig", fingerprint);
}

void layout_tree_name(char *out, enum tlp t)
{
	snprintf(out, NAME_BYTES, "tree.%s", tlp_name(t));
}

void layout_db_name(char *out, enum tlp t)
{
	snprintf(out, NAME_BYTES, "%s.db", tlp_name(t));
}

void layout_zst_name(char *out, enum tlp t)
{
	snprintf(out, NAME_BYTES, "%s.db.zst", tlp_name(t));
}

void layout_delta_name(char *out, uint64_t from_seq)
{
	snprintf(out, NAME_BYTES, "delta.%" PRIu64, from_seq);
}

void layout_chain_name(char *out, uint64_t version)
{
	snprintf(out, NAME_BYTES, "root.%" PRIu64, version);
}

bool layout_is_carried(const char *name)
{
	return strncmp(name, "root.", 5) == 0 || strcmp(name, "catalog") == 0;
}

bool layout_is_pad(const char *name)
{
	return strncmp(name, "pad", 3) == 0;
}

uint64_t layout_pad_size(uint64_t offset)
{
	/* Behind the pad's data stands one header more. */
	uint64_t data = offset + 2 * (uint64_t)USTAR_BLOCK;

	return (LAYOUT_ALIGN - data % LAYOUT_ALIGN) % LAYOUT_ALIGN;
}

static bool bad(const struct member *m, const char *why, struct err *e)
{
	return err_set(e, "PACK-MEMBER", "member \"%s\": %s", m->name, why);
}

static bool next_sig(struct layout *l, const struct member *m, struct text fp, struct err *e)
{
	uint8_t raw[(FINGERPRINT_TEXT - 1) / 2];

	if (l->step != MANIFEST && l->step != SIG)
		return bad(m, "out of order", e);
	if (!text_hex(fp, raw, sizeof raw))
		return bad(m, "not named by a key's fingerprint", e);
	if (l->sigs == SIGS_MAX)
		return bad(m, "more signatures than allowed", e);
	if (m->size > MINISIGN_FILE_MAX)
		return bad(m, "longer than any signature", e);
	if (text_cmp(fp, text_of(l->last_sig)) <= 0)
		return bad(m, "signatures are not in rising order", e);
	memcpy(l->last_sig, fp.p, fp.n);
	l->last_sig[fp.n] = '\0';
	l->sigs++;
	l->step = SIG;
	return true;
}

static bool next_pad(struct layout *l, const struct member *m, struct err *e)
{
	char want[8];
	bool tree = l->step == MANIFEST || l->step == SIG || l->step == DB;

	if (!tree && l->step != TREE)
		return bad(m, "out of order", e);
	snprintf(want, sizeof want, "pad%u", l->pads);
	if (strcmp(m->name, want) != 0)
		return bad(m, "out of order", e);
	uint64_t size = layout_pad_size(m->offset - USTAR_BLOCK);
	if (m->size != size)
		return err_set(e, "PACK-CONTAINER", "%s: %ju bytes long, must be %ju", m->name,
			       (uintmax_t)m->size, (uintmax_t)size);
	l->pads++;
	l->step = tree ? PAD_TREE : PAD_DB;
	return true;
}

static bool next_part(struct layout *l, const struct member *m, struct text name, enum step step,
		      struct err *e)
{
	enum tlp t;

	if (!tlp_parse(name, &t))
		return bad(m, "no such part", e);
	int part = (int)t + 1;
	bool starts = step == TREE || step == ZST;
	bool order = step == TREE ? l->step == PAD_TREE
		     : step == DB ? l->step == PAD_DB
				  : l->step == MANIFEST || l->step == SIG || l->step == ZST;
	if (!order || (starts ? part <= l->part : part != l->part))
		return bad(m, "out of order", e);
	l->part = part;
	l->step = (int)step;
	l->form = step == ZST ? FORM_TRANSPORT : FORM_LIVE;
	return true;
}

/* sources, notes, what is carried along, and deltas: behind the last part, if there is one. */
static bool next_extra(struct layout *l, const struct member *m, enum step step, struct err *e)
{
	bool inside = l->step == PAD_TREE || l->step == TREE || l->step == PAD_DB;

	if (inside || l->step > (int)step || (step != DELTA && l->step == (int)step))
		return bad(m, "out of order", e);
	l->step = (int)step;
	return true;
}

static bool next_chain(struct layout *l, const struct member *m, struct text version, struct err *e)
{
	uint64_t v;

	if (!text_u64(version, &v) || v == 0)
		return bad(m, "not named by a root's version", e);
	if (m->size > CHAIN_MAX)
		return bad(m, "longer than any chain of roots", e);
	return next_extra(l, m, CHAIN, e);
}

static bool next_catalog(struct layout *l, const struct member *m, struct err *e)
{
	if (m->size > CATALOG_FILE_MAX)
		return bad(m, "longer than any catalog", e);
	return next_extra(l, m, CATALOG, e);
}

static bool next_delta(struct layout *l, const struct member *m, struct text seq, struct err *e)
{
	uint64_t from;

	if (!text_u64(seq, &from) || from == 0)
		return bad(m, "not named by a sequence", e);
	if (l->step == DELTA && from <= l->last_delta)
		return bad(m, "deltas are not in rising order", e);
	l->last_delta = from;
	if (l->form == FORM_NONE)
		l->form = FORM_DELTA;
	return next_extra(l, m, DELTA, e);
}

/* What stands between a prefix and a suffix that name is known to have. */
static struct text middle(struct text name, struct text prefix, struct text suffix)
{
	return text_tail(text_head(name, name.n - suffix.n), prefix.n);
}

bool layout_next(struct layout *l, const struct member *m, struct err *e)
{
	struct text name = text_of(m->name);

	if (text_eq(name, T("manifest"))) {
		if (l->step != START)
			return bad(m, "out of order", e);
		if (m->size > MANIFEST_MAX)
			return bad(m, "longer than any manifest", e);
		l->step = MANIFEST;
		return true;
	}
	if (l->step == START)
		return bad(m, "the first member must be \"manifest\"", e);
	if (text_starts(name, T("sigs/")) && text_ends(name, T(".minisig")))
		return next_sig(l, m, middle(name, T("sigs/"), T(".minisig")), e);
	if (layout_is_pad(m->name))
		return next_pad(l, m, e);
	if (text_starts(name, T("tree.")))
		return next_part(l, m, middle(name, T("tree."), T("")), TREE, e);
	if (text_ends(name, T(".db.zst")))
		return next_part(l, m, middle(name, T(""), T(".db.zst")), ZST, e);
	if (text_ends(name, T(".db")))
		return next_part(l, m, middle(name, T(""), T(".db")), DB, e);
	if (text_eq(name, T("sources")))
		return next_extra(l, m, SOURCES, e);
	if (text_eq(name, T("notes")))
		return next_extra(l, m, NOTES, e);
	if (text_starts(name, T("root.")))
		return next_chain(l, m, middle(name, T("root."), T("")), e);
	if (text_eq(name, T("catalog")))
		return next_catalog(l, m, e);
	if (text_starts(name, T("delta.")))
		return next_delta(l, m, middle(name, T("delta."), T("")), e);
	return bad(m, "not allowed in a pack", e);
}

bool layout_end(const struct layout *l, struct err *e)
{
	if (l->form == FORM_NONE || l->step < DB)
		return err_set(e, "PACK-MEMBER", "the container ends before its first whole part");
	return true;
}
