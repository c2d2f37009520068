#include "pack/manifest.h"

#include "pack/lines.h"
#include "pack/verity.h"

#include <inttypes.h>
#include <string.h>

/* docs/formats/pack.md, section 3. The parser may be easy-going about spelling: whatever it
 * read is written again by manifest_format() and must come out identical. */

static const char *const levels[TLP_LEVELS] = {"clear", "green", "amber", "red"};

const char *tlp_name(enum tlp t)
{
	return levels[t];
}

bool tlp_parse(struct text t, enum tlp *out)
{
	for (int i = 0; i < TLP_LEVELS; i++) {
		if (text_eq(t, text_of(levels[i]))) {
			*out = (enum tlp)i;
			return true;
		}
	}
	return false;
}

struct digest object_id(struct text bytes)
{
	return digest_of(DIGEST_OBJECT_ID, NULL, bytes.p, bytes.n);
}

static bool name_part_valid(struct text t)
{
	if (t.n == 0 || t.n > NAME_PART_MAX)
		return false;
	for (size_t i = 0; i < t.n; i++) {
		char c = t.p[i];
		bool first = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
		if (!first && (i == 0 || (c != '.' && c != '_' && c != '-')))
			return false;
	}
	return true;
}

bool pack_name_valid(struct text name)
{
	struct cut c = text_cut(name, '/');

	return name_part_valid(c.head) && (!c.found || name_part_valid(c.tail));
}

static bool version_valid(struct text t)
{
	if (t.n == 0 || t.n > VERSION_MAX)
		return false;
	for (size_t i = 0; i < t.n; i++)
		if (t.p[i] <= ' ' || t.p[i] > '~')
			return false;
	return true;
}

static void one_number(struct lines *r, const char *keyword, uint64_t *out)
{
	lines_begin(r, keyword);
	lines_number(r, out);
}

static void read_part(struct lines *r, struct part *p)
{
	lines_want(r, tlp_parse(lines_word(r), &p->tlp), "a part: clear, green, amber or red");
	lines_literal(r, "rows");
	lines_number(r, &p->rows);
	lines_literal(r, "size");
	lines_number(r, &p->size);
	lines_literal(r, "salt");
	lines_want(r, text_hex(lines_word(r), p->salt, sizeof p->salt), "32 hexadecimal digits");
	lines_literal(r, "root");
	lines_digest(r, &p->root);
	lines_literal(r, "tree");
	lines_number(r, &p->tree);
	lines_literal(r, "content");
	lines_digest(r, &p->content);
	if (r->line.n) {
		lines_literal(r, "z");
		lines_number(r, &p->z);
		lines_digest(r, &p->z_digest);
	}
}

static bool part_valid(const struct part *p)
{
	return (unsigned)p->tlp < TLP_LEVELS && p->size >= BLOCK_BYTES_VERITY &&
	       p->size % BLOCK_BYTES_VERITY == 0 && p->size <= PART_BYTES_MAX &&
	       p->z <= PART_BYTES_MAX && p->tree == verity_tree_size(p->size);
}

static void read_parts(struct lines *r, struct manifest *m)
{
	while (lines_next_is(r, "part")) {
		if (m->part_count == PARTS_MAX) {
			lines_want(r, false, "at most 4 parts");
			return;
		}
		read_part(r, &m->parts[m->part_count++]);
	}
}

static void read_file(struct lines *r, const char *name, uint64_t *size, struct digest *d)
{
	lines_begin(r, "file");
	lines_literal(r, name);
	lines_number(r, size);
	lines_digest(r, d);
}

static void read_deltas(struct lines *r, struct manifest *m)
{
	while (lines_next_is(r, "delta")) {
		if (m->delta_count == DELTAS_MAX) {
			lines_want(r, false, "at most 16 deltas");
			return;
		}
		lines_number(r, &m->deltas[m->delta_count].from_seq);
		lines_number(r, &m->deltas[m->delta_count].size);
		lines_digest(r, &m->deltas[m->delta_count].digest);
		lines_literal(r, "logical");
		m->delta_count++;
	}
}

