/* The ceilings of what packtool takes in (packtool/limits.h and others), each at its end and one past it. */
#include "test.h"

#include "base/buf.h"
#include "packtool/canary.h"
#include "packtool/indicator.h"
#include "packtool/npmrc.h"
#include "packtool/npmsign.h"
#include "packtool/npmtar.h"
#include "packtool/ocimanifest.h"
#include "packtool/offer.h"
#include "packtool/packument.h"
#include "packtool/password.h"
#include "packtool/source.h"
#include "packtool/value.h"

#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>
#include <zlib.h>

static struct buf made = {.max = (size_t)64 << 20};

/* head, `fill` until the whole has n bytes, tail. */
static struct text sized(const char *head, char fill, const char *tail, size_t n)
{
	buf_clear(&made);
	buf_text(&made, text_of(head));
	while (made.n + strlen(tail) < n)
		buf_char(&made, fill);
	buf_text(&made, text_of(tail));
	assert_false(made.failed);
	assert_int_equal(made.n, n);
	return buf_view(&made);
}

static void refused(const struct err *e, const char *code, const char *words)
{
	if (strcmp(e->code, code) != 0 || !strstr(e->text, words))
		fail_msg("%s: %s; wanted %s and \"%s\"", e->code, e->text, code, words);
}

static void ends_at(bool (*rule)(struct text, struct err *), size_t max)
{
	struct err e = {0};

	assert_true(rule(sized("a", 'a', "", max), &e));
	assert_false(rule(sized("a", 'a', "", max + 1), &e));
	assert_string_equal(e.code, "SOURCE-ROW");
}

static void values(void **state)
{
	struct err e = {0};

	(void)state;
	ends_at(value_package, NPM_NAME_MAX);
	ends_at(value_record_id, RECORD_ID_MAX);
	ends_at(value_campaign_id, CAMPAIGN_ID_MAX);
	ends_at(value_source_id, SOURCE_ID_MAX);
	static const char labels[] = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa."
				     "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa."
				     "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.";
	assert_true(indicator_check(T("domain"), sized(labels, 'b', ".example", DOMAIN_MAX), &e));
	assert_false(indicator_check(T("domain"), sized(labels, 'b', ".example", DOMAIN_MAX + 1), &e));
	refused(&e, "SOURCE-ROW", "longer than 253 bytes");
	assert_true(indicator_check(T("string"), sized("", 'x', "", PATTERN_MIN), &e));
	assert_false(indicator_check(T("string"), sized("", 'x', "", PATTERN_MIN - 1), &e));
	char net[32];
	snprintf(net, sizeof net, "10.0.0.0/%d", CIDR4_BITS_MIN);
	assert_true(indicator_check(T("cidr"), text_of(net), &e));
	snprintf(net, sizeof net, "10.0.0.0/%d", CIDR4_BITS_MIN - 1);
	assert_false(indicator_check(T("cidr"), text_of(net), &e));
	snprintf(net, sizeof net, "2001::/%d", CIDR6_BITS_MIN);
	assert_true(indicator_check(T("cidr"), text_of(net), &e));
	snprintf(net, sizeof net, "2000::/%d", CIDR6_BITS_MIN - 1);
	assert_false(indicator_check(T("cidr"), text_of(net), &e));
}

static bool no_row(void *ctx, const struct source_row *row, struct err *e)
{
	(void)ctx;
	(void)row;
	(void)e;
	return true;
}

static void sources(void **state)
{
	struct source_head h;
	struct source_sink sink = {no_row, NULL};
	struct err e = {0};

	(void)state;
	/* As long as that nothing else than its content is wrong. */
	assert_false(source_head_parse(sized("name a/b\nversion ", 'x', "\n", SOURCE_HEAD_MAX), &h, &e));
	assert_null(strstr(e.text, "4096"));
	assert_false(source_head_parse(sized("name a/b\nversion ", 'x', "\n", SOURCE_HEAD_MAX + 1), &h, &e));
	refused(&e, "SOURCE-HEAD", "4096");
	static const char table[] = "ecosystem\tname\trank\tdownloads\n";
	size_t n = strlen(table) + SOURCE_LINE_MAX + 1;
	assert_false(source_read_bytes(&sheets[SHEET_POPULAR], sized(table, 'x', "\n", n), &sink, &e));
	assert_null(strstr(e.text, "longer than 4096"));
	assert_false(source_read_bytes(&sheets[SHEET_POPULAR], sized(table, 'x', "\n", n + 1), &sink, &e));
	refused(&e, "SOURCE-ROW", "longer than 4096 bytes");
}

static bool canaries(struct text bytes, struct err *e)
{
	struct canaries *c = canaries_parse(bytes, e);

	canaries_free(c);
	return c;
}

