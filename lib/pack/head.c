#include "pack/head.h"

#include "base/buf.h"
#include "base/file.h"

#include <stdlib.h>
#include <string.h>

static bool read_member(int fd, const struct member *m, struct buf *out, struct err *e)
{
	buf_clear(out);
	if (!buf_reserve(out, (size_t)m->size))
		return err_set(e, "NO-MEMORY", "%s: no room for %ju bytes", m->name,
			       (uintmax_t)m->size);
	if (!file_pread(fd, out->p, (size_t)m->size, (off_t)m->offset, e))
		return err_in(e, "%s", m->name);
	out->n = (size_t)m->size;
	return true;
}

bool head_member(int fd, const struct member *m, const struct digest *want, struct buf *out,
		 struct err *e)
{
	if (!read_member(fd, m, out, e))
		return false;
	struct digest have = digest_of(DIGEST_FILE, NULL, out->p, out->n);
	if (digest_eq(&have, want))
		return true;
	buf_clear(out);
	err_set(e, "PACK-PAGE", "%s is not what was signed", m->name);
	return err_hint(e, "the pack was damaged or changed: import it again from its publisher");
}

static bool is_signature(const struct member *m)
{
	return text_starts(text_of(m->name), T("sigs/"));
}

struct loaded {
	struct buf manifest;
	struct buf files[SIGS_MAX];
	struct signature sigs[SIGS_MAX];
	size_t count;
};

static void loaded_free(struct loaded *l)
{
	buf_free(&l->manifest);
	for (size_t i = 0; i < SIGS_MAX; i++)
		buf_free(&l->files[i]);
}

/* Manifest and signatures: the only members read before anything is authenticated, both
 * bounded by the walk. */
static bool load(int fd, const struct container *c, struct loaded *l, struct err *e)
{
	l->manifest = BUF(MANIFEST_MAX);
	if (!read_member(fd, &c->members[0], &l->manifest, e))
		return false;
	for (size_t i = 1; i < c->count && is_signature(&c->members[i]); i++) {
		const struct member *m = &c->members[i];
		struct buf *file = &l->files[l->count];
		*file = BUF(MINISIGN_FILE_MAX);
		if (!read_member(fd, m, file, e))
			return false;
		struct signature *s = &l->sigs[l->count++];
		memcpy(s->fingerprint, m->name + strlen("sigs/"), FINGERPRINT_TEXT - 1);
		s->file = buf_view(file);
	}
	return true;
}

static const struct member *part_member(const struct head *h, enum tlp t,
					void (*namer)(char *, enum tlp))
{
	char name[sizeof h->container.members[0].name];

	namer(name, t);
	return ustar_find(&h->container, name);
}

const struct member *head_db(const struct head *h, enum tlp t)
{
	return part_member(h, t, layout_db_name);
}

const struct member *head_tree(const struct head *h, enum tlp t)
{
	return part_member(h, t, layout_tree_name);
}

const struct member *head_zst(const struct head *h, enum tlp t)
{
	return part_member(h, t, layout_zst_name);
}

/* A member that may be absent (an export drops it), but must be as long as was signed. Counts
 * it, so that no member is left that the manifest does not know. */
static bool expect(const struct member *m, uint64_t size, size_t *known, struct err *e)
{
	if (!m)
		return true;
	++*known;
	return m->size == size || err_set(e, "PACK-SIZE", "%s: %ju bytes, but %ju were signed",
					  m->name, (uintmax_t)m->size, (uintmax_t)size);
}

/* An export leaves out what fewer may see, so those that are there are the first levels. */
static bool check_levels(const struct head *h, struct err *e)
{
	const struct part *gone = NULL;

	for (size_t i = 0; i < h->manifest.part_count; i++) {
		const struct part *p = &h->manifest.parts[i];
		bool here = head_db(h, p->tlp) || head_zst(h, p->tlp);
		if (here && gone)
			return err_set(e, "PACK-MEMBER", "part %s is here without %s, which more may see", tlp_name(p->tlp),
				       tlp_name(gone->tlp));
		if (!here && !gone)
			gone = p;
	}
	return true;
}

static bool check_sizes(const struct head *h, size_t signatures, struct err *e)
{
	const struct manifest *m = &h->manifest;
	size_t known = 1 + signatures;
	bool ok = true;
	char name[sizeof h->container.members[0].name];

	for (size_t i = 0; ok && i < m->part_count; i++) {
		const struct part *p = &m->parts[i];
		ok = expect(head_db(h, p->tlp), p->size, &known, e) &&
		     expect(head_tree(h, p->tlp), p->tree, &known, e) &&
		     expect(p->z ? head_zst(h, p->tlp) : NULL, p->z, &known, e);
	}
	ok = ok && expect(ustar_find(&h->container, "sources"), m->sources_size, &known, e) &&
	     expect(ustar_find(&h->container, "notes"), m->notes_size, &known, e);
	for (size_t i = 0; ok && i < m->delta_count; i++) {
		layout_delta_name(name, m->deltas[i].from_seq);
		ok = expect(ustar_find(&h->container, name), m->deltas[i].size, &known, e);
	}
	for (size_t i = 0; i < h->container.count; i++)
		known += layout_is_pad(h->container.members[i].name) ||
			 layout_is_carried(h->container.members[i].name);
	if (ok && known != h->container.count)
		return err_set(e, "PACK-MEMBER", "%zu members are not in the manifest",
			       h->container.count - known);
	return ok;
}

static enum layout_form form_of(const struct container *c)
{
	enum layout_form form = FORM_DELTA; /* unless there is a part */

	for (size_t i = 0; i < c->count; i++) {
		struct text name = text_of(c->members[i].name);
		if (text_ends(name, T(".zst")))
			return FORM_TRANSPORT;
		if (text_ends(name, T(".db")))
			form = FORM_LIVE;
	}
	return form;
}

/* Whatever was wrong with the file, there is one thing to do when nothing better was said. */
static bool refuse(struct err *e)
{
	if (e && !e->hint[0])
		err_hint(e, "do not use this file; get the pack again from its publisher");
	return false;
}

bool head_read(int fd, const struct trust *const *roots, size_t root_count, struct head *out,
	       struct err *e)
{
	struct loaded *l = calloc(1, sizeof *l);
	bool ok = false;

	*out = (struct head){.form = FORM_NONE};
	if (!l)
		return err_set(e, "NO-MEMORY", "out of memory");
	ok = ustar_walk(fd, &out->container, e) && load(fd, &out->container, l, e) &&
	     trust_verify_manifest(roots, root_count, buf_view(&l->manifest), l->sigs, l->count,
				   &out->verified, &out->manifest, &out->role, e);
	if (ok) {
		out->form = form_of(&out->container);
		out->id = object_id(verified_bytes(out->verified));
		ok = check_sizes(out, l->count, e) && check_levels(out, e);
	}
	loaded_free(l);
	free(l);
	if (ok)
		return true;
	head_free(out);
	return refuse(e);
}

void head_free(struct head *h)
{
	verified_free(h->verified);
	h->verified = NULL;
}
