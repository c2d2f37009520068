#include "test.h"

#include "maker.h"
#include "pack/catalog.h"
#include "pack/chain.h"
#include "pack/waybill.h"

#define CHAIN_ARENA (sizeof(struct signed_object) * (ROOTS_MAX + 4) + 65536)

static struct signer alice, bob, carol;
static struct signed_object links[ROOTS_MAX + 1];
static struct buf texts[ROOTS_MAX + 1];
static struct buf files[64];
static size_t file_count;

static void start(void)
{
	for (size_t i = 0; i <= ROOTS_MAX; i++)
		buf_free(&texts[i]);
	for (size_t i = 0; i < file_count; i++)
		buf_free(&files[i]);
	file_count = 0;
	memset(links, 0, sizeof links);
}

/* A root of this version that trusts these. */
static void put_root(size_t at, unsigned version, const char *m, const struct signer *const *keys,
		     size_t n, const char *more)
{
	static const char *const names[] = {"alice", "bob", "carol"};
	struct buf *b = &texts[at];
	char text[PUBKEY_TEXT];

	*b = BUF(ROOT_MAX);
	buf_printf(b, "iocpack-root 1\nversion %u\n", version);
	for (size_t i = 0; i < n; i++) {
		pubkey_text(text, &keys[i]->pub);
		buf_printf(b, "key %s %s\n", names[i], text);
	}
	buf_printf(b, "role root %s", m);
	for (size_t i = 0; i < n; i++)
		buf_printf(b, " %s", names[i]);
	buf_printf(b, "\nrole catalog 1 %s\n%s", names[0], more);
	links[at].bytes = buf_view(b);
	links[at].sig_count = 0;
}

static void sign_as(size_t at, const struct signer *by, const char *comment)
{
	struct text t = links[at].bytes;
	struct minisig s = make_minisig(by, t.p, t.n, comment);
	struct buf *f = &files[file_count++];
	struct signature sig;

	*f = BUF(MINISIGN_FILE_MAX);
	assert_true(minisig_format(&s, T(MINISIG_PACK_COMMENT), f));
	pubkey_fingerprint(sig.fingerprint, &by->pub);
	sig.file = buf_view(f);
	assert_true(bundle_sign(&links[at], &sig, NULL));
}

/* Signs link `at` for this very chain. */
static void sign(size_t at, const struct signer *by)
{
	char id[DIGEST_HEX], before[DIGEST_HEX], comment[MINISIGN_COMMENT_MAX + 1];
	struct digest d = object_id(links[at].bytes);
	struct trust *t = NULL;

	digest_hex(id, &d);
	assert_true(root_parse(links[at].bytes, &t, NULL));
	if (at) {
		d = object_id(links[at - 1].bytes);
		digest_hex(before, &d);
		snprintf(comment, sizeof comment, "iocpack root v%ju m=%.32s p=%.32s",
			 (uintmax_t)trust_version(t), id, before);
	} else {
		snprintf(comment, sizeof comment, "iocpack root v%ju m=%.32s", (uintmax_t)trust_version(t), id);
	}
	trust_free(t);
	sign_as(at, by, comment);
}

/* "" when every link is valid. */
static const char *judge(size_t count)
{
	static struct err e;
	struct buf b = BUF(CHAIN_MAX);
	struct arena *a = arena_new(CHAIN_ARENA);
	struct chain *c = NULL;

	e = (struct err){0};
	assert_true(bundle_format(links, count, &b));
	if (chain_parse(buf_view(&b), a, &c, &e))
		chain_valid(c, &e);
	chain_free(c);
	arena_free(a);
	buf_free(&b);
	return e.code;
}

