#include "test.h"

#include "maker.h"

/* A file of n blocks, each different. */
static int blocks_file(uint64_t n)
{
	int fd = memfd_create("blocks", MFD_CLOEXEC);
	uint8_t block[BLOCK_BYTES_VERITY] = {0};

	for (uint64_t i = 0; i < n; i++) {
		memcpy(block, &i, sizeof i);
		assert_true(file_write_fd(fd, block, sizeof block, NULL));
	}
	return fd;
}

struct built {
	int fd;
	struct part part;
	struct buf tree;
};

static struct built build(uint64_t blocks)
{
	struct built b = {.fd = blocks_file(blocks), .tree = BUF((size_t)1 << 26)};

	b.part.size = blocks * BLOCK_BYTES_VERITY;
	b.part.salt[0] = 7;
	assert_true(verity_build(b.fd, 0, b.part.size, b.part.salt, &b.tree, &b.part.root, NULL));
	/* The tree is put behind the data, as one file, so that one fd serves both. */
	assert_true(lseek(b.fd, 0, SEEK_END) >= 0);
	assert_true(file_write_fd(b.fd, b.tree.p, b.tree.n, NULL));
	return b;
}

static struct verity *open_built(const struct built *b)
{
	return verity_open(b->fd, 0, (off_t)b->part.size, &b->part, NULL);
}

static void drop(struct built *b)
{
	close(b->fd);
	buf_free(&b->tree);
}

static void test_geometry(void **state)
{
	(void)state;
	assert_int_equal(verity_tree_size(0), 0);
	assert_int_equal(verity_tree_size(4095), 0);
	assert_int_equal(verity_tree_size(4097), 0);
	assert_int_equal(verity_tree_size(4096), 4096);
	assert_int_equal(verity_tree_size(128 * 4096), 4096);
	assert_int_equal(verity_tree_size(129 * 4096), 3 * 4096);
	assert_int_equal(verity_tree_size((uint64_t)128 * 128 * 4096), 129 * 4096);
	assert_int_equal(verity_tree_size(((uint64_t)128 * 128 + 1) * 4096), (129 + 1 + 2) * 4096);
	assert_int_equal(verity_tree_size(59473920), 471040); /* the example of the format */
}

/* By the definition, for one block: root = H_node(H_leaf(block) | zeros). */
static void test_the_smallest_tree_by_hand(void **state)
{
	struct built b = build(1);
	uint8_t block[4096] = {0}, node[4096] = {0};

	(void)state;
	struct digest leaf = digest_of("ioc-verity-leaf", b.part.salt, block, sizeof block);
	memcpy(node, leaf.b, sizeof leaf.b);
	struct digest root = digest_of("ioc-verity-node", b.part.salt, node, sizeof node);
	assert_true(digest_eq(&root, &b.part.root));
	assert_memory_equal(b.tree.p, node, sizeof node);
	drop(&b);
}

static void test_reads_of_any_range(void **state)
{
	struct built b = build(300);
	struct verity *v = open_built(&b);
	static uint8_t out[3 * 4096], want[3 * 4096];

	(void)state;
	assert_non_null(v);
	static const struct {
		uint64_t offset;
		size_t n;
	} ranges[] = {{0, 100},	    {0, 4096},	  {24, 16},	     {4095, 2},
		      {8192, 8192}, {5000, 9000}, {299 * 4096, 4096}};
	for (size_t i = 0; i < sizeof ranges / sizeof ranges[0]; i++) {
		assert_true(verity_read(v, out, ranges[i].n, ranges[i].offset, NULL));
		assert_true(file_pread(b.fd, want, ranges[i].n, (off_t)ranges[i].offset, NULL));
		assert_memory_equal(out, want, ranges[i].n);
	}
	assert_true(verity_check_all(v, NULL));
	assert_false(verity_poisoned(v));
	verity_close(v);
	drop(&b);
}

static void test_a_read_past_the_signed_size(void **state)
{
	struct built b = build(2);
	struct verity *v = open_built(&b);
	uint8_t out[8];

	(void)state;
	memset(out, 9, sizeof out);
	assert_false(verity_read(v, out, sizeof out, 2 * 4096 - 4, NULL));
	assert_int_equal(out[0], 0);
	assert_true(verity_poisoned(v));
	verity_close(v);
	drop(&b);
}

