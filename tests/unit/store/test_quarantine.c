#include "test.h"

#include "base/file.h"
#include "crypto/digest.h"
#include "store/inside.h"
#include "store/quarantine.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

static char dir[64], folder[96];
static struct store_lock *lock;

static struct quarantine_sum sum_of(void)
{
	struct quarantine_sum s;

	quarantine_count(dir, &s);
	return s;
}

static void clear(void)
{
	DIR *d = opendir(folder);
	const struct dirent *entry;

	while (d && (entry = readdir(d)))
		if (entry->d_name[0] != '.')
			unlinkat(dirfd(d), entry->d_name, 0);
	if (d)
		closedir(d);
}

/* A file of the quarantine that takes no room on the disk. */
static void put_sparse(uint64_t size)
{
	char path[128];

	snprintf(path, sizeof path, "%s/sparse", folder);
	int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
	assert_true(fd >= 0);
	assert_int_equal(ftruncate(fd, (off_t)size), 0);
	close(fd);
}

static void keeps_as_many_files_as_allowed(void **unused)
{
	(void)unused;
	clear();
	for (unsigned i = 0; i <= QUARANTINE_MAX; i++) {
		char name[16];
		snprintf(name, sizeof name, "evidence %u", i);
		quarantine_bytes(lock, "refused", text_of(name));
		assert_int_equal(sum_of().files, i < QUARANTINE_MAX ? i + 1 : QUARANTINE_MAX);
	}
}

static void keeps_as_many_bytes_as_allowed(void **unused)
{
	(void)unused;
	clear();
	quarantine_bytes(lock, "refused", T("first"));
	put_sparse(QUARANTINE_BYTES_MAX - 5 - 4);
	quarantine_bytes(lock, "refused", T("five."));
	assert_int_equal(sum_of().files, 2);
	quarantine_bytes(lock, "refused", T("four"));
	assert_int_equal(sum_of().files, 3);
	assert_true(sum_of().bytes == QUARANTINE_BYTES_MAX);
	quarantine_bytes(lock, "refused", T("."));
	assert_int_equal(sum_of().files, 3);
}

/* A file is evidence whole or not at all. */
static void keeps_files_up_to_their_longest(void **unused)
{
	(void)unused;
	clear();
	int fd = memfd_create("test", MFD_CLOEXEC);
	assert_int_equal(ftruncate(fd, (off_t)QUARANTINE_FILE_MAX + 1), 0);
	quarantine_file(lock, fd);
	assert_int_equal(sum_of().files, 0);
	assert_int_equal(ftruncate(fd, (off_t)QUARANTINE_FILE_MAX), 0);
	quarantine_file(lock, fd);
	assert_int_equal(sum_of().files, 1);
	assert_true(sum_of().bytes == QUARANTINE_FILE_MAX);
	close(fd);
}

static void paths_are_whole_or_none(void **unused)
{
	static char longest[STORE_PATH_MAX + 1], out[STORE_PATH_MAX];
	struct err e = {0};

	(void)unused;
	memset(longest, 'd', sizeof longest);
	for (size_t over = 0; over < 2; over++) {
		/* The folder, a slash, a name of five, a NUL. */
		size_t n = STORE_PATH_MAX - 7 + over;
		longest[n] = '\0';
		assert_int_equal(store_path(out, longest, "state", &e), !over);
		longest[n] = 'd';
	}
	assert_true(err_is(&e, "STORE-PLACE"));
}

static int setup(void **unused)
{
	(void)unused;
	strcpy(dir, "/tmp/quarantine.XXXXXX");
	if (!crypto_init() || !mkdtemp(dir))
		return -1;
	snprintf(folder, sizeof folder, "%s/quarantine", dir);
	return store_lock(dir, 1795229340, &lock, NULL) ? 0 : -1;
}

static int teardown(void **unused)
{
	static const char *const parts[] = {"quarantine", "packs"};
	char path[96];

	(void)unused;
	clear();
	store_unlock(lock);
	snprintf(path, sizeof path, "%s/lock", dir);
	unlink(path);
	for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++) {
		snprintf(path, sizeof path, "%s/%s", dir, parts[i]);
		rmdir(path);
	}
	return rmdir(dir);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(keeps_as_many_files_as_allowed),
		cmocka_unit_test(keeps_as_many_bytes_as_allowed),
		cmocka_unit_test(keeps_files_up_to_their_longest),
		cmocka_unit_test(paths_are_whole_or_none),
	};
	return cmocka_run_group_tests(tests, setup, teardown);
}
