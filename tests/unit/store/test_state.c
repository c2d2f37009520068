#include "test.h"

#include "store/state.h"

#define ID_A "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
#define ID_B "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb"

static struct state state;

static struct state_version version(uint64_t epoch, uint64_t seq)
{
	struct state_version v = {epoch, seq, {{0}}};

	memset(v.id.b, (int)(epoch * 16 + seq), sizeof v.id.b);
	return v;
}

static void put(uint64_t epoch, uint64_t seq)
{
	struct state_version v = version(epoch, seq);
	assert_true(state_put(&state, "acme/iocs", &v, NULL));
}

static bool accepts(uint64_t epoch, uint64_t seq, const char *code)
{
	struct state_version v = version(epoch, seq);
	struct err e = {0};
	bool ok = state_accepts(&state, "acme/iocs", &v, &e);

	assert_true(ok || err_is(&e, code));
	return ok;
}

static void accepts_what_is_newer(void **unused)
{
	(void)unused;
	memset(&state, 0, sizeof state);
	assert_true(accepts(1, 1, ""));
	put(1, 5);
	assert_true(accepts(1, 5, ""));
	assert_true(accepts(1, 6, ""));
	assert_true(accepts(2, 1, ""));
	assert_false(accepts(1, 4, "PACK-ROLLBACK"));
	struct state_version twin = version(1, 5);
	struct err e = {0};
	twin.id.b[31] ^= 1;
	assert_false(state_accepts(&state, "acme/iocs", &twin, &e));
	assert_true(err_is(&e, "PACK-EQUIVOCATION"));
	put(2, 1);
	assert_false(accepts(1, 9, "PACK-ROLLBACK"));
}

static void keeps_three_generations(void **unused)
{
	(void)unused;
	assert_int_equal(STORE_GENERATIONS, 3);
	memset(&state, 0, sizeof state);
	for (uint64_t i = 1; i <= 4; i++)
		put(1, i);
	const struct state_pack *p = state_find(&state, T("acme/iocs"));
	assert_int_equal(p->use.seq, 4);
	assert_int_equal(p->old_count, 2);
	assert_int_equal(p->old[0].seq, 3);
	assert_int_equal(p->old[1].seq, 2);
	struct state_version gone = version(1, 1), kept = version(1, 2);
	assert_false(state_names(&state, &gone.id));
	assert_true(state_names(&state, &kept.id));
	/* Back to 2: pinned, and high stays. */
	put(1, 2);
	assert_true(p->pinned);
	assert_int_equal(p->high.seq, 4);
	assert_int_equal(p->old_count, 2);
	assert_int_equal(p->old[0].seq, 4);
	assert_int_equal(p->old[1].seq, 3);
	put(1, 4);
	assert_false(p->pinned);
	put(1, 4);
	assert_int_equal(p->old_count, 2);
}

static void reads_what_it_writes(void **unused)
{
	static struct state again;
	struct buf b = BUF(STATE_MAX);
	struct err e = {0};

	(void)unused;
	memset(&state, 0, sizeof state);
	for (uint64_t i = 1; i <= 4; i++)
		put(1, i);
	put(1, 3);
	struct state_version v = version(3, 7);
	assert_true(state_put(&state, "aaa", &v, NULL));
	assert_true(state_format(&state, &b));
	assert_true(state_parse(buf_view(&b), &again, &e));
	assert_memory_equal(&state, &again, sizeof state);
	buf_free(&b);
}

/* With the sum that belongs to the text, so that it is not what refuses. */
static bool parses(const char *text, struct state *s, struct err *e)
{
	struct digest sum = digest_of(DIGEST_STATE, NULL, text, strlen(text));
	char all[2048], hex[DIGEST_HEX];

	digest_hex(hex, &sum);
	snprintf(all, sizeof all, "%ssum %s\n", text, hex);
	return state_parse(text_of(all), s, e);
}

static void notices_every_flipped_bit(void **unused)
{
	static struct state again;
	struct buf b = BUF(STATE_MAX);
	struct err e;

	(void)unused;
	memset(&state, 0, sizeof state);
	put(1, 5);
	put(1, 6);
	put(1, 5);
	assert_true(state_format(&state, &b));
	for (size_t i = 0; i < b.n * 8; i++) {
		b.p[i / 8] ^= (char)(1 << i % 8);
		if (state_parse(buf_view(&b), &again, &e) || !err_is(&e, "STATE-MALFORMED"))
			fail_msg("bit %zu of byte %zu flipped: accepted", i % 8, i / 8);
		b.p[i / 8] ^= (char)(1 << i % 8);
	}
	for (size_t n = 0; n < b.n; n++)
		assert_false(state_parse(text_head(buf_view(&b), n), &again, &e));
	assert_true(state_parse(buf_view(&b), &again, &e));
	buf_free(&b);
}

