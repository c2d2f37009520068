#include "test.h"

#include "corpusd/sealed.h"

#include <fcntl.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

static void refuses(int fd, const char *code)
{
	struct err e = {0};
	uint64_t size = 7;

	assert_false(sealed_check(fd, 4, &size, &e));
	assert_string_equal(e.code, code);
	assert_int_equal(size, 7);
}

static void sealed_bytes_cannot_change(void **state)
{
	uint64_t size = 0;
	char back[8];
	int fd = sealed_make("test", T("abcd"), NULL);

	(void)state;
	assert_true(fd >= 0);
	assert_true(sealed_check(fd, 4, &size, NULL));
	assert_int_equal(size, 4);
	assert_int_equal(pread(fd, back, sizeof back, 0), 4);
	assert_memory_equal(back, "abcd", 4);
	assert_true(pwrite(fd, "x", 1, 0) < 0);
	assert_true(ftruncate(fd, 2) != 0);
	assert_true(ftruncate(fd, 9) != 0);
	assert_true(fcntl(fd, F_ADD_SEALS, F_SEAL_WRITE) != 0);
	assert_ptr_equal(mmap(NULL, 4, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0), MAP_FAILED);
	assert_true(fcntl(fd, F_GETFD) & FD_CLOEXEC);
	close(fd);
}

static void sizes_have_two_sides(void **state)
{
	uint64_t size;
	int four = sealed_make("test", T("abcd"), NULL), five = sealed_make("test", T("abcde"), NULL);
	int none = sealed_make("test", T(""), NULL);

	(void)state;
	assert_true(sealed_check(four, 4, &size, NULL));
	refuses(five, "SEALED-SIZE");
	refuses(none, "SEALED-SIZE");
	close(four);
	close(five);
	close(none);
}

static void what_is_not_sealed_is_refused(void **state)
{
	static const int some[] = {0, F_SEAL_WRITE, F_SEAL_WRITE | F_SEAL_GROW | F_SEAL_SHRINK,
				   F_SEAL_SEAL | F_SEAL_GROW | F_SEAL_SHRINK, F_SEAL_SEAL | F_SEAL_WRITE | F_SEAL_GROW,
				   F_SEAL_SEAL | F_SEAL_WRITE | F_SEAL_SHRINK};
	int ends[2];

	(void)state;
	for (size_t i = 0; i < sizeof some / sizeof *some; i++) {
		int fd = memfd_create("test", MFD_CLOEXEC | MFD_ALLOW_SEALING);
		assert_int_equal(write(fd, "abc", 3), 3);
		assert_int_equal(fcntl(fd, F_ADD_SEALS, some[i]), 0);
		refuses(fd, "SEALED-NOT");
		close(fd);
	}
	int closed = memfd_create("test", MFD_CLOEXEC); /* cannot be sealed at all */
	refuses(closed, "SEALED-NOT");
	close(closed);
	int file = open("/proc/self/exe", O_RDONLY | O_CLOEXEC);
	refuses(file, "SEALED-NOT");
	close(file);
	assert_int_equal(pipe(ends), 0);
	refuses(ends[0], "SEALED-NOT");
	close(ends[0]);
	close(ends[1]);
	refuses(-1, "SEALED-NOT");
}

/* Linux 6.3; an older one refuses the flag, and is asked without it. */
static void what_is_in_memory_never_runs(void **state)
{
	int known = memfd_create("test", MFD_CLOEXEC | 8U), fd = sealed_make("test", T("abc"), NULL);
	struct stat st;

	(void)state;
	assert_true(fd >= 0 && fstat(fd, &st) == 0);
	if (known < 0)
		return;
	assert_int_equal(st.st_mode & 0111, 0);
	assert_int_equal(fchmod(fd, 0700), -1);
	close(known);
	close(fd);
}

static void a_file_is_copied_whole(void **state)
{
	char path[] = "/tmp/picket-sealed-XXXXXX", bytes[100000], back[100001];
	struct err e = {0};
	uint64_t size;
	int file = mkstemp(path);

	(void)state;
	unlink(path);
	for (size_t i = 0; i < sizeof bytes; i++)
		bytes[i] = (char)(i * 7);
	assert_int_equal(write(file, bytes, sizeof bytes), sizeof bytes);
	assert_int_equal(sealed_copy("test", file, sizeof bytes - 1, &e), -1);
	assert_string_equal(e.code, "SEALED-SIZE");
	int fd = sealed_copy("test", file, sizeof bytes, NULL);
	assert_int_equal(pwrite(file, "other", 5, 0), 5);
	assert_true(sealed_check(fd, sizeof bytes, &size, NULL));
	assert_int_equal(pread(fd, back, sizeof back, 0), sizeof bytes);
	assert_memory_equal(back, bytes, sizeof bytes);
	close(fd);
	close(file);
	int folder = open("/", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	assert_int_equal(sealed_copy("test", folder, 100, NULL), -1);
	close(folder);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(sealed_bytes_cannot_change),
		cmocka_unit_test(sizes_have_two_sides),
		cmocka_unit_test(what_is_not_sealed_is_refused),
		cmocka_unit_test(what_is_in_memory_never_runs),
		cmocka_unit_test(a_file_is_copied_whole),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
