#include "test.h"

#include "base/buf.h"
#include "base/file.h"
#include "store/audit.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

static char dir[64];
static int fd = -1;

static int setup(void **unused)
{
	(void)unused;
	strcpy(dir, "/tmp/audit.XXXXXX");
	if (!crypto_init() || !mkdtemp(dir))
		return -1;
	fd = open(dir, O_RDONLY | O_DIRECTORY);
	return fd < 0 ? -1 : 0;
}

static int teardown(void **unused)
{
	(void)unused;
	unlinkat(fd, "audit.ndjson", 0);
	close(fd);
	return rmdir(dir);
}

static void append(const char *event, const char *subject)
{
	struct err e = {0};
	if (!audit_append(fd, 1795229340, event, subject, "e1 s2", &e))
		fail_msg("%s", e.text);
}

static struct buf load(void)
{
	struct buf b = BUF(1 << 20);
	struct err e = {0};

	assert_true(file_read(fd, "audit.ndjson", true, &b, &e));
	return b;
}

static uint64_t count(void)
{
	struct audit_sum sum;
	struct err e = {0};

	if (!audit_walk(dir, NULL, NULL, &sum, &e))
		fail_msg("%s", e.text);
	return sum.records;
}

static void chains_what_is_appended(void **unused)
{
	struct stat st;

	(void)unused;
	assert_int_equal(count(), 0);
	append("import", "acme/iocs");
	append("refused", "line\nend \"quoted\" \x1b[31m");
	append("remove", "");
	assert_int_equal(count(), 3);
	assert_int_equal(fstatat(fd, "audit.ndjson", &st, 0), 0);
	assert_int_equal(st.st_mode & 0777, 0600);
}

static void finds_every_changed_byte(void **unused)
{
	struct buf b = load();
	struct audit_sum sum;
	struct err e = {0};

	(void)unused;
	for (size_t i = 0; i < b.n; i++) {
		/* The last LF alone: what is behind the one before it counts as cut off. */
		if (i == b.n - 1)
			continue;
		for (int bit = 0; bit < 8; bit++) {
			b.p[i] = (char)(b.p[i] ^ 1 << bit);
			if (audit_walk_bytes(buf_view(&b), NULL, NULL, &sum, &e))
				fail_msg("byte %zu, bit %d", i, bit);
			b.p[i] = (char)(b.p[i] ^ 1 << bit);
		}
	}
	/* A line taken out of the middle or from the front. */
	struct text rest = buf_view(&b), first;
	text_line(&rest, &first);
	assert_false(audit_walk_bytes(rest, NULL, NULL, &sum, &e));
	assert_true(err_is(&e, "AUDIT-BROKEN"));
	buf_free(&b);
}

static void goes_on_after_a_line_that_was_cut_off(void **unused)
{
	struct err e = {0};
	int log = openat(fd, "audit.ndjson", O_WRONLY | O_APPEND);

	(void)unused;
	assert_int_equal(write(log, "{\"n\":4,\"ti", 10), 10);
	close(log);
	assert_int_equal(count(), 3);
	append("import", "acme/iocs");
	assert_int_equal(count(), 4);
	log = openat(fd, "audit.ndjson", O_WRONLY | O_APPEND);
	assert_int_equal(write(log, "x\n", 2), 2);
	close(log);
	assert_false(audit_append(fd, 1, "import", "", "", &e));
	assert_true(err_is(&e, "AUDIT-BROKEN"));
}

static void cuts_what_is_too_long(void **unused)
{
	struct err e = {0};
	char *long_text = malloc(10000);

	(void)unused;
	memset(long_text, 1, 9999); /* each byte is six when escaped */
	long_text[9999] = '\0';
	unlinkat(fd, "audit.ndjson", 0);
	assert_true(audit_append(fd, 1, "e", long_text, long_text, &e));
	memset(long_text, 'x', 9999);
	assert_true(audit_append(fd, 1, "e", long_text, long_text, &e));
	assert_int_equal(count(), 2);
	free(long_text);
}

/* A line whose hash holds, n bytes long. */
static void put_record(struct buf *b, size_t n)
{
	struct digest head = {{0}}, sum;
	char hex[DIGEST_HEX];
	size_t tail = strlen("\",\"prev\":\"") + 64 + strlen("\",\"hash\":\"") + 64 + strlen("\"}");

	buf_text(b, T("{\"n\":1,\"x\":\""));
	while (b->n + tail < n)
		buf_char(b, 'x');
	digest_hex(hex, &head);
	buf_printf(b, "\",\"prev\":\"%s\"", hex);
	sum = digest_of(DIGEST_AUDIT, NULL, b->p, b->n);
	digest_hex(hex, &sum);
	buf_printf(b, ",\"hash\":\"%s\"}", hex);
	assert_int_equal(b->n, n);
	buf_char(b, '\n');
}

static void reads_records_up_to_their_longest(void **unused)
{
	struct audit_sum sum;
	struct err e = {0};

	(void)unused;
	for (unsigned over = 0; over < 2; over++) {
		struct buf b = BUF(AUDIT_RECORD_MAX + 16);
		put_record(&b, AUDIT_RECORD_MAX + over);
		assert_int_equal(audit_walk_bytes(buf_view(&b), NULL, NULL, &sum, &e), !over);
		/* And one more goes behind it. */
		unlinkat(fd, "audit.ndjson", 0);
		assert_true(file_replace(fd, "audit.ndjson", b.p, b.n, 0600, NULL));
		assert_int_equal(audit_append(fd, 1, "import", "", "", &e), !over);
		buf_free(&b);
	}
	assert_true(err_is(&e, "AUDIT-BROKEN"));
	unlinkat(fd, "audit.ndjson", 0);
}

/* A log past its ceiling is told, not read in part. The largest that is read would take a gigabyte of memory here. */
static void tells_of_a_log_that_is_too_large(void **unused)
{
	struct audit_sum sum;
	struct err e = {0};
	int log = openat(fd, "audit.ndjson", O_WRONLY | O_CREAT, 0600);

	(void)unused;
	assert_int_equal(ftruncate(log, (off_t)AUDIT_FILE_MAX + 1), 0);
	close(log);
	assert_false(audit_walk(dir, NULL, NULL, &sum, &e));
	assert_true(err_is(&e, "FILE-TOO-LARGE"));
	unlinkat(fd, "audit.ndjson", 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(chains_what_is_appended),
		cmocka_unit_test(finds_every_changed_byte),
		cmocka_unit_test(goes_on_after_a_line_that_was_cut_off),
		cmocka_unit_test(cuts_what_is_too_long),
		cmocka_unit_test(reads_records_up_to_their_longest),
		cmocka_unit_test(tells_of_a_log_that_is_too_large),
	};
	return cmocka_run_group_tests(tests, setup, teardown);
}
