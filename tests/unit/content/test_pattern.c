/* content/pattern.h: marks, words and indicators; the cache is believed only when its keyed digest is right. */
#include "test.h"

#include "crypto/digest.h"
#include "regex/regex.h"
#include "scanner/content/limits.h"
#include "scanner/content/mark.h"
#include "scanner/content/pattern.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#define IND(k, v) {.kind = {"" k, sizeof k - 1}, .value = {"" v, sizeof v - 1}}

static const struct corpus_indicator indicators[] = {
	IND("domain", "evil.example"), IND("string", "Sha1-Marker"), IND("regex", "ab+c[0-9]{3}"),
	IND("sha256", "0000"),	       IND("ip", "203.0.113.9"),
};

static int cache_open(char folder[64])
{
	snprintf(folder, 64, "/tmp/picket-pattern-XXXXXX");
	assert_non_null(mkdtemp(folder));
	return open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
}

static void cache_remove(int dir, const char *folder)
{
	unlinkat(dir, "patterns.hsdb", 0);
	unlinkat(dir, "patterns.key", 0);
	close(dir);
	rmdir(folder);
}

static void test_finds(void **state)
{
	struct pattern_set *set;
	struct err e = {0};
	struct pattern_hits h;

	(void)state;
	assert_true(pattern_set_new(indicators, 5, -1, &set, &e));
	struct pattern_scratch *s = pattern_scratch_new(set);
	assert_non_null(s);
	pattern_find(s, T("x EVIL.Example Sha1-Marker abbbc123 203.0.113.9 child_process trufflehog"), &h);
	assert_int_equal(h.count, 4);
	assert_int_equal(h.indicators[0], 0);
	assert_int_equal(h.indicators[3], 4);
	assert_true(h.set.marks & MARK_EXEC);
	pattern_find(s, T("sha1-marker abc12 nothing"), &h);
	assert_int_equal(h.count, 0);
	assert_int_equal(h.set.marks, 0);
	pattern_find(s, T(""), &h);
	assert_int_equal(h.count, 0);
	pattern_scratch_free(s);
	pattern_set_free(set);
}

/* The regular expression alone, as it is loaded where nothing can be compiled. */
static void check_placed(const struct pattern_set *set)
{
	size_t begin = 0;
	struct regex *r = regex_load(pattern_placed(set, 2));

	assert_non_null(r);
	assert_true(regex_begin(r, T("x abbc123"), 9, &begin));
	assert_int_equal(begin, 2);
	regex_free(r);
	assert_int_equal(pattern_placed(set, 0).n, 0);
	assert_int_equal(pattern_placed(set, 5).n, 0);
}

static void test_cache(void **state)
{
	char folder[64];
	int dir = cache_open(folder);
	struct pattern_set *set;
	struct err e = {0};

	(void)state;
	assert_true(pattern_set_new(indicators, 5, dir, &set, &e));
	assert_false(pattern_set_cached(set));
	check_placed(set);
	pattern_set_free(set);
	assert_true(pattern_set_new(indicators, 5, dir, &set, &e));
	assert_true(pattern_set_cached(set));
	check_placed(set);
	pattern_set_free(set);
	/* other patterns: the cache is stale */
	assert_true(pattern_set_new(indicators, 2, dir, &set, &e));
	assert_false(pattern_set_cached(set));
	pattern_set_free(set);
	/* the same bytes are looked for, and mean something else */
	struct corpus_indicator kinds[2] = {indicators[0], indicators[1]};
	kinds[0].kind = T("url");
	assert_true(pattern_set_new(kinds, 2, dir, &set, &e));
	assert_false(pattern_set_cached(set));
	pattern_set_free(set);
	assert_true(pattern_set_new(indicators, 2, dir, &set, &e));
	assert_false(pattern_set_cached(set));
	pattern_set_free(set);
	/* one byte changed: not loaded */
	int fd = openat(dir, "patterns.hsdb", O_RDWR | O_CLOEXEC);
	char c;
	assert_int_equal(pread(fd, &c, 1, 4000), 1);
	c = (char)(c ^ 1);
	assert_int_equal(pwrite(fd, &c, 1, 4000), 1);
	close(fd);
	assert_true(pattern_set_new(indicators, 2, dir, &set, &e));
	assert_false(pattern_set_cached(set));
	pattern_set_free(set);
	cache_remove(dir, folder);
}

static void test_bad_regex(void **state)
{
	static const struct corpus_indicator bad[] = {IND("regex", "a(b")};
	struct pattern_set *set;
	struct err e = {0};

	(void)state;
	assert_false(pattern_set_new(bad, 1, -1, &set, &e));
	assert_string_equal(e.code, "CONTENT-PATTERN");
	assert_null(set);
}

/* Elements that are written to lead nowhere; of too many in one text nobody looks at the rest. */
static void test_plain_tries(void **state)
{
	static const char use[] = "this[k]=1;";
	struct buf b = BUF((size_t)1 << 20);
	struct pattern_set *set;
	struct pattern_hits h;
	struct err e = {0};

	(void)state;
	assert_true(pattern_set_new(NULL, 0, -1, &set, &e));
	struct pattern_scratch *s = pattern_scratch_new(set);
	assert_non_null(s);
	for (size_t i = 0; i < CONTENT_PLAIN_TRIES; i++)
		buf_text(&b, text_of(use));
	pattern_find(s, buf_view(&b), &h);
	assert_int_equal(h.set.marks & MARK_WAY, 0);
	buf_text(&b, text_of(use));
	pattern_find(s, buf_view(&b), &h);
	assert_int_equal(h.set.marks & MARK_WAY, MARK_WAY);
	pattern_scratch_free(s);
	pattern_set_free(set);
	buf_free(&b);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_finds),
		cmocka_unit_test(test_cache),
		cmocka_unit_test(test_bad_regex),
		cmocka_unit_test(test_plain_tries),
	};

	if (!crypto_init())
		return 1;
	return cmocka_run_group_tests(tests, NULL, NULL);
}