/* The head, up to the line that says which reader is needed: its form never changes. */
static void read_head(struct lines *r, struct manifest *m)
{
	lines_begin(r, "iocpack-manifest");
	lines_literal(r, "1");
	lines_begin(r, "pack");
	lines_copy(r, m->name, sizeof m->name, pack_name_valid, "a pack name");
	one_number(r, "epoch", &m->epoch);
	one_number(r, "seq", &m->seq);
	lines_begin(r, "version");
	lines_copy(r, m->version, sizeof m->version, version_valid, "a version");
	one_number(r, "created", &m->created);
	m->has_prev = lines_next_is(r, "prev");
	if (m->has_prev)
		lines_digest(r, &m->prev);
	one_number(r, "fresh-for", &m->fresh_for);
	one_number(r, "reader-min", &m->reader_min);
}

static void read_body(struct lines *r, struct manifest *m)
{
	one_number(r, "schema", &m->schema);
	lines_digest(r, &m->schema_digest);
	read_parts(r, m);
	read_file(r, "sources", &m->sources_size, &m->sources_digest);
	read_file(r, "notes", &m->notes_size, &m->notes_digest);
	read_deltas(r, m);
	lines_begin(r, "stats");
	lines_literal(r, "add");
	lines_number(r, &m->stats_add);
	lines_literal(r, "upd");
	lines_number(r, &m->stats_upd);
	lines_literal(r, "del");
	lines_number(r, &m->stats_del);
	lines_end(r);
}

/* What the grammar cannot say; NULL when all is well. */
static const char *contradiction(const struct manifest *m)
{
	if (!pack_name_valid(text_of(m->name)))
		return "the name is not a pack name";
	if (!version_valid(text_of(m->version)))
		return "the version is not 1 to 64 printable characters without blanks";
	if (m->epoch == 0 || m->seq == 0)
		return "epoch and seq count from 1";
	if (m->seq == 1 && m->has_prev)
		return "seq 1 has no predecessor";
	if (m->part_count == 0 || m->part_count > PARTS_MAX)
		return "there must be 1 to 4 parts";
	for (size_t i = 0; i < m->part_count; i++) {
		if (i && m->parts[i].tlp <= m->parts[i - 1].tlp)
			return "parts are not in the order clear, green, amber, red";
		if (!part_valid(&m->parts[i]))
			return "a part's sizes contradict each other";
	}
	if (m->sources_size > SOURCES_FILE_MAX || m->notes_size > NOTES_FILE_MAX)
		return "sources or notes are longer than allowed";
	for (size_t i = 0; i < m->delta_count; i++)
		if (m->deltas[i].from_seq == 0 || m->deltas[i].from_seq >= m->seq ||
		    (i && m->deltas[i].from_seq <= m->deltas[i - 1].from_seq))
			return "deltas are not from rising earlier sequences";
	for (size_t i = 0; i < m->delta_count; i++)
		if (m->deltas[i].size > DELTA_FILE_MAX)
			return "a delta is longer than allowed";
	return NULL;
}

static bool is_canonical(const struct manifest *m, struct text bytes)
{
	struct buf b = BUF(MANIFEST_MAX);
	bool same = manifest_format(m, &b) && text_eq(buf_view(&b), bytes);

	buf_free(&b);
	return same;
}

static bool malformed(const struct lines *r, struct err *e)
{
	return err_set(e, "MANIFEST-MALFORMED", "manifest: line %zu: wanted %s", r->number,
		       r->wanted);
}

