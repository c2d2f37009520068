#include "test.h"

#include "maker.h"

static const char *code_of(const struct buf *b)
{
	static struct err e;
	static struct container c;

	e = (struct err){0};
	return ustar_walk_bytes(buf_view(b), &c, &e) ? "" : e.code;
}

/* Members by name, each with a few bytes; pads get the length they need. */
static struct buf container_of(const char *const *names)
{
	struct buf b = BUF((size_t)1 << 22);

	for (; *names; names++) {
		if (layout_is_pad(*names))
			put_pad(&b, (unsigned)((*names)[3] - '0'));
		else
			put_member(&b, *names, T("some bytes"));
	}
	put_end(&b);
	return b;
}

static void expect(const char *const *names, const char *code)
{
	struct buf b = container_of(names);
	const char *got = code_of(&b);

	if (strcmp(got, code) != 0)
		fail_msg("%s, %s ...: \"%s\", want \"%s\"", names[0] ? names[0] : "",
			 names[0] ? names[1] : "", got, code);
	buf_free(&b);
}

#define FP(c) "sigs/0123456789abcdef0123456789abcde" c ".minisig"

static void test_orders_that_are_allowed(void **state)
{
	(void)state;
	expect((const char *const[]){"manifest", "pad0", "tree.clear", "pad1", "clear.db", NULL},
	       "");
	expect((const char *const[]){"manifest", FP("0"), FP("1"), "pad0", "tree.green", "pad1",
				     "green.db", "pad2", "tree.red", "pad3", "red.db", "sources",
				     "notes", "delta.3", "delta.10", NULL},
	       "");
	expect((const char *const[]){"manifest", FP("0"), "clear.db.zst", "amber.db.zst", "notes",
				     NULL},
	       "");
}

static void test_orders_that_are_not(void **state)
{
	static const char *const bad[][8] = {
		{NULL},
		{"manifest", NULL},
		{"notes", NULL},
		{FP("0"), "manifest", NULL},
		{"manifest", "manifest", "clear.db.zst", NULL},
		{"manifest", FP("1"), FP("0"), "clear.db.zst", NULL},
		{"manifest", FP("0"), FP("0"), "clear.db.zst", NULL},
		{"manifest", FP("g"), "clear.db.zst", NULL},
		{"manifest", "clear.db.zst", FP("0"), NULL},
		{"manifest", "clear.db.zst", "clear.db.zst", NULL},
		{"manifest", "green.db.zst", "clear.db.zst", NULL},
		{"manifest", "clear.db", NULL},
		{"manifest", "tree.clear", "clear.db", NULL},
		{"manifest", "pad0", "tree.clear", "pad1", NULL},
		{"manifest", "pad0", "tree.clear", "pad1", "green.db", NULL},
		{"manifest", "pad1", "tree.clear", "pad2", "clear.db", NULL},
		{"manifest", "pad0", "tree.clear", "pad1", "clear.db", "green.db.zst", NULL},
		{"manifest", "clear.db.zst", "pad0", "tree.green", "pad1", "green.db", NULL},
		{"manifest", "clear.db.zst", "notes", "sources", NULL},
		{"manifest", "clear.db.zst", "notes", "notes", NULL},
		{"manifest", "clear.db.zst", "delta.4", "delta.3", NULL},
		{"manifest", "clear.db.zst", "delta.03", NULL},
		{"manifest", "clear.db.zst", "delta.0", NULL},
		{"manifest", "clear.db.zst", "evil", NULL},
		{"manifest", "clear.db.zst", "../notes", NULL},
		{"manifest", "purple.db.zst", NULL},
		{"manifest", "sigs/tree.clear", "clear.db.zst", NULL},
		{"manifest", "sigs/.minisig", "clear.db.zst", NULL},
	};

	(void)state;
	for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
		expect(bad[i], "PACK-MEMBER");
}

static const char *const small[] = {"manifest", FP("0"), "clear.db.zst", "sources", NULL};

static void test_every_header_bit_counts(void **state)
{
	struct buf b = container_of(small);

	(void)state;
	assert_string_equal(code_of(&b), "");
	for (size_t bit = 0; bit < b.n * 8; bit++) {
		/* Data are not the walker's business. */
		if (bit / 8 % 1024 >= 512 && bit / 8 % 1024 < 522)
			continue;
		b.p[bit / 8] ^= (char)(1 << bit % 8);
		if (!*code_of(&b))
			fail_msg("accepted: bit %zu of byte %zu", bit % 8, bit / 8);
		b.p[bit / 8] ^= (char)(1 << bit % 8);
	}
	buf_free(&b);
}

static void test_ends(void **state)
{
	struct buf b = container_of(small);

	(void)state;
	for (size_t n = 0; n < b.n; n++) {
		struct container c;
		struct err e = {0};
		assert_false(ustar_walk_bytes(text_head(buf_view(&b), n), &c, &e));
		assert_string_equal(e.code, "PACK-TRUNCATED");
	}
	buf_char(&b, '\0');
	assert_string_equal(code_of(&b), "PACK-TRAILING");
	b.n--;
	b.p[b.n - 512] = 1; /* the second zero block */
	assert_string_equal(code_of(&b), "PACK-CONTAINER");
	buf_free(&b);
}

static void test_types_and_sizes(void **state)
{
	struct buf b = container_of(small);

	(void)state;
	for (char type = '1'; type <= '7'; type++) {
		b.p[156] = type;
		assert_string_equal(code_of(&b), "PACK-MEMBER");
	}
	b.p[156] = '0';
	/* A size of base 256, and one past the end of the file. */
	b.p[124] = (char)0x80;
	assert_string_equal(code_of(&b), "PACK-CONTAINER");
	ustar_header((uint8_t *)b.p, "manifest", 8589934591);
	assert_string_equal(code_of(&b), "PACK-TRUNCATED");
	buf_free(&b);
}