static void lists_of_canaries(void **state)
{
	static const char head[] = "picket-canaries 1\nnever text ";
	struct err e = {0};

	(void)state;
	assert_true(canaries(sized(head, 'x', "\n", strlen(head) + CANARY_LINE_MAX + 1), &e));
	assert_false(canaries(sized(head, 'x', "\n", strlen(head) + CANARY_LINE_MAX + 2), &e));
	refused(&e, "CANARY", "more than 4096 bytes");
	e = (struct err){0};
	assert_true(canaries(sized("picket-canaries 1\n#", '#', "\n", CANARY_FILE_MAX), &e));
	assert_false(canaries(sized("picket-canaries 1\n#", '#', "\n", CANARY_FILE_MAX + 1), &e));
	refused(&e, "CANARY", "past 4194304 bytes");
}

static void passwords(void **state)
{
	(void)state;
	for (size_t over = 0; over < 2; over++) {
		char name[] = "/tmp/picket-password-XXXXXX";
		struct err e = {0};
		struct password *p = password_new(&e);
		int fd = mkstemp(name);
		struct text line = sized("", 'p', "\n", PASSWORD_MAX + 1 + over);
		assert_true(fd >= 0 && write(fd, line.p, line.n) == (ssize_t)line.n);
		close(fd);
		assert_int_equal(password_read(p, name, &e), !over);
		if (over)
			refused(&e, "PASSWORD", "longer than 1024 bytes");
		else
			assert_int_equal(p->n, PASSWORD_MAX);
		password_free(p);
		unlink(name);
	}
}

/* ---- a package as a registry has it ---- */

static void entry(struct buf *tar, const char *name, char kind, uint64_t size)
{
	char h[512] = {0};
	unsigned sum = 0;

	snprintf(h, 100, "%s", name);
	snprintf(h + 100, 8, "0000644");
	snprintf(h + 108, 8, "0000000");
	snprintf(h + 116, 8, "0000000");
	snprintf(h + 124, 12, "%011jo", (uintmax_t)size);
	snprintf(h + 136, 12, "00000000000");
	memset(h + 148, ' ', 8);
	h[156] = kind;
	memcpy(h + 257, "ustar\00000", 8);
	for (size_t i = 0; i < sizeof h; i++)
		sum += (unsigned char)h[i];
	snprintf(h + 148, 7, "%06o", sum);
	h[155] = ' ';
	buf_add(tar, h, sizeof h);
}

static void zeroes(struct buf *tar, size_t n)
{
	while (n--)
		buf_char(tar, '\0');
}

static bool opens(const struct buf *tar, struct err *e)
{
	size_t room = tar->n + 65536;
	uint8_t *out = malloc(room);
	z_stream z = {.next_in = (uint8_t *)tar->p, .avail_in = (uInt)tar->n, .next_out = out, .avail_out = (uInt)room};

	assert_non_null(out);
	assert_int_equal(deflateInit2(&z, 1, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY), Z_OK);
	assert_int_equal(deflate(&z, Z_FINISH), Z_STREAM_END);
	size_t n = room - z.avail_out;
	deflateEnd(&z);
	int fd = memfd_create("tgz", 0);
	assert_true(fd >= 0 && write(fd, out, n) == (ssize_t)n && lseek(fd, 0, SEEK_SET) == 0);
	struct npmtar *t = npmtar_open(fd, "w", 100, e);
	bool ok = t != NULL;
	npmtar_close(t);
	close(fd);
	free(out);
	return ok;
}

static void packages(void **state)
{
	struct buf tar = BUF((size_t)16 << 20);
	struct err e = {0};

	(void)state;
	for (int over = 0; over < 2; over++) {
		buf_clear(&tar);
		for (int i = 1; i < NPMTAR_ENTRIES_MAX + over; i++)
			entry(&tar, "package/x", '0', 0);
		entry(&tar, "package/w", '0', 0);
		zeroes(&tar, 1024);
		assert_int_equal(opens(&tar, &e), !over);
	}
	refused(&e, "NPMTAR-SIZE", "more than 20000 entries");
	for (size_t over = 0; over < 2; over++) {
		struct text record = sized(over ? "65537 comment=" : "65536 comment=", 'c', "\n", NPMTAR_PAX_MAX + over);
		buf_clear(&tar);
		entry(&tar, "PaxHeader", 'x', record.n);
		buf_text(&tar, record);
		zeroes(&tar, over ? 511 : 0);
		entry(&tar, "package/w", '0', 0);
		zeroes(&tar, 1024);
		e = (struct err){0};
		assert_int_equal(opens(&tar, &e), !over);
	}
	refused(&e, "NPMTAR-SIZE", "more than 65536 bytes");
	/* So many bytes are said to come, and do not. */
	for (size_t over = 0; over < 2; over++) {
		buf_clear(&tar);
		entry(&tar, "package/x", '0', NPMTAR_BYTES_MAX + over);
		zeroes(&tar, 1024);
		assert_false(opens(&tar, &e));
		assert_int_equal(strcmp(e.code, "NPMTAR-SIZE") == 0, over);
	}
	buf_free(&tar);
	static struct packument doc;
	assert_false(packument_parse(sized("{", ' ', "}", PACKUMENT_MAX), "a", &doc, &e));
	assert_string_equal(e.code, "PACKUMENT");
	assert_false(packument_parse(sized("{", ' ', "}", PACKUMENT_MAX + 1), "a", &doc, &e));
	assert_string_equal(e.code, "JSON-SIZE");
}

