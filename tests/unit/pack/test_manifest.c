#include "test.h"

#include "base/file.h"
#include "pack/manifest.h"
#include "pack/verity.h"

#include <fcntl.h>

static char *full;

static struct err why; /* of the last one refused */

static const char *code_of(struct text t)
{
	why = (struct err){0};
	return manifest_check(t, &why) ? "" : why.code;
}

static bool because(const char *words)
{
	struct text t = text_of(why.text);

	return text_find(t, text_of(words)) < t.n;
}

/* The full example with one piece of text exchanged. */
static const char *with(const char *from, const char *to)
{
	struct buf b = BUF(MANIFEST_MAX + 4096);
	struct text t = text_of(full);
	size_t at = text_find(t, text_of(from));

	if (at == t.n)
		fail_msg("\"%s\" is not in the example", from);
	buf_text(&b, text_head(t, at));
	buf_text(&b, text_of(to));
	buf_text(&b, text_tail(t, at + strlen(from)));
	const char *code = code_of(buf_view(&b));
	buf_free(&b);
	return code;
}

static void test_the_example_is_accepted(void **state)
{
	(void)state;
	assert_string_equal(code_of(text_of(full)), "");
}

/* What changes the spelling and not the meaning. */
static void test_one_spelling_only(void **state)
{
	(void)state;
	static const char *const pairs[][2] = {
		{"epoch 1\n", "epoch 01\n"},
		{"epoch 1\n", "epoch 1 \n"},
		{"epoch 1\n", "epoch  1\n"},
		{"epoch 1\n", "epoch 1\r\n"},
		{"epoch 1\nseq 42", "seq 42\nepoch 1"},
		{"epoch 1\n", "epoch 1\nepoch 1\n"},
		{"epoch 1\n", " epoch 1\n"},
		{"salt c", "salt C"},
		{"stats add", "\nstats add"},
		{"del 229\n", "del 229\n\n"},
		{"del 229\n", "del 229"},
		{"created 1795229340", "created +1795229340"},
		{"iocpack-manifest 1", "iocpack-manifest 2"},
		{"seq 42", "seq 18446744073709551616"},
	};
	for (size_t i = 0; i < sizeof pairs / sizeof pairs[0]; i++)
		if (!*with(pairs[i][0], pairs[i][1]))
			fail_msg("accepted: %s", pairs[i][1]);
}

static void test_contradictions(void **state)
{
	(void)state;
	static const char *const pairs[][2] = {
		{"size 59473920", "size 59473921"}, /* no whole block */
		{"size 59473920", "size 0"},
		{"tree 471040", "tree 471041"}, /* not the tree of that size */
		{"tree 471040", "tree 475136"},
		{"part clear", "part red"},   /* out of order */
		{"part clear", "part amber"}, /* twice */
		{"part clear", "part white"},
		{"pack acme/npm-malware", "pack acme/npm/malware"},
		{"pack acme/npm-malware", "pack Acme/npm-malware"},
		{"pack acme/npm-malware", "pack ../x"},
		{"epoch 1\n", "epoch 0\n"},
		{"seq 42", "seq 0"},
		{"seq 42", "seq 1"},	  /* with a predecessor */
		{"delta 40", "delta 41"}, /* twice */
		{"delta 41", "delta 42"}, /* from itself */
		{"file notes 0", "file notes 1048577"},
	};
	for (size_t i = 0; i < sizeof pairs / sizeof pairs[0]; i++)
		if (strcmp(with(pairs[i][0], pairs[i][1]), "MANIFEST-MALFORMED") != 0)
			fail_msg("%s: %s", pairs[i][1], with(pairs[i][0], pairs[i][1]));
	assert_string_equal(with("reader-min 1", "reader-min 2"), "MANIFEST-READER");
	/* Known to be too new before its unknown lines are looked at. */
	assert_string_equal(with("reader-min 1\n", "reader-min 2\nnew-line 7\n"),
			    "MANIFEST-READER");
	/* Limits, both sides. */
	assert_string_equal(with("file notes 0", "file notes 1048576"), "");
}