static void refuses_other_spellings(void **unused)
{
	static const char *const bad[] = {
		"",
		"picket-state 1\n",
		"picket-state 2\nfloor 0\n",
		"picket-state 1\nfloor 01\n",
		"picket-state 1\nfloor 0",
		"picket-state 1\nfloor 0\n\n",
		"picket-state 1\nfloor 0\nuse a 1 1 " ID_A "\n",
		"picket-state 1\nfloor 0\nhigh a 0 1 " ID_A "\n",
		"picket-state 1\nfloor 0\nhigh a 1 0 " ID_A "\n",
		"picket-state 1\nfloor 0\nhigh A 1 1 " ID_A "\n",
		"picket-state 1\nfloor 0\nhigh a 1 1 " ID_A " \n",
		"picket-state 1\nfloor 0\nhigh b 1 1 " ID_A "\nhigh a 1 1 " ID_B "\n",
		"picket-state 1\nfloor 0\nhigh a 1 1 " ID_A "\nhigh a 1 1 " ID_A "\n",
		"picket-state 1\nfloor 0\nhigh a 1 1 " ID_A "\npin a\n",
		"picket-state 1\nfloor 0\nhigh a 1 1 " ID_A "\nuse b 1 1 " ID_A "\n",
		"picket-state 1\nfloor 0\nhigh a 1 1 " ID_A "\nuse a 1 1 " ID_A "\npin a x\n",
		"picket-state 1\nfloor 0\nhigh a 1 1 " ID_A "\nuse a 1 1 " ID_A "\nuse a 1 1 " ID_A "\n",
		"picket-state 1\nfloor 0\nhigh a 1 1 " ID_A "\nold a 1 1 " ID_A "\nold a 1 1 " ID_A
		"\nold a 1 1 " ID_A "\n",
		"picket-state 1\nfloor 0\nhigh a 1 1 " ID_A "\nold a 1 1 " ID_A "\nuse a 1 1 " ID_A "\n",
	};
	static struct state s;
	struct err e;

	(void)unused;
	assert_true(parses("picket-state 1\nfloor 0\n", &s, &e));
	assert_true(parses("picket-state 1\nfloor 0\nhigh a 1 1 " ID_A "\nuse a 1 1 " ID_A
			   "\npin a\nold a 1 2 " ID_B "\n", &s, &e));
	for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
		if (parses(bad[i], &s, &e) || !err_is(&e, "STATE-MALFORMED"))
			fail_msg("accepted \"%s\"", bad[i]);
}

static void stops_at_the_limit_of_packs(void **unused)
{
	struct state_version v = version(1, 1);
	struct err e = {0};
	char name[16];

	(void)unused;
	memset(&state, 0, sizeof state);
	for (int i = 0; i < STATE_PACKS_MAX; i++) {
		snprintf(name, sizeof name, "p%03d", i);
		assert_true(state_put(&state, name, &v, &e));
		state_find(&state, text_of(name))->in_use = false; /* removed again, and remembered */
	}
	assert_true(state_put(&state, "p000", &v, &e));
	assert_false(state_put(&state, "q", &v, &e));
	assert_true(err_is(&e, "STORE-FULL"));
	/* And so does what reads a state. */
	for (unsigned over = 0; over < 2; over++) {
		struct buf b = BUF(STATE_MAX);
		struct digest sum;
		char hex[DIGEST_HEX];
		buf_text(&b, T("picket-state 1\nfloor 0\n"));
		for (unsigned i = 0; i < STATE_PACKS_MAX + over; i++)
			buf_printf(&b, "high p%03u 1 1 " ID_A "\n", i);
		sum = digest_of(DIGEST_STATE, NULL, b.p, b.n);
		digest_hex(hex, &sum);
		buf_printf(&b, "sum %s\n", hex);
		assert_int_equal(state_parse(buf_view(&b), &state, &e), !over);
		buf_free(&b);
	}
	assert_true(err_is(&e, "STATE-MALFORMED"));
}

/* No more in use than can be opened with those that are built in; what is in use can always be renewed. */
static void stops_at_the_limit_of_packs_in_use(void **unused)
{
	struct state_version v = version(1, 1), newer = version(1, 2);
	struct err e = {0};
	char name[16];

	(void)unused;
	assert_true(STORE_PACKS_MAX < STACK_MAX);
	memset(&state, 0, sizeof state);
	for (int i = 0; i < STORE_PACKS_MAX; i++) {
		snprintf(name, sizeof name, "p%03d", i);
		assert_true(state_put(&state, name, &v, &e));
	}
	assert_false(state_put(&state, "q", &v, &e));
	assert_true(err_is(&e, "STORE-FULL"));
	assert_int_equal(state.count, STORE_PACKS_MAX);
	assert_true(state_put(&state, "p007", &newer, &e));
	state_find(&state, T("p000"))->in_use = false;
	assert_true(state_put(&state, "q", &v, &e));
	assert_false(state_put(&state, "p000", &v, &e));
}

/* A text of STATE_MAX bytes is read, and is no state; one byte more is not looked at. */
static void stops_at_the_limit_of_bytes(void **unused)
{
	char *zero = calloc(1, STATE_MAX + 1);
	struct err e = {0};

	(void)unused;
	assert_non_null(zero);
	assert_false(state_parse(text_n(zero, STATE_MAX), &state, &e));
	assert_text(text_head(text_of(e.text), 7), "line 1:");
	assert_false(state_parse(text_n(zero, STATE_MAX + 1), &state, &e));
	assert_text(text_head(text_of(e.text), 11), "longer than");
	free(zero);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(accepts_what_is_newer),
		cmocka_unit_test(keeps_three_generations),
		cmocka_unit_test(reads_what_it_writes),
		cmocka_unit_test(refuses_other_spellings),
		cmocka_unit_test(notices_every_flipped_bit),
		cmocka_unit_test(stops_at_the_limit_of_packs),
		cmocka_unit_test(stops_at_the_limit_of_packs_in_use),
		cmocka_unit_test(stops_at_the_limit_of_bytes),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
