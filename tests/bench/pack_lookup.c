/* Opening a pack and looking up 100 names: through the verifying VFS, against plain SQLite on
 * the very same database bytes, and against hashing the whole file first.
 *
 *	cmake --build --preset release --target bench_pack_lookup
 *	build/release/tests/bench_pack_lookup [ROWS...]		(100000 1000000 5000000)
 *
 * Prints the best of several runs of each, warm, taken in turn; exits 1 when a goal of
 * docs/formats/pack.md, section 7, is missed. Figures are of this machine, ratios are not. */
#include "test.h"

#include "../unit/pack/maker.h"

#include <sys/resource.h>
#include <time.h>

#define LOOKUPS 100
#define ROUNDS	31

static double now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

static const char *name_of(char out[32], uint64_t i)
{
	/* Spread, so that neighbours in the tree are strangers in time. */
	snprintf(out, 32, "package-%016llx", (unsigned long long)(i * 0x9e3779b97f4a7c15ull));
	return out;
}

static int by_text(const void *a, const void *b)
{
	return strcmp(a, b);
}

/* The database as a file, rows put in by rising key. */
static void make_database(const char *path, uint64_t rows)
{
	sqlite3 *db = NULL;
	sqlite3_stmt *q = NULL;
	char(*names)[32] = calloc(rows, 32);

	assert_non_null(names);
	for (uint64_t i = 0; i < rows; i++)
		name_of(names[i], i);
	qsort(names, rows, 32, by_text);
	unlink(path);
	assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
	run_sql(db,
		"PRAGMA page_size=4096; PRAGMA application_id=1229931344; PRAGMA journal_mode=OFF;"
		"PRAGMA synchronous=OFF; PRAGMA cache_size=-200000");
	run_sql(db, pack_schema_text().p);
	run_sql(db, "BEGIN");
	assert_int_equal(sqlite3_prepare_v2(
				 db,
				 "INSERT INTO affected VALUES('npm', ?, ?, 0, 'versions', '1.2.3')",
				 -1, &q, NULL),
			 SQLITE_OK);
	for (uint64_t i = 0; i < rows; i++) {
		char record[32];
		snprintf(record, sizeof record, "MAL-2026-%llu", (unsigned long long)(i / 4));
		sqlite3_bind_text(q, 1, names[i], -1, SQLITE_STATIC);
		sqlite3_bind_text(q, 2, record, -1, SQLITE_STATIC);
		assert_int_equal(sqlite3_step(q), SQLITE_DONE);
		sqlite3_reset(q);
	}
	sqlite3_finalize(q);
	run_sql(db, "COMMIT");
	sqlite3_close(db);
	free(names);
}

static void copy_file(int from, uint64_t size, int to)
{
	static char chunk[1 << 20];

	for (uint64_t at = 0; at < size;) {
		size_t n = size - at < sizeof chunk ? (size_t)(size - at) : sizeof chunk;
		assert_true(file_pread(from, chunk, n, (off_t)at, NULL));
		assert_true(file_write_fd(to, chunk, n, NULL));
		at += n;
	}
}

/* The live form around the database file. */
static void make_container(const char *path, const char *db_path, const struct signer *by)
{
	int db = open(db_path, O_RDONLY | O_CLOEXEC),
	    out = open(path, O_RDWR | O_CREAT | O_TRUNC, 0600);
	const struct signer *signers[] = {by};
	struct recipe r = {
		.m = make_manifest("acme/bench", 1, 1), .signers = signers, .signer_count = 1};
	struct buf tree = BUF((size_t)1 << 30), head = BUF((size_t)1 << 30),
		   text = BUF(MANIFEST_MAX);
	struct part *p = &r.m.parts[0];
	uint8_t header[USTAR_BLOCK];
	sqlite3 *rows = NULL;

	assert_true(db >= 0 && out >= 0);
	p->size = (uint64_t)lseek(db, 0, SEEK_END);
	p->tree = verity_tree_size(p->size);
	assert_int_equal(sqlite3_open(db_path, &rows), SQLITE_OK);
	assert_true(rows_digest(rows, &p->content, &p->rows, NULL));
	sqlite3_close(rows);
	double start = now();
	assert_true(verity_build(db, 0, p->size, p->salt, &tree, &p->root, NULL));
	printf("\ttree built in %.0f ms\n", now() - start);
	r.m.part_count = 1;
	r.m.sources_digest = r.m.notes_digest = digest_of(DIGEST_FILE, NULL, "", 0);
	assert_true(manifest_format(&r.m, &text));
	put_member(&head, "manifest", buf_view(&text));
	put_signatures(&head, &r, buf_view(&text));
	put_pad(&head, 0);
	put_member(&head, "tree.clear", buf_view(&tree));
	put_pad(&head, 1);
	ustar_header(header, "clear.db", p->size);
	buf_add(&head, header, sizeof header);
	assert_false(head.failed);
	assert_true(file_write_fd(out, head.p, head.n, NULL));
	copy_file(db, p->size, out);
	buf_clear(&head);
	put_end(&head);
	assert_true(file_write_fd(out, head.p, head.n, NULL));
	close(db);
	close(out);
	buf_free(&tree);
	buf_free(&head);
	buf_free(&text);
}