static void test_every_bit_changes_it_or_breaks_it(void **state)
{
	size_t n = strlen(full);

	(void)state;
	for (size_t cut = 0; cut < n; cut++)
		assert_string_not_equal(code_of(text_n(full, cut)), "");
	/* A flip may give another manifest (the signature is for that), but never one that is
	 * formatted as the same text: every accepted text has its own meaning. */
	for (size_t bit = 0; bit < n * 8; bit++) {
		full[bit / 8] ^= (char)(1 << bit % 8);
		(void)code_of(text_of(full));
		full[bit / 8] ^= (char)(1 << bit % 8);
	}
	assert_string_equal(code_of(text_of(full)), "");
}

static void test_names(void **state)
{
	char longest[2 * NAME_PART_MAX + 2];

	(void)state;
	assert_true(pack_name_valid(T("a")));
	assert_true(pack_name_valid(T("acme/npm-malware.v2_x")));
	static const char *const bad[] = {"",	"/",   "a/", "/a",  "a/b/c", ".a",
					  "-a", "a b", "A",  "a\n", "a*"};
	for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
		assert_false(pack_name_valid(text_of(bad[i])));
	memset(longest, 'n', sizeof longest);
	longest[NAME_PART_MAX] = '/';
	assert_true(pack_name_valid(text_n(longest, PACK_NAME_MAX)));
	assert_false(pack_name_valid(text_n(longest, PACK_NAME_MAX + 1)));
	longest[NAME_PART_MAX] = 'n';
	assert_true(pack_name_valid(text_n(longest, NAME_PART_MAX)));
	assert_false(pack_name_valid(text_n(longest, NAME_PART_MAX + 1)));
}

static void test_limits(void **state)
{
	struct buf b = BUF(2 * MANIFEST_MAX);
	char hex[65];

	(void)state;
	memset(hex, 'a', 64);
	hex[64] = '\0';
	for (unsigned over = 0; over < 2; over++) { /* deltas */
		buf_clear(&b);
		for (unsigned i = 0; i < DELTAS_MAX + over; i++)
			buf_printf(&b, "delta %u 1 %s logical\n", i + 1, hex);
		struct text t = text_of(full);
		size_t from = text_find(t, T("delta 40")), to = text_find(t, T("stats"));
		struct buf whole = BUF(2 * MANIFEST_MAX);
		buf_text(&whole, text_head(t, from));
		buf_text(&whole, buf_view(&b));
		buf_text(&whole, text_tail(t, to));
		assert_string_equal(code_of(buf_view(&whole)), over ? "MANIFEST-MALFORMED" : "");
		buf_free(&whole);
	}
	char version[VERSION_MAX + 2];
	memset(version, 'v', sizeof version);
	for (unsigned over = 0; over < 2; over++) {
		char line[128];
		snprintf(line, sizeof line, "version %.*s\n", (int)(VERSION_MAX + over), version);
		assert_string_equal(with("version 2026.11.21\n", line),
				    over ? "MANIFEST-MALFORMED" : "");
	}
	buf_clear(&b);
	while (b.n < MANIFEST_MAX)
		buf_char(&b, 'x');
	assert_string_equal(code_of(buf_view(&b)), "MANIFEST-MALFORMED");
	assert_true(because("line 1")); /* it was read */
	buf_char(&b, 'x');
	assert_string_equal(code_of(buf_view(&b)), "MANIFEST-MALFORMED");
	assert_true(because("longer than"));
	/* The largest database, and one page more. */
	assert_true(verity_tree_size(PART_BYTES_MAX) > 0);
	assert_true(verity_tree_size(PART_BYTES_MAX + 4096) == 0);
	buf_free(&b);
}