static void test_both_sides_have_to_sign(void **state)
{
	const struct signer *ab[] = {&alice, &bob}, *c[] = {&carol};

	(void)state;
	start();
	put_root(0, 1, "2", ab, 2, "");
	put_root(1, 2, "1", c, 1, "");
	assert_string_equal(judge(2), "ROOT-THRESHOLD");
	sign(1, &alice);
	assert_string_equal(judge(2), "ROOT-THRESHOLD");
	sign(1, &bob);
	assert_string_equal(judge(2), "ROOT-THRESHOLD"); /* not by its own */
	sign(1, &carol);
	assert_string_equal(judge(2), "");
	assert_string_equal(judge(1), "");
}

static void test_a_signature_is_for_one_chain(void **state)
{
	const struct signer *a[] = {&alice};
	char id[DIGEST_HEX], comment[128];

	(void)state;
	start();
	put_root(0, 1, "1", a, 1, "");
	put_root(1, 2, "1", a, 1, "floor acme/x e1 s2\n");
	sign(1, &alice);
	assert_string_equal(judge(2), "");
	/* The same second root behind another first one, with the same keys. */
	buf_free(&texts[0]);
	put_root(0, 1, "1", a, 1, "floor acme/x e1 s1\n");
	assert_string_equal(judge(2), "ROOT-SIGNATURE");
	/* Without saying what it follows. */
	links[1].sig_count = 0;
	struct digest d = object_id(links[1].bytes);
	digest_hex(id, &d);
	snprintf(comment, sizeof comment, "iocpack root v2 m=%.32s", id);
	sign_as(1, &alice, comment);
	assert_string_equal(judge(2), "ROOT-SIGNATURE");
}

static void test_strangers_and_damage(void **state)
{
	const struct signer *a[] = {&alice};

	(void)state;
	start();
	put_root(0, 1, "1", a, 1, "");
	put_root(1, 2, "1", a, 1, "");
	sign(1, &alice);
	sign(1, &bob);
	assert_string_equal(judge(2), "ROOT-SIGNATURE");
	links[1].sig_count = 0;
	sign(1, &alice);
	texts[1].p[texts[1].n - 2] ^= 1; /* alice becomes another name: no such key */
	assert_string_equal(judge(2), "ROOT-MALFORMED");
	texts[1].p[texts[1].n - 2] ^= 1;
	sign(0, &alice);
	assert_string_equal(judge(2), "");
	links[0].sig_count = 0;
	sign(0, &bob);
	assert_string_equal(judge(2), "ROOT-SIGNATURE"); /* of the first one too */
}

static void test_versions_and_epochs(void **state)
{
	const struct signer *a[] = {&alice};

	(void)state;
	start();
	put_root(0, 1, "1", a, 1, "");
	put_root(1, 3, "1", a, 1, "");
	assert_string_equal(judge(2), "ROOT-CHAIN");
	start();
	put_root(0, 7, "1", a, 1, "epoch acme/x 2\n");
	put_root(1, 8, "1", a, 1, "epoch acme/x 2\n");
	sign(1, &alice);
	assert_string_equal(judge(2), "");
	put_root(2, 9, "1", a, 1, "");
	sign(2, &alice);
	assert_string_equal(judge(3), "ROOT-CHAIN");
}

static void test_every_bit_of_a_chain(void **state)
{
	const struct signer *a[] = {&alice};
	struct buf b = BUF(CHAIN_MAX);

	(void)state;
	start();
	put_root(0, 1, "1", a, 1, "");
	put_root(1, 2, "1", a, 1, "");
	sign(1, &alice);
	assert_true(bundle_format(links, 2, &b));
	for (size_t i = 0; i < b.n * 8; i++) {
		struct arena *m = arena_new(CHAIN_ARENA);
		struct chain *c = NULL;
		b.p[i / 8] = (char)(b.p[i / 8] ^ 1 << i % 8);
		if (chain_parse(buf_view(&b), m, &c, NULL) && chain_valid(c, NULL))
			fail_msg("bit %zu is free", i);
		b.p[i / 8] = (char)(b.p[i / 8] ^ 1 << i % 8);
		chain_free(c);
		arena_free(m);
	}
	buf_free(&b);
}

