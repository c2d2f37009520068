#include "test.h"

#include "maker.h"
#include "pack/root_rows.h"

/* A manifest, signed by some, checked against some roots: which code comes out. */
struct scene {
	struct manifest m;
	const struct signer *signers[4];
	size_t signer_count;
	const char *comment;   /* another one than the right one */
	const char *untrusted; /* another one than the right one */
	const struct trust *roots[3];
	size_t root_count;
	struct text bytes; /* other bytes than the manifest of m */
	char signer_names[64];
	size_t counted;
	bool allow;
};

static struct signer alice, bob, carol, mallory;
static struct trust *two_of_three;

static const char *verdict(struct scene *s)
{
	static struct err e;
	struct buf manifest = BUF(MANIFEST_MAX), files[4];
	struct signature sigs[4];
	char comment[MINISIGN_COMMENT_MAX + 1];
	struct verified *v = NULL;
	struct manifest m;
	struct trust_role role;

	e = (struct err){0};
	assert_true(manifest_format(&s->m, &manifest));
	struct text bytes = s->bytes.n ? s->bytes : buf_view(&manifest);
	struct digest id = object_id(bytes);
	assert_true(trust_comment(&s->m, &id, comment, NULL));
	for (size_t i = 0; i < s->signer_count; i++) {
		struct minisig sig = make_minisig(s->signers[i], bytes.p, bytes.n,
						  s->comment ? s->comment : comment);
		files[i] = BUF(MINISIGN_FILE_MAX);
		assert_true(minisig_format(
			&sig, text_of(s->untrusted ? s->untrusted : MINISIG_PACK_COMMENT),
			&files[i]));
		pubkey_fingerprint(sigs[i].fingerprint, &s->signers[i]->pub);
		sigs[i].file = buf_view(&files[i]);
	}
	bool ok = trust_verify_manifest(s->roots, s->root_count, bytes, sigs, s->signer_count, &v,
					&m, &role, &e);
	s->counted = 0;
	if (ok) {
		assert_text(verified_bytes(v), buf_cstr(&manifest));
		s->counted = verified_signers(v);
		s->allow = role.grant_allow;
		assert_int_equal(verified_threshold(v), role.threshold);
	} else {
		assert_null(v);
		assert_true(e.text[0] && e.code[0]);
	}
	verified_free(v);
	for (size_t i = 0; i < s->signer_count; i++)
		buf_free(&files[i]);
	buf_free(&manifest);
	return ok ? "" : e.code;
}

static struct manifest a_manifest(uint64_t epoch, uint64_t seq)
{
	struct manifest m = make_manifest("acme/npm-malware", epoch, seq);

	m.part_count = 1;
	m.parts[0].size = m.parts[0].tree = 4096;
	return m;
}

static struct scene scene_of(const struct trust *root, uint64_t seq)
{
	return (struct scene){.m = a_manifest(1, seq),
			      .signers = {&alice, &bob},
			      .signer_count = 2,
			      .roots = {root},
			      .root_count = 1};
}

static void test_thresholds(void **state)
{
	struct scene s = scene_of(two_of_three, 42);

	(void)state;
	assert_string_equal(verdict(&s), "");
	assert_int_equal(s.counted, 2);
	s.signers[2] = &carol;
	s.signer_count = 3;
	assert_string_equal(verdict(&s), "");
	assert_int_equal(s.counted, 3);
	s.signer_count = 1;
	assert_string_equal(verdict(&s), "PACK-THRESHOLD");
	s.signer_count = 0;
	assert_string_equal(verdict(&s), "PACK-UNSIGNED");
	s.signers[0] = &mallory;
	s.signer_count = 1;
	assert_string_equal(verdict(&s), "PACK-UNKNOWN-KEY");
	/* One good key and a stranger are one good key. */
	s.signers[1] = &alice;
	s.signer_count = 2;
	assert_string_equal(verdict(&s), "PACK-THRESHOLD");
	/* Two good ones and a stranger are two good ones. */
	s.signers[2] = &bob;
	s.signer_count = 3;
	assert_string_equal(verdict(&s), "");
	assert_int_equal(s.counted, 2);
}

/* The same signature twice, under whatever keynum, is one signer: the caller's members have
 * distinct names, but the judge does not rely on it. */