/* Sizes of what a manifest signs: the largest allowed, and one byte more. */
static void test_signed_sizes(void **state)
{
	static const struct {
		const char *from, *to;
		uint64_t most, step;
	} sizes[] = {
		{"file sources 3", "file sources", SOURCES_FILE_MAX, 1},
		{"file notes 0", "file notes", NOTES_FILE_MAX, 1},
		{"delta 41 20", "delta 41", DELTA_FILE_MAX, 1},
		{"z 28320653", "z", PART_BYTES_MAX, 1},
	};
	char line[128], tree[64];

	(void)state;
	for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++)
		for (unsigned over = 0; over < 2; over++) {
			snprintf(line, sizeof line, "%s %ju", sizes[i].to, (uintmax_t)(sizes[i].most + over));
			if (strcmp(with(sizes[i].from, line), over ? "MANIFEST-MALFORMED" : "") != 0)
				fail_msg("%s: %s", line, why.text);
		}
	/* A database has the tree of its size, so both lines change. */
	for (unsigned over = 0; over < 2; over++) {
		struct buf b = BUF(MANIFEST_MAX);
		struct text t = text_of(full);
		size_t at = text_find(t, T("part amber"));
		uint64_t size = PART_BYTES_MAX + over * BLOCK_BYTES_VERITY;
		buf_text(&b, text_head(t, at));
		struct cut line_and_rest = text_cut(text_tail(t, at), '\n');
		struct text part = line_and_rest.head, behind = T(" tree 4096");
		size_t salt = text_find(part, T(" salt")), old = text_find(part, behind);
		buf_printf(&b, "part amber rows 1 size %ju", (uintmax_t)size);
		buf_text(&b, text_head(text_tail(part, salt), old - salt));
		snprintf(tree, sizeof tree, " tree %ju", (uintmax_t)verity_tree_size(size));
		buf_text(&b, text_of(tree));
		buf_text(&b, text_tail(part, old + behind.n));
		buf_char(&b, '\n');
		buf_text(&b, line_and_rest.tail);
		assert_string_equal(code_of(buf_view(&b)), over ? "MANIFEST-MALFORMED" : "");
		buf_free(&b);
	}
}

/* As many parts as there are levels; a further one is refused for its number. */
static void test_how_many_parts(void **state)
{
	struct text t = text_of(full);
	size_t at = text_find(t, T("part clear")), amber = text_find(t, T("part amber")),
	       end = text_find(t, T("file sources"));
	struct text line = text_head(text_tail(t, amber + strlen("part amber")), end - amber - strlen("part amber"));

	(void)state;
	for (size_t over = 0; over < 2; over++) {
		struct buf b = BUF(MANIFEST_MAX);
		buf_text(&b, text_head(t, at));
		for (size_t i = 0; i < PARTS_MAX + over; i++) {
			buf_printf(&b, "part %s", tlp_name((enum tlp)(i < PARTS_MAX ? i : PARTS_MAX - 1)));
			buf_text(&b, line);
		}
		buf_text(&b, text_tail(t, end));
		assert_string_equal(code_of(buf_view(&b)), over ? "MANIFEST-MALFORMED" : "");
		assert_true(!over || because("at most 4 parts"));
		buf_free(&b);
	}
}

static void test_format_refuses_what_parse_would(void **state)
{
	struct manifest m = {
		.name = "acme", .epoch = 1, .seq = 1, .version = "1", .reader_min = 1, .schema = 1};
	struct buf b = BUF(MANIFEST_MAX);

	(void)state;
	assert_false(manifest_format(&m, &b)); /* no part */
	m.part_count = 1;
	m.parts[0].size = 4096;
	m.parts[0].tree = 4096;
	assert_true(manifest_format(&m, &b));
	assert_string_equal(code_of(buf_view(&b)), "");
	m.parts[0].tlp = TLP_LEVELS;
	assert_false(manifest_format(&m, &b));
	buf_free(&b);
}

static int setup(void **state)
{
	struct buf b = BUF(MANIFEST_MAX);

	(void)state;
	if (!file_read(AT_FDCWD, TEST_SOURCE_DIR "/tests/fuzz/seeds/manifest/full", false, &b,
		       NULL))
		return 1;
	full = strdup(buf_cstr(&b));
	buf_free(&b);
	return crypto_init() ? 0 : 1;
}

static int teardown(void **state)
{
	(void)state;
	free(full);
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_the_example_is_accepted),
		cmocka_unit_test(test_one_spelling_only),
		cmocka_unit_test(test_contradictions),
		cmocka_unit_test(test_every_bit_changes_it_or_breaks_it),
		cmocka_unit_test(test_names),
		cmocka_unit_test(test_limits),
		cmocka_unit_test(test_signed_sizes),
		cmocka_unit_test(test_how_many_parts),
		cmocka_unit_test(test_format_refuses_what_parse_would),
	};
	return cmocka_run_group_tests(tests, setup, teardown);
}