/* ---- mirrors and registries of packs ---- */

static bool index_of(size_t packs, uint64_t size, struct err *e)
{
	static struct offers o;
	char hex[65];

	memset(hex, 'a', 64);
	hex[64] = '\0';
	buf_clear(&made);
	buf_text(&made, T("picket-mirror 1\n"));
	for (size_t i = 0; i < packs; i++)
		buf_printf(&made, "pack acme/p%02zu 1 1 %s %ju %s\n", i, hex, (uintmax_t)size, hex);
	return offers_parse(buf_view(&made), &o, e);
}

static void mirrors(void **state)
{
	static struct offers o;
	char token[OCI_TOKEN_MAX];
	struct err e = {0};

	(void)state;
	assert_true(index_of(OFFERS_MAX, 1, &e));
	assert_false(index_of(OFFERS_MAX + 1, 1, &e));
	refused(&e, "MIRROR-INDEX", "more than 64 packs");
	assert_true(index_of(1, OFFER_BYTES_MAX, &e));
	assert_false(index_of(1, OFFER_BYTES_MAX + 1, &e));
	refused(&e, "MIRROR-INDEX", "no index");
	static const char head[] = "{\"schemaVersion\":2,\"layers\":[";
	assert_true(ocimanifest_parse(sized(head, ' ', "]}", OCI_MANIFEST_MAX), &o, &e));
	assert_false(ocimanifest_parse(sized(head, ' ', "]}", OCI_MANIFEST_MAX + 1), &o, &e));
	assert_string_equal(e.code, "JSON-SIZE");
	static const char said[] = "{\"token\":\"";
	assert_true(ocitoken_parse(sized(said, 't', "\"}", strlen(said) + OCI_TOKEN_MAX - 1 + 2), token, &e));
	assert_int_equal(strlen(token), OCI_TOKEN_MAX - 1);
	assert_false(ocitoken_parse(sized(said, 't', "\"}", strlen(said) + OCI_TOKEN_MAX + 2), token, &e));
	refused(&e, "OCI-AUTH", "longer than 8191 bytes");
}

/* ---- npm's settings and keys ---- */

static const char *no_env(void *ctx, const char *name)
{
	(void)ctx;
	(void)name;
	return NULL;
}

static bool settings(struct text bytes, struct err *e)
{
	struct arena *a = arena_new((size_t)16 << 20);
	struct npmrc r;
	bool ok = npmrc_parse(a, bytes, no_env, NULL, &r, e);

	arena_free(a);
	return ok;
}

static void npm(void **state)
{
	struct npmsign_keys keys;
	struct text spki;
	struct err e = {0};

	(void)state;
	assert_true(settings(sized("", '\n', "", 1), &e));
	for (size_t over = 0; over < 2; over++) {
		buf_clear(&made);
		for (size_t i = 0; i < NPMRC_ENTRIES_MAX + over; i++)
			buf_text(&made, T("k=v\n"));
		assert_int_equal(settings(buf_view(&made), &e), !over);
	}
	refused(&e, "NPM-CONFIG", "more than 4096 settings");
	assert_true(settings(sized("k=", 'v', "", 2 + NPMRC_VALUE_MAX), &e));
	assert_false(settings(sized("k=", 'v', "", 2 + NPMRC_VALUE_MAX + 1), &e));
	refused(&e, "NPM-CONFIG", "too much in one line");

	npmsign_builtin(&keys);
	spki = keys.key[0].spki;
	buf_clear(&made);
	buf_printf(&made, "mine\t" TEXT_FMT "\n", TEXT_ARG(spki));
	while (keys.count < NPMSIGN_KEYS_MAX)
		assert_true(npmsign_add(&keys, buf_view(&made), &e));
	assert_false(npmsign_add(&keys, buf_view(&made), &e));
	refused(&e, "NPM-KEYS", "more than 64 keys");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(values),   cmocka_unit_test(sources),	cmocka_unit_test(lists_of_canaries),
		cmocka_unit_test(passwords), cmocka_unit_test(packages), cmocka_unit_test(mirrors),
		cmocka_unit_test(npm),
	};
	int failed = cmocka_run_group_tests(tests, NULL, NULL);

	buf_free(&made);
	return failed;
}