static void test_as_many_roots_as_allowed(void **state)
{
	const struct signer *a[] = {&alice};
	struct buf b = BUF(CHAIN_MAX);
	struct err e = {0};

	(void)state;
	start();
	for (unsigned i = 0; i <= ROOTS_MAX; i++)
		put_root(i, i + 1, "1", a, 1, "");
	for (unsigned over = 0; over < 2; over++) {
		struct arena *m = arena_new(CHAIN_ARENA);
		struct chain *c = NULL;
		buf_clear(&b);
		assert_true(bundle_format(links, ROOTS_MAX + over, &b));
		assert_int_equal(chain_parse(buf_view(&b), m, &c, &e), !over);
		chain_free(c);
		arena_free(m);
	}
	assert_string_equal(e.code, "BUNDLE-MALFORMED");
	buf_free(&b);
	start();
}

static void test_signatures_of_a_bundle(void **state)
{
	const struct signer *a[] = {&alice};
	static struct signer many[SIGS_MAX + 1];
	struct signature s = {.file = T("x")};

	(void)state;
	start();
	put_root(0, 1, "1", a, 1, "");
	for (size_t i = 0; i <= SIGS_MAX; i++) {
		many[i] = make_signer((uint8_t)(20 + i));
		pubkey_fingerprint(s.fingerprint, &many[i].pub);
		assert_int_equal(bundle_sign(&links[0], &s, NULL), i < SIGS_MAX);
		assert_false(bundle_sign(&links[0], &s, NULL)); /* twice */
	}
	for (size_t i = 1; i < SIGS_MAX; i++)
		assert_true(strcmp(links[0].sigs[i - 1].fingerprint, links[0].sigs[i].fingerprint) < 0);
	start();
}

static void test_catalogs(void **state)
{
	const struct signer *a[] = {&alice};
	struct arena *m = arena_new((size_t)8 << 20);
	struct catalog_pack packs[2] = {{.name = "acme/a", .epoch = 1, .seq = 2, .size = 3},
					{.name = "acme/b", .epoch = 1, .seq = 1, .size = 4}};
	struct catalog c = {.seq = 7, .created = 8, .count = 2, .packs = packs}, got;
	struct buf text = BUF(CATALOG_MAX), bundle = BUF(CATALOG_FILE_MAX);
	char comment[MINISIGN_COMMENT_MAX + 1];
	struct trust *t = NULL;
	struct err e = {0};
	bool theirs;

	(void)state;
	start();
	put_root(0, 1, "1", a, 1, "");
	assert_true(root_parse(links[0].bytes, &t, NULL));
	assert_true(catalog_format(&c, &text));
	links[1].bytes = buf_view(&text);
	catalog_comment(7, buf_view(&text), comment);
	sign_as(1, &bob, comment);
	assert_true(bundle_format(&links[1], 1, &bundle));
	assert_true(catalog_open(buf_view(&bundle), t, m, &got, &theirs, NULL) && !theirs);
	sign_as(1, &alice, comment);
	buf_clear(&bundle);
	assert_true(bundle_format(&links[1], 1, &bundle));
	assert_true(catalog_open(buf_view(&bundle), t, m, &got, &theirs, NULL) && theirs);
	assert_int_equal(catalog_find(&got, "acme/a")->seq, 2);
	assert_null(catalog_find(&got, "acme/c"));
	links[1].sig_count = 0;
	sign_as(1, &alice, "iocpack catalog s8 m=00");
	buf_clear(&bundle);
	assert_true(bundle_format(&links[1], 1, &bundle));
	assert_false(catalog_open(buf_view(&bundle), t, m, &got, &theirs, &e));
	assert_string_equal(e.code, "CATALOG-SIGNATURE");
	packs[1] = packs[0]; /* a name twice */
	buf_clear(&text);
	assert_true(catalog_format(&c, &text));
	assert_false(catalog_parse(buf_view(&text), m, &got, NULL));
	trust_free(t);
	arena_free(m);
	buf_free(&text);
	buf_free(&bundle);
	start();
}

