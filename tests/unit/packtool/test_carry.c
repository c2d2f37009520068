#include "test.h"

#include "packtool/inventory.h"
#include "packtool/volume.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

static bool parses(const char *text)
{
	static struct inventory i;

	return inventory_parse(text_of(text), &i, NULL);
}

static void test_inventories(void **state)
{
	(void)state;
	assert_true(parses("iocpack-inventory 1\n"));
	assert_true(parses("iocpack-inventory 1\npack a/b e1 s2 cr 0123456789abcdef\n"));
	assert_false(parses("iocpack-inventory 2\n"));
	assert_false(parses("iocpack-inventory 1\npack a/b e1 s2 rc 0123456789abcdef\n"));
	assert_false(parses("iocpack-inventory 1\npack a/b e1 s2 cc 0123456789abcdef\n"));
	assert_false(parses("iocpack-inventory 1\npack a/b e1 s2  0123456789abcdef\n"));
	assert_false(parses("iocpack-inventory 1\npack a/b e0 s2 c 0123456789abcdef\n"));
	assert_false(parses("iocpack-inventory 1\npack a/b e1 s2 c 0123456789abcde\n"));
	assert_false(parses("iocpack-inventory 1\npack b e1 s2 c 0123456789abcdef\npack a e1 s2 c 0123456789abcdef\n"));
	assert_false(parses("iocpack-inventory 1\npack ../b e1 s2 c 0123456789abcdef\n"));
}

static void test_how_many_packs_an_inventory_lists(void **state)
{
	struct buf b = BUF(INVENTORY_MAX);

	(void)state;
	for (unsigned over = 0; over < 2; over++) {
		static struct inventory i;
		buf_clear(&b);
		buf_text(&b, T("iocpack-inventory 1\n"));
		for (unsigned k = 0; k < STACK_MAX + over; k++)
			buf_printf(&b, "pack p%02u e1 s1 c 0123456789abcdef\n", k);
		assert_int_equal(inventory_parse(buf_view(&b), &i, NULL), !over);
	}
	buf_free(&b);
}

static bool head(uint64_t number, uint64_t count, uint64_t size)
{
	struct volume v = {.number = number, .count = count, .size = size}, got;
	char text[VOLUME_HEAD_MAX];
	size_t n;

	assert_true(volume_format(&v, text, &n));
	return volume_parse(text_n(text, n), &got, NULL) && got.head == n && got.number == number;
}

static void test_heads_of_volumes(void **state)
{
	(void)state;
	assert_true(head(1, 1, 1));
	assert_true(head(VOLUMES_MAX, VOLUMES_MAX, UINT64_MAX));
	assert_false(head(1, VOLUMES_MAX + 1, 1));
	assert_false(head(0, 1, 1));
	assert_false(head(2, 1, 1));
	assert_false(head(1, 1, 0));
}

static int file_of(size_t n)
{
	int fd = memfd_create("shipment", MFD_CLOEXEC);

	assert_true(fd >= 0 && ftruncate(fd, (off_t)n) == 0);
	return fd;
}

static void test_cut_keep_join(void **state)
{
	char dir[] = "/tmp/picket-volumes.XXXXXX", path[300], missing[64], name[4400];
	struct digest set = {{7}};
	struct volume v = {{{0}}};
	uint64_t count = 0;

	(void)state;
	assert_true(crypto_init());
	assert_non_null(mkdtemp(dir));
	int whole = file_of(9000), joined = file_of(0);
	assert_false(volume_cut(whole, 9000, &set, VOLUME_SIZE_MIN - 1, dir, &count, NULL));
	assert_false(volume_cut(whole, (VOLUME_SIZE_MIN - VOLUME_HEAD_MAX) * VOLUMES_MAX + 1, &set,
				VOLUME_SIZE_MIN, dir, &count, NULL));
	assert_true(volume_cut(whole, 9000, &set, VOLUME_SIZE_MIN, dir, &count, NULL));
	assert_int_equal(count, 3);
	for (unsigned i = 3; i >= 1; i--) {
		snprintf(path, sizeof path, "%s/volume-%03u.iocvol", dir, i);
		int fd = open(path, O_RDONLY | O_CLOEXEC);
		assert_true(volume_keep(dir, fd, &v, NULL));
		close(fd);
		unlink(path);
		volume_missing(dir, &v, missing, sizeof missing);
		assert_string_equal(missing, i == 3 ? "1, 2" : i == 2 ? "1" : "");
	}
	assert_true(volume_join(dir, &v, joined, NULL));
	assert_int_equal(lseek(joined, 0, SEEK_END), 9000);
	volume_drop(dir, &v.set);
	volume_missing(dir, &v, missing, sizeof missing);
	assert_string_equal(missing, "1, 2, 3");
	/* As many sets as may wait, and one more. */
	for (unsigned i = 0; i <= VOLUME_SETS_MAX; i++) {
		set.b[0] = (uint8_t)(100 + i);
		assert_true(volume_cut(whole, 9000, &set, VOLUME_SIZE_MIN, dir, &count, NULL));
		snprintf(path, sizeof path, "%s/volume-001.iocvol", dir);
		int fd = open(path, O_RDONLY | O_CLOEXEC);
		assert_int_equal(volume_keep(dir, fd, &v, NULL), i < VOLUME_SETS_MAX);
		close(fd);
	}
	for (unsigned i = 0; i <= VOLUME_SETS_MAX; i++) {
		set.b[0] = (uint8_t)(100 + i);
		volume_drop(dir, &set);
	}
	for (unsigned i = 1; i <= 3; i++) {
		snprintf(path, sizeof path, "%s/volume-%03u.iocvol", dir, i);
		unlink(path);
	}
	snprintf(name, sizeof name, "%s/volumes", dir);
	rmdir(name);
	assert_int_equal(rmdir(dir), 0);
	close(whole);
	close(joined);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_inventories),
		cmocka_unit_test(test_how_many_packs_an_inventory_lists),
		cmocka_unit_test(test_heads_of_volumes),
		cmocka_unit_test(test_cut_keep_join),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
