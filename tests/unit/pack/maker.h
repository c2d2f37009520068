/* Makes small packs for tests: keys, signatures, a database, a container. Header only; each
 * test that includes it uses what it needs. What it makes is what packtool makes, but for the
 * canonical layout of the database, which does not matter to a reader. */
#ifndef PICKET_TESTS_MAKER_H
#define PICKET_TESTS_MAKER_H

#include "base/buf.h"
#include "base/file.h"
#include "pack/rows.h"
#include "pack/layout.h"
#include "pack/pack.h"
#include "pack/verity.h"

#include <fcntl.h>
#include <sodium.h>
#include <sqlite3.h>
#include <sys/mman.h>
#include <unistd.h>

#define MAKER __attribute__((unused)) static

struct signer {
	struct pubkey pub;
	uint8_t sk[64];
};

/* The same key for the same number. */
MAKER struct signer make_signer(uint8_t number)
{
	struct signer s;
	uint8_t seed[32] = {0x70, number};

	assert_true(crypto_init());
	crypto_sign_seed_keypair(s.pub.pk, s.sk, seed);
	memset(s.pub.keynum, number, sizeof s.pub.keynum);
	return s;
}

MAKER struct minisig make_minisig(const struct signer *by, const void *p, size_t n,
				  const char *comment)
{
	struct minisig s = {0};
	struct prehash h = minisig_prehash(p, n);
	uint8_t both[64 + MINISIGN_COMMENT_MAX];

	memcpy(s.keynum, by->pub.keynum, sizeof s.keynum);
	snprintf(s.comment, sizeof s.comment, "%s", comment);
	crypto_sign_detached(s.sig, NULL, h.b, sizeof h.b, by->sk);
	memcpy(both, s.sig, 64);
	memcpy(both + 64, s.comment, strlen(s.comment));
	crypto_sign_detached(s.global, NULL, both, 64 + strlen(s.comment), by->sk);
	return s;
}

MAKER struct trust *make_trust(const struct signer *const *signers, size_t n, size_t m,
			       const char *prefix)
{
	static const char *const names[] = {"alice", "bob", "carol", "dave"};
	struct trust_key keys[4];
	struct buf b = BUF(ROOT_MAX);
	struct trust *t = NULL;
	struct err e = {0};

	for (size_t i = 0; i < n; i++)
		keys[i] = (struct trust_key){names[i], signers[i]->pub};
	if (!root_simple(keys, n, m, prefix, &b, &e) || !root_parse(buf_view(&b), &t, &e))
		fail_msg("%s: %s", e.code, e.text);
	buf_free(&b);
	return t;
}

MAKER void run_sql(sqlite3 *db, const char *sql)
{
	char *why = NULL;

	if (sqlite3_exec(db, sql, NULL, NULL, &why) != SQLITE_OK)
		fail_msg("%s: %s", sql, why);
}

/* A database of schema 1 in memory with `rows` popular names, and what else sql makes. */
MAKER sqlite3 *make_db(unsigned rows, const char *sql)
{
	sqlite3 *db = NULL;
	sqlite3_stmt *q = NULL;

	assert_int_equal(sqlite3_open(":memory:", &db), SQLITE_OK);
	run_sql(db, "PRAGMA page_size=4096; PRAGMA application_id=1229931344");
	run_sql(db, pack_schema_text().p);
	run_sql(db, "BEGIN");
	assert_int_equal(
		sqlite3_prepare_v2(db, "INSERT INTO popular VALUES('npm', ?, ?, 7)", -1, &q, NULL),
		SQLITE_OK);
	for (unsigned i = 0; i < rows; i++) {
		char name[32];
		snprintf(name, sizeof name, "name-%08u", i);
		sqlite3_bind_text(q, 1, name, -1, SQLITE_TRANSIENT);
		sqlite3_bind_int64(q, 2, i + 1);
		assert_int_equal(sqlite3_step(q), SQLITE_DONE);
		sqlite3_reset(q);
	}
	sqlite3_finalize(q);
	run_sql(db, "COMMIT");
	if (sql)
		run_sql(db, sql);
	return db;
}

/* An open temporary file with these bytes. */
MAKER int make_file(const void *p, size_t n)
{
	int fd = memfd_create("test", MFD_CLOEXEC);

	assert_true(fd >= 0);
	assert_true(file_write_fd(fd, p, n, NULL));
	return fd;
}

/* One part in the making: database bytes, tree, and its line in the manifest. */
struct made_part {
	struct part line;
	struct buf db, tree;
};

MAKER void make_part(struct made_part *p, enum tlp t, sqlite3 *db)
{
	struct err e = {0};
	sqlite3_int64 n;
	unsigned char *bytes = sqlite3_serialize(db, "main", &n, 0);

	*p = (struct made_part){.db = BUF((size_t)1 << 30), .tree = BUF((size_t)1 << 24)};
	assert_non_null(bytes);
	assert_true(buf_add(&p->db, bytes, (size_t)n));
	p->line.tlp = t;
	p->line.size = (uint64_t)n;
	p->line.tree = verity_tree_size(p->line.size);
	memset(p->line.salt, 0x5a, sizeof p->line.salt);
	if (!rows_digest(db, &p->line.content, &p->line.rows, &e))
		fail_msg("%s: %s", e.code, e.text);
	int fd = make_file(bytes, (size_t)n);
	assert_true(verity_build(fd, 0, p->line.size, p->line.salt, &p->tree, &p->line.root, NULL));
	close(fd);
	sqlite3_free(bytes);
}

MAKER void made_part_free(struct made_part *p)
{
	buf_free(&p->db);
	buf_free(&p->tree);
}

