#include "test.h"

#include "maker.h"
#include "pack/root_rows.h"

static char *full;

static struct err why; /* of the last one refused */

static const char *code_of(struct text t)
{
	struct trust *trust = NULL;

	why = (struct err){0};
	bool ok = root_parse(t, &trust, &why);
	trust_free(trust);
	return ok ? "" : why.code;
}

static bool because(const char *words)
{
	struct text t = text_of(why.text);

	return text_find(t, text_of(words)) < t.n;
}

static const char *with(const char *from, const char *to)
{
	struct buf b = BUF(ROOT_MAX + 4096);
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

static void test_all_kinds_of_lines(void **state)
{
	struct trust *t = NULL;
	struct trust_role role;

	(void)state;
	assert_true(root_parse(text_of(full), &t, NULL));
	const struct trust *const roots[] = {t};
	assert_int_equal(trust_version(t), 3);
	assert_int_equal(trust_key_count(t), 2);
	assert_string_equal(trust_key_at(t, 1).name, "bob");
	assert_true(trust_role_for(roots, 1, T("acme/npm-malware"), &role));
	assert_string_equal(role.prefix, "acme/*");
	assert_int_equal(role.threshold, 2);
	assert_true(role.grant_allow);
	assert_true(trust_role_for(roots, 1, T("community/x"), &role));
	assert_int_equal(role.threshold, 1);
	assert_false(role.grant_allow);
	assert_false(trust_role_for(roots, 1, T("acme"), &role));
	assert_false(trust_role_for(roots, 1, T("acmeplus/x"), &role));
	trust_free(t);
}

static void test_one_spelling_only(void **state)
{
	(void)state;
	static const char *const pairs[][2] = {
		{"version 3", "version 03"},
		{"version 3\n", "version 3 \n"},
		{"role root 2 alice bob", "role root 2 bob alice"},
		{"role root 2 alice bob", "role root 2 alice bob bob"},
	};
	for (size_t i = 0; i < sizeof pairs / sizeof pairs[0]; i++)
		assert_true(strncmp(with(pairs[i][0], pairs[i][1]), "ROOT-", 5) == 0);
}

static void test_contradictions(void **state)
{
	(void)state;
	static const char *const pairs[][2] = {
		{"version 3", "version 0"},
		{"iocpack-root 1", "iocpack-root 2"},
		{"key bob", "key alice"},	/* a name twice */
		{"role root 2", "role root 3"}, /* more than there are keys */
		{"role root 2", "role root 0"},
		{"role root 2 alice bob", "role root 2 alice carol"},
		{"role root 2 alice bob\n", ""}, /* nobody can ever change it */
		{"role catalog", "role root"},	 /* twice */
		{"role publisher community/*", "role publisher acme/*"},
		{"role publisher acme/*", "role publisher acme*"},
		{"grant community/* deny", "grant community/* allow"},
		{"grant community/* deny", "grant acme/* deny"},
		{"revoke bob", "revoke carol"},
		{"e1 s39", "s39 e1"},
		{"\"mass false positive\"", "mass"},
		{"\"mass false positive\"", "\"\""},
		{"\"mass false positive\"", "\"a\" b\""},
		{"epoch acme/npm-malware 1\n", "epoch acme/npm-malware 0\n"},
		{"epoch acme/npm-malware 1\n", "epoch acme/npm-malware 1\nextra\n"},
		{"floor", "flour"},
	};
	for (size_t i = 0; i < sizeof pairs / sizeof pairs[0]; i++)
		if (strcmp(with(pairs[i][0], pairs[i][1]), "ROOT-MALFORMED") != 0)
			fail_msg("%s: %s", pairs[i][1], with(pairs[i][0], pairs[i][1]));
}

/* Two names for one key would be two signers out of one hand. */
static void test_a_key_has_one_name(void **state)
{
	struct signer alice = make_signer(1);
	struct trust_key keys[2] = {{"a", alice.pub}, {"b", alice.pub}};
	struct buf b = BUF(ROOT_MAX);
	struct err e;

	(void)state;
	keys[1].key.keynum[0] ^= 1; /* another label does not make it another key */
	assert_false(root_simple(keys, 2, 2, "*", &b, &e));
	assert_string_equal(e.code, "ROOT-MALFORMED");
	assert_int_equal(b.n, 0);
	buf_free(&b);
}

static void test_the_simple_root(void **state)
{
	static struct trust_key keys[KEYS_MAX + 1];
	static char names[KEYS_MAX + 1][16];
	struct buf b = BUF(ROOT_MAX);

	(void)state;
	for (size_t i = 0; i <= KEYS_MAX; i++) {
		struct signer s = make_signer((uint8_t)(i + 1));
		snprintf(names[i], sizeof names[i], "key-%zu", i);
		keys[i] = (struct trust_key){names[i], s.pub};
	}
	assert_true(root_simple(keys, 1, 1, "*", &b, NULL));
	assert_string_equal(code_of(buf_view(&b)), "");
	buf_clear(&b);
	assert_true(root_simple(keys, KEYS_MAX, KEYS_MAX, "acme/*", &b, NULL));
	assert_string_equal(code_of(buf_view(&b)), "");
	buf_clear(&b);
	assert_false(root_simple(keys, KEYS_MAX + 1, 1, "*", &b, NULL));
	assert_false(root_simple(keys, 0, 0, "*", &b, NULL));
	assert_false(root_simple(keys, 2, 0, "*", &b, NULL));
	assert_false(root_simple(keys, 2, 3, "*", &b, NULL));
	assert_false(root_simple(keys, 2, 1, "Acme/*", &b, NULL));
	assert_false(root_simple(keys, 2, 1, "a/*\nkey x", &b, NULL));
	keys[0].name = "a/b";
	assert_false(root_simple(keys, 1, 1, "*", &b, NULL));
	buf_free(&b);
}

static void test_the_most_specific_prefix_wins(void **state)
{
	struct signer alice = make_signer(1), bob = make_signer(2);
	const struct signer *a[] = {&alice}, *ab[] = {&alice, &bob};
	struct trust *all = make_trust(a, 1, 1, "*");
	struct trust *acme = make_trust(ab, 2, 2, "acme/*");
	struct trust *exact = make_trust(a, 1, 1, "acme/x");
	const struct trust *const roots[] = {all, acme, exact};
	struct trust_role r;

	(void)state;
	assert_true(trust_role_for(roots, 3, T("other/x"), &r) && r.root == all);
	assert_true(trust_role_for(roots, 3, T("acme/y"), &r) && r.root == acme);
	assert_true(trust_role_for(roots, 3, T("acme/x"), &r) && r.root == exact);
	assert_true(trust_role_for(roots, 2, T("acme/x"), &r) && r.root == acme);
	assert_int_equal(r.threshold, 2);
	const struct trust *const twice[] = {acme, acme};
	assert_true(trust_role_for(twice, 2, T("acme/x"), &r) && r.root == acme);
	assert_false(trust_role_for(roots, 0, T("acme/x"), &r));
	trust_free(all);
	trust_free(acme);
	trust_free(exact);
}

static void test_limits(void **state)
{
	struct buf b = BUF(2 * ROOT_MAX);

	(void)state;
	for (unsigned over = 0; over < 2; over++) {
		struct text t = text_of(full);
		size_t at = text_find(t, T("floor"));
		buf_clear(&b);
		buf_text(&b, text_head(t, at));
		for (unsigned i = 1; i < ROLES_MAX + over; i++)
			buf_printf(&b, "floor acme/p%u e1 s1\n", i);
		buf_text(&b, text_tail(t, at));
		assert_string_equal(code_of(buf_view(&b)), over ? "ROOT-MALFORMED" : "");
	}
	char reason[REASON_MAX + 16];
	for (unsigned over = 0; over < 2; over++) {
		memset(reason, 'r', sizeof reason);
		reason[0] = reason[REASON_MAX + 1 + over] = '"';
		reason[REASON_MAX + 2 + over] = '\0';
		assert_string_equal(with("\"mass false positive\"", reason),
				    over ? "ROOT-MALFORMED" : "");
	}
	buf_free(&b);
}

/* Every kind of line has its own room. */
static void test_lines_of_a_kind(void **state)
{
	static const struct {
		const char *before; /* the line of the example where they stand */
		const char *line;   /* with the number of one */
		unsigned have;	    /* lines of the kind in the example */
	} kinds[] = {
		{"role catalog", "role publisher p%u/* 1 bob\n", 4},
		{"floor", "grant p%u/* deny\n", 2},
		{"revoke", "floor p%u e1 s1\n", 1},
		{"withdraw", "revoke bob since p%u e1 s1\n", 1},
		{"epoch", "withdraw p%u e1 s1 \"why\"\n", 1},
		{"epoch acme", "epoch p%u 1\n", 1},
	};
	struct text t = text_of(full);
	struct buf b = BUF(ROOT_MAX);

	(void)state;
	for (size_t k = 0; k < sizeof kinds / sizeof kinds[0]; k++)
		for (unsigned over = 0; over < 2; over++) {
			size_t at = text_find(t, text_of(kinds[k].before));
			buf_clear(&b);
			buf_text(&b, text_head(t, at));
			for (unsigned i = kinds[k].have; i < ROLES_MAX + over; i++) {
				struct cut c = text_cut(text_of(kinds[k].line), '%');
				buf_text(&b, c.head);
				buf_printf(&b, "%u", i);
				buf_text(&b, text_tail(c.tail, 1));
			}
			buf_text(&b, text_tail(t, at));
			if (strcmp(code_of(buf_view(&b)), over ? "ROOT-MALFORMED" : "") != 0)
				fail_msg("%s%s", kinds[k].line, why.text);
			assert_true(!over || because("fewer lines of this kind"));
		}
	buf_free(&b);
}

static void test_how_many_keys(void **state)
{
	struct buf b = BUF(ROOT_MAX);
	char key[PUBKEY_TEXT];

	(void)state;
	for (unsigned over = 0; over < 2; over++) {
		buf_clear(&b);
		buf_text(&b, T("iocpack-root 1\nversion 1\n"));
		for (unsigned i = 0; i < KEYS_MAX + over; i++) {
			struct signer s = make_signer((uint8_t)(i + 1));
			pubkey_text(key, &s.pub);
			buf_printf(&b, "key k%u %s\n", i, key);
		}
		buf_text(&b, T("role root 1 k0\n"));
		assert_string_equal(code_of(buf_view(&b)), over ? "ROOT-MALFORMED" : "");
		assert_true(!over || because("at most 64 keys"));
	}
	buf_free(&b);
}

/* A root of exactly ROOT_MAX bytes is one; the same with a letter more is too long. */
static void test_the_longest_root(void **state)
{
	struct buf b = BUF(ROOT_MAX + 1);
	char letters[REASON_MAX], name[PACK_NAME_MAX + 1];
	const size_t longest = strlen("withdraw ") + PACK_NAME_MAX + strlen(" e1 s1 \"\"\n") + REASON_MAX;

	(void)state;
	memset(letters, 'r', sizeof letters);
	memset(name, 'n', sizeof name);
	name[NAME_PART_MAX] = '/';
	name[PACK_NAME_MAX] = '\0';
	for (unsigned over = 0; over < 2; over++) {
		size_t size = ROOT_MAX + over;
		struct text t = text_of(full);
		size_t at = text_find(t, T("epoch acme")), rest = t.n - at;
		buf_clear(&b);
		buf_text(&b, text_head(t, at));
		while (b.n + rest < size) {
			/* A line is its name and reason; the last two share what is left. */
			size_t room = size - rest - b.n, have = b.n;
			if (room > 2 * longest)
				room = longest;
			else if (room > longest)
				room /= 2;
			buf_printf(&b, "withdraw %s e1 s1 \"", name);
			size_t head = b.n - have;
			assert_true(room > head + 2 && room - head - 2 <= REASON_MAX);
			buf_text(&b, text_n(letters, room - head - 2));
			buf_text(&b, T("\"\n"));
		}
		buf_text(&b, text_tail(t, at));
		assert_int_equal(b.n, size);
		assert_string_equal(code_of(buf_view(&b)), over ? "ROOT-MALFORMED" : "");
		assert_true(!over || because("longer than"));
	}
	buf_free(&b);
}

static int setup(void **state)
{
	struct buf b = BUF(ROOT_MAX);

	(void)state;
	if (!file_read(AT_FDCWD, TEST_SOURCE_DIR "/tests/fuzz/seeds/root/all-lines", false, &b,
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
		cmocka_unit_test(test_all_kinds_of_lines),
		cmocka_unit_test(test_one_spelling_only),
		cmocka_unit_test(test_contradictions),
		cmocka_unit_test(test_a_key_has_one_name),
		cmocka_unit_test(test_the_simple_root),
		cmocka_unit_test(test_the_most_specific_prefix_wins),
		cmocka_unit_test(test_limits),
		cmocka_unit_test(test_lines_of_a_kind),
		cmocka_unit_test(test_how_many_keys),
		cmocka_unit_test(test_the_longest_root),
	};
	return cmocka_run_group_tests(tests, setup, teardown);
}