static void test_distinct_keys(void **state)
{
	struct scene s = scene_of(two_of_three, 42);
	struct signer twin = alice;

	(void)state;
	s.signers[1] = &alice;
	assert_string_equal(verdict(&s), "PACK-THRESHOLD");
	twin.pub.keynum[3] ^= 1;
	s.signers[1] = &twin;
	assert_string_equal(verdict(&s), "PACK-BAD-SIGNATURE"); /* a keynum no root has */
}

/* Two keys may bear one keynum; each is known by its key bytes. */
static void test_keynums_may_collide(void **state)
{
	struct signer twin = bob;
	memcpy(twin.pub.keynum, alice.pub.keynum, sizeof twin.pub.keynum);
	const struct signer *keys[] = {&alice, &twin};
	struct trust *t = make_trust(keys, 2, 2, "acme/*");
	struct scene s = scene_of(t, 42);

	(void)state;
	s.signers[1] = &twin;
	assert_string_equal(verdict(&s), "");
	s.signer_count = 1;
	assert_string_equal(verdict(&s), "PACK-THRESHOLD");
	trust_free(t);
}

static void test_what_was_signed_is_what_it_is(void **state)
{
	struct scene s = scene_of(two_of_three, 42);
	struct buf other = BUF(MANIFEST_MAX);
	struct manifest m = a_manifest(1, 43);

	(void)state;
	/* A signature that says less, more or something else of the same bytes. */
	static const char *const comments[] = {
		"",
		"timestamp:1795229340",
		"iocpack catalog acme/npm-malware e1 s42 m=0",
		"iocpack manifest acme/npm-malware e1 s42 m=00112233445566778899aabbccddeeff",
	};
	for (size_t i = 0; i < 4; i++) {
		s.comment = comments[i];
		assert_string_equal(verdict(&s), "PACK-ROLE");
	}
	/* The right id, another sequence than the manifest's own. */
	s.comment = NULL;
	assert_true(manifest_format(&m, &other));
	s.bytes = buf_view(&other);
	assert_string_equal(verdict(&s), "PACK-ROLE");
	/* Signed bytes that are no manifest: a good signature makes them no better. */
	s.bytes = T("iocpack-manifest 1\n");
	assert_string_equal(verdict(&s), "MANIFEST-MALFORMED");
	buf_free(&other);
}

static void test_a_name_nobody_may_sign(void **state)
{
	struct scene s = scene_of(two_of_three, 42);

	(void)state;
	snprintf(s.m.name, sizeof s.m.name, "other/npm-malware");
	assert_string_equal(verdict(&s), "PACK-UNKNOWN-KEY");
}

static void test_untrusted_comments_are_fixed(void **state)
{
	struct scene s = scene_of(two_of_three, 42);

	(void)state;
	s.untrusted = "signature from minisign secret key";
	assert_string_equal(verdict(&s), "SIG-MALFORMED");
}

/* A more specific root of the site takes a name away from a publisher of everything. */
static void test_several_roots(void **state)
{
	const struct signer *a[] = {&alice}, *m[] = {&mallory};
	struct trust *everything = make_trust(a, 1, 1, "*");
	struct trust *acme = make_trust(m, 1, 1, "acme/*");
	struct scene s = scene_of(everything, 42);

	(void)state;
	s.signer_count = 1;
	assert_string_equal(verdict(&s), "");
	s.roots[1] = acme;
	s.root_count = 2;
	assert_string_equal(verdict(&s), "PACK-UNKNOWN-KEY");
	s.signers[1] = &mallory;
	s.signer_count = 2;
	assert_string_equal(verdict(&s), "");
	assert_int_equal(s.counted, 1);
	s.root_count = 0;
	assert_string_equal(verdict(&s), "PACK-UNKNOWN-KEY");
	trust_free(everything);
	trust_free(acme);
}

/* The 2 of 3 root with more lines. */
static struct trust *root_with(const char *lines)
{
	struct buf b = BUF(ROOT_MAX);
	struct trust *t = NULL;
	struct err e;

	assert_true(root_format(two_of_three, &b));
	buf_text(&b, text_of(lines));
	if (!root_parse(buf_view(&b), &t, &e))
		fail_msg("%s", e.text);
	buf_free(&b);
	return t;
}

static const char *under(const char *lines, uint64_t epoch, uint64_t seq)
{
	struct trust *t = root_with(lines);
	struct scene s = scene_of(t, seq);

	s.m.epoch = epoch;
	const char *code = verdict(&s);
	trust_free(t);
	return code;
}