static bool parse(struct text bytes, struct manifest *out, struct err *e)
{
	struct manifest m = {0};
	struct lines r = {.rest = bytes};

	if (bytes.n > MANIFEST_MAX)
		return err_set(e, "MANIFEST-MALFORMED", "manifest: longer than %zu bytes",
			       MANIFEST_MAX);
	read_head(&r, &m);
	if (r.failed)
		return malformed(&r, e);
	if (m.reader_min != PACK_READER) {
		err_set(e, "MANIFEST-READER", "manifest: needs reader %ju, this one is %d",
			(uintmax_t)m.reader_min, PACK_READER);
		return err_hint(e, "install a newer picket, or fetch a pack made for this one");
	}
	read_body(&r, &m);
	if (r.failed)
		return malformed(&r, e);
	const char *why = contradiction(&m);
	if (why)
		return err_set(e, "MANIFEST-MALFORMED", "manifest: %s", why);
	if (!is_canonical(&m, bytes))
		return err_set(
			e, "MANIFEST-NOT-CANONICAL",
			"manifest: says what it says in another spelling than the one allowed");
	*out = m;
	return true;
}

bool manifest_parse(const struct verified *v, struct manifest *out, struct err *e)
{
	return parse(verified_bytes(v), out, e);
}

bool manifest_known(struct text bytes, const struct digest *id, struct manifest *out, struct err *e)
{
	struct digest have = object_id(bytes);

	return digest_eq(&have, id) ? parse(bytes, out, e)
				    : err_set(e, "MANIFEST-MALFORMED", "manifest: another one is expected");
}

bool manifest_check(struct text bytes, struct err *e)
{
	struct manifest m;

	return parse(bytes, &m, e);
}

static void put_digest(struct buf *out, const char *before, const struct digest *d)
{
	char hex[DIGEST_HEX];

	digest_hex(hex, d);
	buf_printf(out, "%s%s", before, hex);
}

static void format_part(const struct part *p, struct buf *out)
{
	char salt[2 * sizeof p->salt + 1];

	hex_put(salt, p->salt, sizeof p->salt);
	buf_printf(out, "part %s rows %" PRIu64 " size %" PRIu64 " salt %s", levels[p->tlp],
		   p->rows, p->size, salt);
	put_digest(out, " root ", &p->root);
	buf_printf(out, " tree %" PRIu64, p->tree);
	put_digest(out, " content ", &p->content);
	if (p->z) {
		buf_printf(out, " z %" PRIu64, p->z);
		put_digest(out, " ", &p->z_digest);
	}
	buf_char(out, '\n');
}

static void format_file(struct buf *out, const char *name, uint64_t size, const struct digest *d)
{
	buf_printf(out, "file %s %" PRIu64, name, size);
	put_digest(out, " ", d);
	buf_char(out, '\n');
}

bool manifest_format(const struct manifest *m, struct buf *out)
{
	if (contradiction(m))
		return false;
	buf_printf(out, "iocpack-manifest 1\npack %s\nepoch %" PRIu64 "\nseq %" PRIu64 "\n",
		   m->name, m->epoch, m->seq);
	buf_printf(out, "version %s\ncreated %" PRIu64 "\n", m->version, m->created);
	if (m->has_prev) {
		put_digest(out, "prev ", &m->prev);
		buf_char(out, '\n');
	}
	buf_printf(out, "fresh-for %" PRIu64 "\nreader-min %" PRIu64 "\n", m->fresh_for,
		   m->reader_min);
	buf_printf(out, "schema %" PRIu64, m->schema);
	put_digest(out, " ", &m->schema_digest);
	buf_char(out, '\n');
	for (size_t i = 0; i < m->part_count; i++)
		format_part(&m->parts[i], out);
	format_file(out, "sources", m->sources_size, &m->sources_digest);
	format_file(out, "notes", m->notes_size, &m->notes_digest);
	for (size_t i = 0; i < m->delta_count; i++) {
		buf_printf(out, "delta %" PRIu64 " %" PRIu64, m->deltas[i].from_seq,
			   m->deltas[i].size);
		put_digest(out, " ", &m->deltas[i].digest);
		buf_text(out, T(" logical\n"));
	}
	return buf_printf(out, "stats add %" PRIu64 " upd %" PRIu64 " del %" PRIu64 "\n",
			  m->stats_add, m->stats_upd, m->stats_del);
}