static void test_how_many_packs_a_catalog_lists(void **state)
{
	struct buf b = BUF(2 * CATALOG_MAX);
	char hex[DIGEST_HEX];
	struct digest d = {{0}};

	(void)state;
	digest_hex(hex, &d);
	for (unsigned over = 0; over < 2; over++) {
		struct arena *m = arena_new((size_t)4 << 20);
		struct catalog got;
		buf_clear(&b);
		buf_text(&b, T("iocpack-catalog 1\nseq 1\ncreated 1\n"));
		for (unsigned i = 0; i < CATALOG_PACKS_MAX + over; i++)
			buf_printf(&b, "pack p%05u e1 s1 %s 1\n", i, hex);
		assert_int_equal(catalog_parse(buf_view(&b), m, &got, NULL), !over);
		arena_free(m);
	}
	buf_free(&b);
}

/* Of an object in a bundle of one. */
static const char *bundle_of_size(size_t size, size_t max)
{
	static struct err e;
	struct buf b = BUF(size + 64);
	struct arena *m = arena_new(1 << 16);
	struct signed_object *got;
	size_t count;

	e = (struct err){0};
	buf_printf(&b, "iocpack-bundle 1\nobject %zu 0\n", size);
	while (b.n < b.max && size-- > 1)
		buf_char(&b, 'x');
	buf_char(&b, '\n');
	bundle_parse(buf_view(&b), 1, max, m, &got, &count, &e);
	arena_free(m);
	buf_free(&b);
	return e.code;
}

/* A chain as long as any may be is read (and is none); one byte more is not looked at. */
static void test_bytes_of_a_chain(void **state)
{
	char *zero = calloc(1, CHAIN_MAX + 1);
	struct arena *m = arena_new(CHAIN_ARENA);
	struct chain *c = NULL;
	struct err e = {0};

	(void)state;
	assert_non_null(zero);
	assert_false(chain_parse(text_n(zero, CHAIN_MAX), m, &c, &e));
	assert_string_equal(e.code, "BUNDLE-MALFORMED");
	assert_false(chain_parse(text_n(zero, CHAIN_MAX + 1), m, &c, &e));
	assert_string_equal(e.code, "ROOT-CHAIN");
	assert_string_equal(bundle_of_size(ROOT_MAX, ROOT_MAX), "");
	assert_string_equal(bundle_of_size(ROOT_MAX + 1, ROOT_MAX), "BUNDLE-MALFORMED");
	arena_free(m);
	free(zero);
}

/* A catalog of exactly CATALOG_MAX bytes is one; with a digit more it is too long. */
static void test_bytes_of_a_catalog(void **state)
{
	struct buf b = BUF(CATALOG_MAX + 1);
	static const char number[] = "1000000000000000000";
	const size_t longest = strlen("pack  e s  \n") + PACK_NAME_MAX + 3 * strlen(number) + 64;
	char hex[DIGEST_HEX], part[NAME_PART_MAX + 1];
	struct digest d = {{0}};
	struct err e = {0};

	(void)state;
	digest_hex(hex, &d);
	memset(part, 'n', sizeof part);
	part[NAME_PART_MAX] = '\0';
	for (unsigned over = 0; over < 2; over++) {
		struct arena *m = arena_new((size_t)4 << 20);
		struct catalog got;
		buf_clear(&b);
		buf_text(&b, T("iocpack-catalog 1\nseq 1\ncreated 1\n"));
		for (unsigned i = 0; b.n < CATALOG_MAX + over; i++) {
			/* As few lines as will do, all of about one length. */
			size_t rest = CATALOG_MAX + over - b.n, lines = (rest + longest - 1) / longest;
			size_t name = rest / lines - (longest - PACK_NAME_MAX);
			buf_printf(&b, "pack p%04u%.59s/%.*s e%s s%s %s %s\n", i, part,
				   (int)(name - NAME_PART_MAX - 1), part, number, number, hex, number);
		}
		assert_int_equal(b.n, CATALOG_MAX + over);
		assert_int_equal(catalog_parse(buf_view(&b), m, &got, &e), !over);
		assert_true(!over || text_find(text_of(e.text), T("longer than")) < strlen(e.text));
		arena_free(m);
	}
	buf_free(&b);
	assert_string_equal(bundle_of_size(CATALOG_MAX, CATALOG_MAX), "");
	assert_string_equal(bundle_of_size(CATALOG_MAX + 1, CATALOG_MAX), "BUNDLE-MALFORMED");
}