static void look_up(sqlite3 *db, uint64_t rows, unsigned round)
{
	sqlite3_stmt *q = NULL;

	assert_int_equal(
		sqlite3_prepare_v2(
			db,
			"SELECT record, kind, spec FROM affected WHERE ecosystem='npm' AND name=?",
			-1, &q, NULL),
		SQLITE_OK);
	for (uint64_t i = 0; i < LOOKUPS; i++) {
		char name[32];
		name_of(name, (i * 7919 + round * 104729) % rows);
		sqlite3_bind_text(q, 1, name, -1, SQLITE_STATIC);
		assert_int_equal(sqlite3_step(q), SQLITE_ROW);
		sqlite3_reset(q);
	}
	sqlite3_finalize(q);
}

static double run_plain(const char *path, uint64_t rows, unsigned round)
{
	double start = now();
	sqlite3 *db = NULL;

	assert_int_equal(sqlite3_open_v2(path, &db, SQLITE_OPEN_READONLY, NULL), SQLITE_OK);
	look_up(db, rows, round);
	sqlite3_close(db);
	return now() - start;
}

static double run_pack(const char *path, const struct trust *t, uint64_t rows, unsigned round,
		       double *opened)
{
	const struct trust *roots[] = {t};
	struct pack *p = NULL;
	struct err e;
	double start = now();

	if (!pack_open(open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW), path, roots, 1, &p, &e))
		fail_msg("%s: %s", e.code, e.text);
	*opened = now() - start;
	look_up(pack_part_db(p, 0), rows, round);
	pack_close(p);
	return now() - start;
}

static double run_hash(const char *path)
{
	static char chunk[1 << 16];
	struct digest_state s;
	double start = now();
	int fd = open(path, O_RDONLY | O_CLOEXEC);
	ssize_t n;

	digest_begin(&s, DIGEST_FILE, NULL);
	while ((n = read(fd, chunk, sizeof chunk)) > 0)
		digest_add(&s, chunk, (size_t)n);
	digest_end(&s);
	close(fd);
	return now() - start;
}

static double least(double a, double b)
{
	return b < a ? b : a;
}

struct result {
	double plain, pack, opened, hash;
};

static struct result measure(const char *folder, uint64_t rows, const struct signer *by,
			     const struct trust *t)
{
	char db[256], pack[256];
	struct result r = {1e9, 1e9, 1e9, 1e9};

	snprintf(db, sizeof db, "%s/bench.db", folder);
	snprintf(pack, sizeof pack, "%s/bench.iocpack", folder);
	printf("%llu rows\n", (unsigned long long)rows);
	make_database(db, rows);
	make_container(pack, db, by);
	run_hash(db);
	run_hash(pack);
	for (unsigned i = 0; i < ROUNDS; i++) {
		double opened;
		r.plain = least(r.plain, run_plain(db, rows, i));
		r.pack = least(r.pack, run_pack(pack, t, rows, i, &opened));
		r.opened = least(r.opened, opened);
		if (i < 3)
			r.hash = least(r.hash, run_hash(pack));
	}
	printf("\tplain %.2f ms   pack %.2f ms (opened after %.2f)   hash all %.1f ms\n", r.plain,
	       r.pack, r.opened, r.hash);
	printf("\tpack / plain %.2f   hash all / pack %.1f\n", r.pack / r.plain, r.hash / r.pack);
	unlink(db);
	unlink(pack);
	return r;
}

int main(int argc, char **argv)
{
	static const char *const usual[] = {"", "100000", "1000000", "5000000"};
	char folder[] = "/tmp/picket-bench-XXXXXX";
	struct signer alice = make_signer(1);
	const struct signer *signers[] = {&alice};
	struct trust *t = make_trust(signers, 1, 1, "acme/*");
	double first = 0, last = 0;
	bool met = true;
	int n = argc > 1 ? argc : 4;

	assert_non_null(mkdtemp(folder));
	for (int i = 1; i < n; i++) {
		uint64_t rows = strtoull(argc > 1 ? argv[i] : usual[i], NULL, 10);
		struct result r = measure(folder, rows, &alice, t);
		met = met && r.pack <= 5 * r.plain;
		if (rows >= 1000000)
			met = met && r.hash >= 20 * r.pack;
		if (i == 1)
			first = r.pack;
		last = r.pack;
	}
	printf("largest / smallest: %.2f\n%s\n", last / first, met ? "goals met" : "GOALS MISSED");
	rmdir(folder);
	trust_free(t);
	return met ? 0 : 1;
}