static void test_limits(void **state)
{
	char name[101];

	(void)state;
	for (unsigned over = 0; over < 2; over++) { /* members */
		struct buf b = BUF((size_t)1 << 22);
		put_member(&b, "manifest", T(""));
		put_member(&b, "clear.db.zst", T("z"));
		for (unsigned i = 2; i < MEMBERS_MAX + over; i++) {
			layout_delta_name(name, i);
			put_member(&b, name, T(""));
		}
		put_end(&b);
		assert_string_equal(code_of(&b), over ? "PACK-CONTAINER" : "");
		buf_free(&b);
	}
	for (unsigned over = 0; over < 2; over++) { /* signatures */
		struct buf b = BUF((size_t)1 << 22);
		put_member(&b, "manifest", T(""));
		for (unsigned i = 0; i < SIGS_MAX + over; i++) {
			char fp[FINGERPRINT_TEXT];
			snprintf(fp, sizeof fp, "%032x", i + 1);
			layout_sig_name(name, fp);
			put_member(&b, name, T("s"));
		}
		put_member(&b, "clear.db.zst", T("z"));
		put_end(&b);
		assert_string_equal(code_of(&b), over ? "PACK-MEMBER" : "");
		buf_free(&b);
	}
	static char big[MANIFEST_MAX + 1];
	for (unsigned over = 0; over < 2; over++) { /* bytes of a manifest and of a signature */
		for (int which = 0; which < 2; which++) {
			struct buf b = BUF((size_t)1 << 22);
			put_member(&b, "manifest", text_n(big, which ? 1 : MANIFEST_MAX + over));
			put_member(&b, FP("0"), text_n(big, which ? MINISIGN_FILE_MAX + over : 1));
			put_member(&b, "clear.db.zst", T("z"));
			put_end(&b);
			assert_string_equal(code_of(&b), over ? "PACK-MEMBER" : "");
			buf_free(&b);
		}
	}
}

/* A container in a sparse file, with one member of this size. */
static const char *with_large(const char *name, uint64_t size)
{
	static struct err e;
	static struct container c;
	struct buf b = BUF(1 << 16);
	uint8_t header[USTAR_BLOCK];
	int fd = memfd_create("test", MFD_CLOEXEC);

	put_member(&b, "manifest", T("m"));
	put_member(&b, "clear.db.zst", T("z"));
	ustar_header(header, name, size);
	buf_add(&b, header, sizeof header);
	e = (struct err){0};
	assert_true(file_write_fd(fd, b.p, b.n, NULL));
	assert_int_equal(ftruncate(fd, (off_t)(b.n + (size + USTAR_BLOCK - 1) / USTAR_BLOCK * USTAR_BLOCK +
					       2 * USTAR_BLOCK)),
			 0);
	bool ok = ustar_walk(fd, &c, &e);
	close(fd);
	buf_free(&b);
	return ok ? "" : e.code;
}

static void test_bytes_of_what_is_carried(void **state)
{
	(void)state;
	assert_string_equal(with_large("root.3", CHAIN_MAX), "");
	assert_string_equal(with_large("root.3", CHAIN_MAX + 1), "PACK-MEMBER");
	assert_string_equal(with_large("catalog", CATALOG_FILE_MAX), "");
	assert_string_equal(with_large("catalog", CATALOG_FILE_MAX + 1), "PACK-MEMBER");
}

static void test_pads(void **state)
{
	static const char *const live[] = {"manifest", "pad0",	   "tree.clear",
					   "pad1",     "clear.db", NULL};
	struct buf b = container_of(live);
	struct container c;

	(void)state;
	assert_true(ustar_walk_bytes(buf_view(&b), &c, NULL));
	assert_int_equal(ustar_find(&c, "tree.clear")->offset % LAYOUT_ALIGN, 0);
	assert_int_equal(ustar_find(&c, "clear.db")->offset % LAYOUT_ALIGN, 0);
	b.p[ustar_find(&c, "pad1")->offset + 7] = 1;
	assert_string_equal(code_of(&b), "PACK-CONTAINER");
	buf_free(&b);
	b = BUF((size_t)1 << 20); /* a pad that is longer by a page */
	put_member(&b, "manifest", T("m"));
	char zero[2 * LAYOUT_ALIGN] = {0};
	put_member(&b, "pad0", text_n(zero, (size_t)layout_pad_size(b.n) + LAYOUT_ALIGN));
	put_end(&b);
	assert_string_equal(code_of(&b), "PACK-CONTAINER");
	buf_free(&b);
	for (uint64_t at = 0; at < 3 * LAYOUT_ALIGN; at += USTAR_BLOCK) {
		assert_true(layout_pad_size(at) < LAYOUT_ALIGN);
		assert_int_equal(
			(at + USTAR_BLOCK + layout_pad_size(at) + USTAR_BLOCK) % LAYOUT_ALIGN, 0);
	}
}

static void test_a_folder_is_no_container(void **state)
{
	int fd = open("/", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	struct container c;
	struct err e = {0};

	(void)state;
	assert_false(ustar_walk(fd, &c, &e));
	assert_string_equal(e.code, "FILE-KIND");
	close(fd);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_orders_that_are_allowed),
		cmocka_unit_test(test_orders_that_are_not),
		cmocka_unit_test(test_every_header_bit_counts),
		cmocka_unit_test(test_ends),
		cmocka_unit_test(test_types_and_sizes),
		cmocka_unit_test(test_limits),
		cmocka_unit_test(test_bytes_of_what_is_carried),
		cmocka_unit_test(test_pads),
		cmocka_unit_test(test_a_folder_is_no_container),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
