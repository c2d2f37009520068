/* scanner/tarball.h: the ceilings of an archive, ARCHIVE_BYTES_MAX and ARCHIVE_FILES_MAX, by smaller ones. What archives hold
 * otherwise is tried by tests/cli. */
#include "test.h"

#include "scanner/tarball.h"

#include <sys/mman.h>
#include <unistd.h>

#define BLOCK 512

/* One entry of a ustar archive (POSIX, pax, "ustar Interchange Format"), its bytes all 'a'. */
static void add(int fd, const char *name, size_t size)
{
	char h[BLOCK] = {0}, bytes[BLOCK];
	unsigned sum = 0;

	snprintf(h, 100, "%s", name);
	memcpy(h + 100, "0000644", 8);
	memcpy(h + 108, "0000000", 8);
	memcpy(h + 116, "0000000", 8);
	snprintf(h + 124, 12, "%011zo", size);
	memcpy(h + 136, "00000000000", 12);
	memset(h + 148, ' ', 8);
	h[156] = '0';
	memcpy(h + 257, "ustar\00000", 8);
	for (size_t i = 0; i < BLOCK; i++)
		sum += (unsigned char)h[i];
	snprintf(h + 148, 8, "%06o", sum);
	assert_int_equal(write(fd, h, BLOCK), BLOCK);
	memset(bytes, 'a', sizeof bytes);
	for (size_t at = 0; at < size; at += BLOCK)
		assert_int_equal(write(fd, bytes, BLOCK), BLOCK);
}

/* Files "package/0.txt" and so on; the code of the one problem, or "". */
static const char *read_archive(size_t files, size_t size, struct tarball_limits limits, uint32_t *read)
{
	static char code[32];
	static const char zeros[2 * BLOCK];
	struct read_options o = {.threads = 1, .max_memory = (uint64_t)1 << 28};
	struct project *p = project_new((size_t)1 << 24);
	struct content *content;
	struct reader *r;
	struct err e = {0};
	char name[64];
	int fd = memfd_create("archive", MFD_CLOEXEC);

	for (size_t i = 0; i < files; i++) {
		snprintf(name, sizeof name, "package/%zu.txt", i);
		add(fd, name, size);
	}
	assert_int_equal(write(fd, zeros, sizeof zeros), sizeof zeros);
	assert_int_equal(lseek(fd, 0, SEEK_SET), 0);
	assert_true(read_open(&o, &r, &e));
	assert_true(read_origin(r, -1, T("")));
	assert_true(tarball_read_within(r, fd, T(""), T("a.tgz"), limits));
	assert_true(read_finish(r, p, &content, &e));
	*read = content->file_count;
	assert_true(p->problem_count <= 1);
	assert_true(!p->problem_count || p->problems[0].partial);
	snprintf(code, sizeof code, "%s", p->problem_count ? p->problems[0].code : "");
	project_free(p);
	read_close(r);
	close(fd);
	return code;
}

static void bytes_have_a_ceiling(void **unused)
{
	uint32_t read;

	(void)unused;
	assert_string_equal(read_archive(3, 1000, (struct tarball_limits){3000, 10}, &read), "");
	assert_int_equal(read, 3);
	assert_string_equal(read_archive(3, 1000, (struct tarball_limits){2999, 10}, &read), "LIMIT-ARCHIVE");
	assert_int_equal(read, 2);
}

static void entries_have_a_ceiling(void **unused)
{
	uint32_t read;

	(void)unused;
	assert_string_equal(read_archive(4, 10, (struct tarball_limits){3000, 4}, &read), "");
	assert_int_equal(read, 4);
	assert_string_equal(read_archive(5, 10, (struct tarball_limits){3000, 4}, &read), "LIMIT-ARCHIVE");
	assert_int_equal(read, 4);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(bytes_have_a_ceiling),
		cmocka_unit_test(entries_have_a_ceiling),
	};
	struct err e = {0};

	if (!tarball_load(&e)) {
		fprintf(stderr, "%s: %s\n", e.code, e.text);
		return 1;
	}
	return cmocka_run_group_tests(tests, NULL, NULL);
}