MAKER struct manifest make_manifest(const char *name, uint64_t epoch, uint64_t seq)
{
	struct manifest m = {.epoch = epoch,
			     .seq = seq,
			     .created = 1795229340,
			     .fresh_for = 604800,
			     .reader_min = 1,
			     .schema = 1,
			     .schema_digest = pack_schema_digest(),
			     .version = "2026.11.21"};

	snprintf(m.name, sizeof m.name, "%s", name);
	return m;
}

MAKER void put_member(struct buf *out, const char *name, struct text bytes)
{
	uint8_t header[USTAR_BLOCK];
	static const uint8_t zero[USTAR_BLOCK];

	ustar_header(header, name, bytes.n);
	buf_add(out, header, sizeof header);
	buf_text(out, bytes);
	buf_add(out, zero, (USTAR_BLOCK - bytes.n % USTAR_BLOCK) % USTAR_BLOCK);
}

MAKER void put_pad(struct buf *out, unsigned number)
{
	static const char zero[LAYOUT_ALIGN];
	char name[16];

	snprintf(name, sizeof name, "pad%u", number);
	put_member(out, name, text_n(zero, (size_t)layout_pad_size(out->n)));
}

MAKER void put_end(struct buf *out)
{
	static const uint8_t zero[2 * USTAR_BLOCK];

	buf_add(out, zero, sizeof zero);
}

/* Everything about a pack to make; what is not set is left out. */
struct recipe {
	struct manifest m;
	struct made_part *parts;
	size_t part_count;
	const struct signer *const *signers;
	size_t signer_count;
	struct text sources, notes;
	struct text zst;     /* with it: transport form of a single part */
	const char *comment; /* another trusted comment than the right one */
};

MAKER int by_name(const void *a, const void *b)
{
	return strcmp(a, b);
}

MAKER void put_signatures(struct buf *out, const struct recipe *r, struct text manifest)
{
	char comment[MINISIGN_COMMENT_MAX + 1], fps[SIGS_MAX][FINGERPRINT_TEXT], name[101];
	struct digest id = object_id(manifest);

	assert_true(trust_comment(&r->m, &id, comment, NULL));
	for (size_t i = 0; i < r->signer_count; i++)
		pubkey_fingerprint(fps[i], &r->signers[i]->pub);
	qsort(fps, r->signer_count, sizeof fps[0], by_name);
	for (size_t f = 0; f < r->signer_count; f++) {
		char fp[FINGERPRINT_TEXT];
		size_t i = 0;
		while (pubkey_fingerprint(fp, &r->signers[i]->pub), strcmp(fp, fps[f]) != 0)
			i++;
		struct minisig s = make_minisig(r->signers[i], manifest.p, manifest.n,
						r->comment ? r->comment : comment);
		struct buf file = BUF(MINISIGN_FILE_MAX);
		assert_true(minisig_format(&s, T(MINISIG_PACK_COMMENT), &file));
		layout_sig_name(name, fps[f]);
		put_member(out, name, buf_view(&file));
		buf_free(&file);
	}
}

/* The bytes of the container. Fills the manifest's digests of sources, notes and zst. */
MAKER struct buf make_pack(struct recipe *r)
{
	struct buf out = BUF((size_t)1 << 30), manifest = BUF(MANIFEST_MAX);
	char name[101];

	r->m.part_count = r->part_count;
	for (size_t i = 0; i < r->part_count; i++) {
		if (r->zst.n) {
			r->parts[i].line.z = r->zst.n;
			r->parts[i].line.z_digest =
				digest_of(DIGEST_FILE, NULL, r->zst.p, r->zst.n);
		}
		r->m.parts[i] = r->parts[i].line;
	}
	r->m.sources_size = r->sources.n;
	r->m.sources_digest = digest_of(DIGEST_FILE, NULL, r->sources.p, r->sources.n);
	r->m.notes_size = r->notes.n;
	r->m.notes_digest = digest_of(DIGEST_FILE, NULL, r->notes.p, r->notes.n);
	assert_true(manifest_format(&r->m, &manifest));
	put_member(&out, "manifest", buf_view(&manifest));
	put_signatures(&out, r, buf_view(&manifest));
	for (size_t i = 0; i < r->part_count; i++) {
		enum tlp t = r->parts[i].line.tlp;
		if (r->zst.n) {
			layout_zst_name(name, t);
			put_member(&out, name, r->zst);
			continue;
		}
		put_pad(&out, (unsigned)(2 * i));
		layout_tree_name(name, t);
		put_member(&out, name, buf_view(&r->parts[i].tree));
		put_pad(&out, (unsigned)(2 * i + 1));
		layout_db_name(name, t);
		put_member(&out, name, buf_view(&r->parts[i].db));
	}
	put_member(&out, "sources", r->sources);
	put_member(&out, "notes", r->notes);
	put_end(&out);
	assert_false(out.failed);
	buf_free(&manifest);
	return out;
}

/* The usual: one clear part, one signer. */
MAKER struct buf make_simple_pack(const struct signer *s, unsigned rows)
{
	sqlite3 *db = make_db(rows, NULL);
	struct made_part part;
	const struct signer *signers[] = {s};

	make_part(&part, TLP_CLEAR, db);
	sqlite3_close(db);
	struct recipe r = {.m = make_manifest("acme/npm-malware", 1, 42),
			   .parts = &part,
			   .part_count = 1,
			   .signers = signers,
			   .signer_count = 1,
			   .sources = T("{}\n"),
			   .notes = T("first\n")};
	struct buf out = make_pack(&r);
	made_part_free(&part);
	return out;
}

#endif
