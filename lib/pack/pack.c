#include "pack/pack.h"

#include "base/buf.h"
#include "pack/rows.h"
#include "pack/handle.h"
#include "pack/head.h"
#include "pack/sound.h"

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct open_part {
	const struct part *signed_part;
	struct verity *verity;
	struct handle *handle;
};

struct pack {
	int fd;
	char *label;
	struct head head;
	size_t part_count;
	struct open_part parts[PARTS_MAX];
	char without[32]; /* all four names fit */
};

static bool open_part(struct pack *p, const struct part *part, struct err *e)
{
	const struct member *db = head_db(&p->head, part->tlp);
	const struct member *tree = head_tree(&p->head, part->tlp);

	if (!db || !tree) { /* dropped by an export */
		size_t n = strlen(p->without);
		snprintf(p->without + n, sizeof p->without - n, "%s%s", n ? ", " : "", tlp_name(part->tlp));
		return true;
	}
	struct open_part *o = &p->parts[p->part_count++];
	o->signed_part = part;
	o->verity = verity_open(p->fd, (off_t)db->offset, (off_t)tree->offset, part, e);
	o->handle = o->verity ? handle_open(o->verity, part, e) : NULL;
	return o->handle || err_in(e, "part %s", tlp_name(part->tlp));
}

static bool check_form(const struct pack *p, struct err *e)
{
	const struct manifest *m = &p->head.manifest;
	struct digest ours = pack_schema_digest();

	if (p->head.form != FORM_LIVE) {
		err_set(e, "PACK-FORM", p->head.form == FORM_DELTA
						? "the file holds only what changed since an earlier "
						  "sequence"
						: "the pack is in transport form (compressed)");
		return err_hint(e, "import it: `picket corpus import FILE`");
	}
	if (m->schema == 1 && digest_eq(&m->schema_digest, &ours))
		return true;
	err_set(e, "PACK-SCHEMA", "schema %ju is not one that this program reads",
		(uintmax_t)m->schema);
	return err_hint(e, "install a newer picket, or ask the publisher for a pack of schema 1");
}

static bool refuse(const char *label, struct err *e)
{
	if (e && !e->hint[0])
		err_hint(e, "do not use this pack; ask its publisher for one that `picket pack "
			    "build` made");
	return err_in(e, "%s", label);
}

static bool check_file(const struct pack *p, const char *name, size_t max,
		       const struct digest *want, struct err *e)
{
	const struct member *m = ustar_find(&p->head.container, name);
	struct buf b = BUF(max);
	bool ok = !m || head_member(p->fd, m, want, &b, e);

	buf_free(&b);
	return ok;
}

static bool check_files(const struct pack *p, struct err *e)
{
	const struct manifest *m = &p->head.manifest;
	char name[sizeof p->head.container.members[0].name];
	bool ok = check_file(p, "sources", SOURCES_FILE_MAX, &m->sources_digest, e) &&
		  check_file(p, "notes", NOTES_FILE_MAX, &m->notes_digest, e);

	for (size_t i = 0; ok && i < m->delta_count; i++) {
		layout_delta_name(name, m->deltas[i].from_seq);
		ok = check_file(p, name, (size_t)m->deltas[i].size, &m->deltas[i].digest, e);
	}
	return ok;
}

static bool check_small(const struct pack *p, struct err *e)
{
	uint64_t size = 0;
	bool ok = true;

	for (size_t i = 0; i < p->part_count; i++)
		size += p->parts[i].signed_part->size;
	if (size > PACK_WHOLE_MAX)
		return true;
	for (size_t i = 0; ok && i < p->part_count; i++)
		ok = verity_check_all(p->parts[i].verity, e) ||
		     err_in(e, "part %s", tlp_name(p->parts[i].signed_part->tlp));
	return ok && check_files(p, e);
}

bool pack_open(int fd, const char *label, const struct trust *const *roots, size_t root_count,
	       struct pack **out, struct err *e)
{
	struct pack *p = calloc(1, sizeof *p);
	bool ok = false;