/* A changed block fails, leaves zeros, and nothing is read any more, not even what is sound. */
static void test_poison(void **state)
{
	struct built b = build(200);
	struct verity *v = open_built(&b);
	uint8_t out[2 * 4096];
	struct err e = {0};

	(void)state;
	assert_int_equal(pwrite(b.fd, "x", 1, 100 * 4096 + 7), 1);
	assert_true(verity_read(v, out, 4096, 0, NULL));
	assert_null(verity_why(v));
	memset(out, 9, sizeof out);
	assert_false(verity_read(v, out, sizeof out, 99 * 4096, &e));
	assert_string_equal(e.code, "PACK-PAGE");
	assert_true(strstr(e.text, "block 100") != NULL);
	for (size_t i = 0; i < sizeof out; i++)
		assert_int_equal(out[i], 0);
	e = (struct err){0};
	assert_false(verity_read(v, out, 4096, 0, &e));
	assert_string_equal(e.code, "PACK-PAGE");
	assert_non_null(verity_why(v));
	verity_close(v);
	drop(&b);
}

/* What was verified once is verified again: the file may change between two reads. */
static void test_every_read_is_verified(void **state)
{
	struct built b = build(3);
	struct verity *v = open_built(&b);
	uint8_t out[4096];

	(void)state;
	assert_true(verity_read(v, out, sizeof out, 4096, NULL));
	assert_int_equal(pwrite(b.fd, "x", 1, 4096), 1);
	assert_false(verity_read(v, out, sizeof out, 4096, NULL));
	verity_close(v);
	drop(&b);
}

static void test_nodes_are_verified(void **state)
{
	struct built b = build(300); /* top node, then three of the lowest level */
	uint8_t out[16];

	(void)state;
	for (off_t node = 0; node < 4; node++) {
		off_t at = (off_t)b.part.size + node * 4096 + 33;
		char old;
		assert_int_equal(pread(b.fd, &old, 1, at), 1);
		char changed = (char)(old ^ 4);
		assert_int_equal(pwrite(b.fd, &changed, 1, at), 1);
		struct verity *v = open_built(&b);
		/* The top node at opening; another when something below it is read. */
		if (node == 0) {
			assert_null(v);
		} else {
			assert_false(verity_read(v, out, sizeof out,
						 (uint64_t)(node - 1) * 128 * 4096, NULL));
			assert_true(verity_poisoned(v));
		}
		verity_close(v);
		assert_int_equal(pwrite(b.fd, &old, 1, at), 1);
	}
	drop(&b);
}

/* Two blocks that change places are both wrong, though each is a block of this file. */
static void test_places_are_bound(void **state)
{
	struct built b = build(2);
	uint8_t one[4096], two[4096];

	(void)state;
	assert_true(file_pread(b.fd, one, 4096, 0, NULL) &&
		    file_pread(b.fd, two, 4096, 4096, NULL));
	assert_int_equal(pwrite(b.fd, two, 4096, 0), 4096);
	assert_int_equal(pwrite(b.fd, one, 4096, 4096), 4096);
	struct verity *v = open_built(&b);
	assert_false(verity_read(v, one, 4096, 0, NULL));
	verity_close(v);
	drop(&b);
}

static void test_a_file_cut_short_under_us(void **state)
{
	struct built b = build(2);
	struct verity *v = open_built(&b);
	uint8_t out[4096];
	struct err e = {0};

	(void)state;
	assert_int_equal(ftruncate(b.fd, 4096 + 10), 0);
	assert_false(verity_read(v, out, 4096, 4096, &e));
	assert_string_equal(e.code, "PACK-PAGE");
	assert_true(verity_poisoned(v));
	verity_close(v);
	drop(&b);
}

/* Three levels: more than 128 * 128 blocks. */
static void test_three_levels(void **state)
{
	struct built b = build(128 * 128 + 5);
	struct verity *v = open_built(&b);
	uint8_t out[8];
	uint64_t i;

	(void)state;
	assert_non_null(v);
	for (uint64_t block = 0; block < 128 * 128 + 5; block += 1021) {
		assert_true(verity_read(v, out, sizeof out, block * 4096, NULL));
		memcpy(&i, out, sizeof i);
		assert_int_equal(i, block);
	}
	assert_true(verity_check_all(v, NULL));
	verity_close(v);
	drop(&b);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_geometry),
		cmocka_unit_test(test_the_smallest_tree_by_hand),
		cmocka_unit_test(test_reads_of_any_range),
		cmocka_unit_test(test_a_read_past_the_signed_size),
		cmocka_unit_test(test_poison),
		cmocka_unit_test(test_every_read_is_verified),
		cmocka_unit_test(test_nodes_are_verified),
		cmocka_unit_test(test_places_are_bound),
		cmocka_unit_test(test_a_file_cut_short_under_us),
		cmocka_unit_test(test_three_levels),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