static void test_floors_and_withdrawals(void **state)
{
	(void)state;
	const char *floor = "floor acme/npm-malware e1 s42\n";
	assert_string_equal(under(floor, 1, 42), "");
	assert_string_equal(under(floor, 1, 41), "PACK-ROLLBACK");
	assert_string_equal(under("floor acme/other e1 s50\n", 1, 41), "");
	assert_string_equal(under("floor acme/* e1 s50\n", 1, 41), "PACK-ROLLBACK");
	const char *gone = "withdraw acme/npm-malware e1 s41 \"mass false positive\"\n";
	assert_string_equal(under(gone, 1, 41), "PACK-WITHDRAWN");
	assert_string_equal(under(gone, 1, 40), "");
	assert_string_equal(under(gone, 1, 42), "");
}

static void test_epochs(void **state)
{
	(void)state;
	assert_string_equal(under("", 1, 42), "");
	assert_string_equal(under("", 2, 42), "PACK-EPOCH"); /* only a root raises it */
	const char *two = "epoch acme/npm-malware 2\n";
	assert_string_equal(under(two, 2, 1), "");
	assert_string_equal(under(two, 1, UINT64_MAX), "PACK-ROLLBACK");
	assert_string_equal(under(two, 3, 1), "PACK-EPOCH");
	assert_string_equal(
		under("floor acme/npm-malware e1 s50\nepoch acme/npm-malware 2\n", 2, 1), "");
}

static void test_revocations(void **state)
{
	(void)state;
	const char *bob_gone = "revoke bob since acme/npm-malware e1 s39\n";
	assert_string_equal(under(bob_gone, 1, 38), ""); /* what bob signed before stays */
	assert_string_equal(under(bob_gone, 1, 39), "PACK-REVOKED");
	assert_string_equal(under(bob_gone, 1, 40), "PACK-REVOKED");
	assert_string_equal(under("revoke bob since acme/other e1 s1\n", 1, 40), "");
	assert_string_equal(under("revoke bob since acme/* e1 s1\n", 1, 40), "PACK-REVOKED");
	assert_string_equal(
		under("revoke bob since acme/npm-malware e1 s39\nepoch acme/npm-malware 2\n", 2, 1),
		"PACK-REVOKED");
	/* Enough others: the pack stands without the revoked key. */
	struct trust *t = root_with(bob_gone);
	struct scene s = scene_of(t, 40);
	s.signers[2] = &carol;
	s.signer_count = 3;
	assert_string_equal(verdict(&s), "");
	assert_int_equal(s.counted, 2);
	trust_free(t);
}

static void test_grants(void **state)
{
	struct trust *t = root_with("grant acme/* deny,allow\n");
	struct scene s = scene_of(t, 42);

	(void)state;
	assert_string_equal(verdict(&s), "");
	assert_true(s.allow);
	trust_free(t);
	s = scene_of(two_of_three, 42);
	assert_string_equal(verdict(&s), "");
	assert_false(s.allow);
}

static void test_sizes(void **state)
{
	static char big[MANIFEST_MAX + 1];
	struct scene s = scene_of(two_of_three, 42);

	(void)state;
	s.bytes = text_n(big, MANIFEST_MAX);
	assert_string_equal(verdict(&s), "MANIFEST-MALFORMED"); /* read, and no manifest */
	s.bytes = text_n(big, MANIFEST_MAX + 1);
	assert_string_equal(verdict(&s), "MANIFEST-MALFORMED");
}

static int setup(void **state)
{
	(void)state;
	alice = make_signer(1);
	bob = make_signer(2);
	carol = make_signer(3);
	mallory = make_signer(9);
	const struct signer *keys[] = {&alice, &bob, &carol};
	two_of_three = make_trust(keys, 3, 2, "acme/*");
	return 0;
}

static int teardown(void **state)
{
	(void)state;
	trust_free(two_of_three);
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_thresholds),
		cmocka_unit_test(test_distinct_keys),
		cmocka_unit_test(test_keynums_may_collide),
		cmocka_unit_test(test_what_was_signed_is_what_it_is),
		cmocka_unit_test(test_a_name_nobody_may_sign),
		cmocka_unit_test(test_untrusted_comments_are_fixed),
		cmocka_unit_test(test_several_roots),
		cmocka_unit_test(test_floors_and_withdrawals),
		cmocka_unit_test(test_epochs),
		cmocka_unit_test(test_revocations),
		cmocka_unit_test(test_grants),
		cmocka_unit_test(test_sizes),
	};
	return cmocka_run_group_tests(tests, setup, teardown);
}