	if (!p) {
		close(fd);
		return err_set(e, "NO-MEMORY", "out of memory");
	}
	p->fd = fd;
	p->label = strdup(label);
	ok = p->label || err_set(e, "NO-MEMORY", "out of memory");
	ok = ok && head_read(fd, roots, root_count, &p->head, e) && check_form(p, e);
	for (size_t i = 0; ok && i < p->head.manifest.part_count; i++)
		ok = open_part(p, &p->head.manifest.parts[i], e);
	ok = ok && check_small(p, e);
	if (!ok) {
		pack_close(p);
		return refuse(label, e);
	}
	*out = p;
	return true;
}

void pack_close(struct pack *p)
{
	if (!p)
		return;
	for (size_t i = 0; i < p->part_count; i++) {
		handle_close(p->parts[i].handle);
		verity_close(p->parts[i].verity);
	}
	head_free(&p->head);
	close(p->fd);
	free(p->label);
	free(p);
}

const struct manifest *pack_manifest(const struct pack *p)
{
	return &p->head.manifest;
}

const struct verified *pack_verified(const struct pack *p)
{
	return p->head.verified;
}

struct digest pack_id(const struct pack *p)
{
	return p->head.id;
}

bool pack_grants_allow(const struct pack *p)
{
	return p->head.role.grant_allow;
}

const char *pack_label(const struct pack *p)
{
	return p->label;
}

size_t pack_part_count(const struct pack *p)
{
	return p->part_count;
}

enum tlp pack_part_tlp(const struct pack *p, size_t i)
{
	return p->parts[i].signed_part->tlp;
}

const char *pack_without(const struct pack *p)
{
	return p->without;
}

struct sqlite3 *pack_part_db(const struct pack *p, size_t i)
{
	return handle_db(p->parts[i].handle);
}

bool pack_poisoned(const struct pack *p, struct err *e)
{
	for (size_t i = 0; i < p->part_count; i++) {
		const struct err *why = verity_why(p->parts[i].verity);
		if (!why)
			continue;
		if (e)
			*e = *why;
		err_in(e, "%s: part %s", p->label, tlp_name(p->parts[i].signed_part->tlp));
		return true;
	}
	return false;
}

/* The rows are those that were signed, and the database is sound. */
static bool check_rows(const struct open_part *o, struct err *e)
{
	struct digest content;
	uint64_t rows;

	if (!handle_integrity(o->handle, e) ||
	    !rows_digest(handle_db(o->handle), &content, &rows, e))
		return false;
	if (rows != o->signed_part->rows)
		return err_set(e, "PACK-CONTENT", "%ju rows, but %ju were signed", (uintmax_t)rows,
			       (uintmax_t)o->signed_part->rows);
	if (!digest_eq(&content, &o->signed_part->content))
		return err_set(e, "PACK-CONTENT", "the rows are not those that were signed");
	return rows_sound(handle_db(o->handle), e);
}

static bool check_part(const struct open_part *o, struct err *e)
{
	if (verity_check_all(o->verity, e) && check_rows(o, e))
		return true;
	const struct err *why = verity_why(o->verity);
	if (why && e)
		*e = *why;
	return err_in(e, "part %s", tlp_name(o->signed_part->tlp));
}

bool pack_check(struct pack *p, struct err *e)
{
	bool ok = check_files(p, e);

	for (size_t i = 0; ok && i < p->part_count; i++)
		ok = check_part(&p->parts[i], e);
	return ok || refuse(p->label, e);
}

bool pack_sources(struct pack *p, struct arena *a, struct text *out, struct err *e)
{
	const struct member *m = ustar_find(&p->head.container, "sources");
	struct buf b = BUF(SOURCES_FILE_MAX);
	bool ok = true;

	*out = T("");
	if (m) {
		ok = head_member(p->fd, m, &p->head.manifest.sources_digest, &b, e) ||
		     err_in(e, "%s", p->label);
		if (ok && b.n) {
			*out = arena_text(a, buf_view(&b));
			ok = out->p ||
			     err_set(e, "NO-MEMORY", "%s: no room for the sources", p->label);
		}
	}
	buf_free(&b);
	return ok;
}