/* As many files as are allowed, with the longest names, are fewer bytes: this ceiling is only there for
 * what is no waybill. */
static void test_bytes_of_a_waybill(void **state)
{
	char *zero = calloc(1, WAYBILL_MAX + 1);
	char name[CARGO_NAME_MAX + 1];
	struct arena *m = arena_new((size_t)4 << 20);
	struct waybill w;
	struct err e = {0};

	(void)state;
	assert_non_null(zero);
	assert_false(waybill_parse(text_n(zero, WAYBILL_MAX), m, &w, &e));
	assert_true(text_find(text_of(e.text), T("line 1")) < strlen(e.text));
	assert_false(waybill_parse(text_n(zero, WAYBILL_MAX + 1), m, &w, &e));
	assert_true(text_find(text_of(e.text), T("longer than")) < strlen(e.text));
	memset(name, 'n', sizeof name);
	assert_true(cargo_name_valid(text_n(name, CARGO_NAME_MAX)));
	assert_false(cargo_name_valid(text_n(name, CARGO_NAME_MAX + 1)));
	arena_free(m);
	free(zero);
}

static void test_waybills(void **state)
{
	static const char *const bad[] = {"../x", ".x", "a/b", "", "a b", "a\tb"};
	struct buf b = BUF(2 * WAYBILL_MAX);
	char hex[DIGEST_HEX];
	struct digest d = {{0}};

	(void)state;
	for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
		assert_false(cargo_name_valid(text_of(bad[i])));
	assert_true(cargo_name_valid(T("acme+iocs-e1s7.delta.iocpack")));
	digest_hex(hex, &d);
	for (unsigned over = 0; over < 2; over++) {
		struct arena *m = arena_new((size_t)4 << 20);
		struct waybill w;
		buf_clear(&b);
		buf_printf(&b, "iocpack-waybill 1\nsite a\nclock 1\naudit 0 %s\n", hex);
		for (unsigned i = 0; i < CARGO_MAX + over; i++)
			buf_printf(&b, "file f%04u 1 %s\n", i, hex);
		assert_int_equal(waybill_parse(buf_view(&b), m, &w, NULL), !over);
		arena_free(m);
	}
	buf_free(&b);
}

static int setup(void **state)
{
	(void)state;
	alice = make_signer(1);
	bob = make_signer(2);
	carol = make_signer(3);
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_both_sides_have_to_sign),
		cmocka_unit_test(test_a_signature_is_for_one_chain),
		cmocka_unit_test(test_strangers_and_damage),
		cmocka_unit_test(test_versions_and_epochs),
		cmocka_unit_test(test_every_bit_of_a_chain),
		cmocka_unit_test(test_as_many_roots_as_allowed),
		cmocka_unit_test(test_signatures_of_a_bundle),
		cmocka_unit_test(test_catalogs),
		cmocka_unit_test(test_how_many_packs_a_catalog_lists),
		cmocka_unit_test(test_bytes_of_a_chain),
		cmocka_unit_test(test_bytes_of_a_catalog),
		cmocka_unit_test(test_bytes_of_a_waybill),
		cmocka_unit_test(test_waybills),
	};
	return cmocka_run_group_tests(tests, setup, NULL);
}
