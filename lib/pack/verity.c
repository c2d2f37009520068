#include "pack/verity.h"

#include "base/buf.h"
#include "base/file.h"

#include <stdlib.h>
#include <string.h>

/* docs/formats/pack.md, section 6. Level 0 is the lowest: its nodes hold the digests of the
 * file's blocks. 128^4 blocks are 1 TiB, so four levels reach past PART_BYTES_MAX. */
#define BLOCK	   BLOCK_BYTES_VERITY
#define FANOUT	   FANOUT_VERITY
#define LEVELS_MAX 4

_Static_assert(FANOUT * sizeof(struct digest) == BLOCK, "a node fills a block");

struct geometry {
	size_t levels;
	uint64_t blocks;
	uint64_t nodes[LEVELS_MAX];
	uint64_t first[LEVELS_MAX]; /* where a level's first node is in the tree, in nodes */
	uint64_t total;
};

/* Everything follows from the signed size. */
static struct geometry geometry_of(uint64_t size)
{
	struct geometry g = {.blocks = size / BLOCK};
	uint64_t n = g.blocks;

	do {
		n = (n + FANOUT - 1) / FANOUT;
		g.nodes[g.levels++] = n;
		g.total += n;
	} while (n > 1 && g.levels < LEVELS_MAX);
	uint64_t at = 0;
	for (size_t i = g.levels; i-- > 0;) {
		g.first[i] = at;
		at += g.nodes[i];
	}
	return g;
}

static bool size_valid(uint64_t size)
{
	return size >= BLOCK && size % BLOCK == 0 && size <= PART_BYTES_MAX;
}

uint64_t verity_tree_size(uint64_t size)
{
	return size_valid(size) ? geometry_of(size).total * BLOCK : 0;
}

static struct digest hash_leaf(const uint8_t *salt, const void *block)
{
	return digest_of(DIGEST_VERITY_LEAF, salt, block, BLOCK);
}

static struct digest hash_node(const uint8_t *salt, const void *node)
{
	return digest_of(DIGEST_VERITY_NODE, salt, node, BLOCK);
}

static bool hash_blocks(int fd, off_t offset, const struct geometry *g, const uint8_t *salt,
			char *out, struct err *e)
{
	uint8_t *block = malloc(BLOCK);
	bool ok = block || err_set(e, "NO-MEMORY", "out of memory");

	for (uint64_t i = 0; ok && i < g->blocks; i++) {
		ok = file_pread(fd, block, BLOCK, offset + (off_t)(i * BLOCK), e);
		if (!ok)
			break;
		struct digest d = hash_leaf(salt, block);
		memcpy(out + i * sizeof d, d.b, sizeof d);
	}
	free(block);
	return ok;
}

bool verity_build(int fd, off_t offset, uint64_t size, const uint8_t salt[16], struct buf *tree,
		  struct digest *root, struct err *e)
{
	if (!size_valid(size))
		return err_set(e, "PACK-SIZE", "a database of %ju bytes cannot have a hash tree",
			       (uintmax_t)size);
	struct geometry g = geometry_of(size);
	size_t bytes = (size_t)(g.total * BLOCK);
	buf_clear(tree);
	if (!buf_reserve(tree, bytes))
		return err_set(e, "NO-MEMORY", "no room for a hash tree of %zu bytes", bytes);
	memset(tree->p, 0, bytes);
	tree->n = bytes;
	if (!hash_blocks(fd, offset, &g, salt, tree->p + g.first[0] * BLOCK, e))
		return false;
	for (size_t level = 1; level < g.levels; level++) {
		const char *below = tree->p + g.first[level - 1] * BLOCK;
		char *here = tree->p + g.first[level] * BLOCK;
		for (uint64_t i = 0; i < g.nodes[level - 1]; i++) {
			struct digest d = hash_node(salt, below + i * BLOCK);
			memcpy(here + i * sizeof d, d.b, sizeof d);
		}
	}
	*root = hash_node(salt, tree->p);
	return true;
}

struct node {
	struct digest slots[FANOUT];
};

struct verity {
	int fd;
	off_t data, tree;
	uint64_t size;
	uint8_t salt[16];
	struct geometry g;
	struct node **nodes; /* verified ones, as numbered in the tree; others NULL */
	bool poisoned;
	struct err why;	      /* the first failure, told again by every later read */
	uint8_t block[BLOCK]; /* for reads of less than a block */
};

static bool poison(struct verity *v, struct err *e)
{
	v->poisoned = true;
	if (e)
		*e = v->why;
	return false;
}

static bool mismatch(struct verity *v, const char *what, uint64_t i, struct err *e)
{
	err_set(&v->why, "PACK-PAGE", "%s %ju is not what was signed", what, (uintmax_t)i);
	err_hint(&v->why, "the pack was damaged or changed: import it again from its publisher");
	return poison(v, e);
}

static bool read_block(struct verity *v, void *out, off_t offset, const char *what, uint64_t i,
		       struct err *e)
{
	if (file_pread(v->fd, out, BLOCK, offset, &v->why))
		return true;
	/* Cut short or unreadable: the signed bytes are not there, whatever the reason. */
	struct err cause = v->why;
	err_set(&v->why, "PACK-PAGE", "%s %ju: %s", what, (uintmax_t)i, cause.text);
	err_hint(&v->why, "the pack cannot be read whole: import it again");
	return poison(v, e);
}

/* Reads node i of a level and compares it with its parent's slot; NULL and poisoned when
 * it is another. The bytes compared are the bytes kept. */
static const struct node *load_node(struct verity *v, size_t level, uint64_t i,
				    const struct digest *want, struct err *e)
{
	struct node **place = &v->nodes[v->g.first[level] + i];

	if (*place)
		return *place;
	struct node *n = malloc(sizeof *n);
	if (!n) {
		err_set(&v->why, "NO-MEMORY", "out of memory");
		poison(v, e);
		return NULL;
	}
	uint64_t number = v->g.first[level] + i;
	if (!read_block(v, n, v->tree + (off_t)(number * BLOCK), "tree node", number, e)) {
		free(n);
		return NULL;
	}
	struct digest have = hash_node(v->salt, n);
	if (!digest_eq(&have, want)) {
		free(n);
		mismatch(v, "tree node", number, e);
		return NULL;
	}
	*place = n;
	return n;
}

/* The digest a block must have, from the top node down. */
static const struct digest *leaf_of(struct verity *v, uint64_t block, struct err *e)
{
	const struct node *n = v->nodes[0]; /* verified by verity_open() */
	uint64_t span = 1;

	for (size_t i = 1; i < v->g.levels; i++)
		span *= FANOUT;
	for (size_t level = v->g.levels; level-- > 1; span /= FANOUT) {
		uint64_t child = block / span;
		n = load_node(v, level - 1, child, &n->slots[child % FANOUT], e);
		if (!n)
			return NULL;
	}
	return &n->slots[block % FANOUT];
}

struct verity *verity_open(int fd, off_t data_offset, off_t tree_offset, const struct part *part,
			   struct err *e)
{
	if (!size_valid(part->size)) {
		err_set(e, "PACK-SIZE", "a database of %ju bytes", (uintmax_t)part->size);
		return NULL;
	}
	struct verity *v = calloc(1, sizeof *v);
	if (!v)
		goto no_memory;
	v->fd = fd;
	v->data = data_offset;
	v->tree = tree_offset;
	v->size = part->size;
	memcpy(v->salt, part->salt, sizeof v->salt);
	v->g = geometry_of(part->size);
	v->nodes = calloc((size_t)v->g.total, sizeof *v->nodes);
	if (!v->nodes)
		goto no_memory;
	if (!load_node(v, v->g.levels - 1, 0, &part->root, e)) {
		verity_close(v);
		return NULL;
	}
	return v;
no_memory:
	verity_close(v);
	err_set(e, "NO-MEMORY", "out of memory");
	return NULL;
}

void verity_close(struct verity *v)
{
	if (!v)
		return;
	for (uint64_t i = 0; v->nodes && i < v->g.total; i++)
		free(v->nodes[i]);
	free(v->nodes);
	free(v);
}

/* One whole block into out: the bytes that are hashed are the bytes that are used. */
static bool verified_block(struct verity *v, void *out, uint64_t block, struct err *e)
{
	const struct digest *want = leaf_of(v, block, e);

	if (!want || !read_block(v, out, v->data + (off_t)(block * BLOCK), "block", block, e))
		return false;
	struct digest have = hash_leaf(v->salt, out);
	return digest_eq(&have, want) || mismatch(v, "block", block, e);
}

static bool read_range(struct verity *v, uint8_t *out, size_t n, uint64_t offset, struct err *e)
{
	while (n) {
		size_t skip = (size_t)(offset % BLOCK);
		size_t take = BLOCK - skip < n ? BLOCK - skip : n;
		bool whole = take == BLOCK;
		if (!verified_block(v, whole ? out : v->block, offset / BLOCK, e))
			return false;
		if (!whole)
			memcpy(out, v->block + skip, take);
		out += take;
		offset += take;
		n -= take;
	}
	return true;
}

bool verity_read(struct verity *v, void *out, size_t n, uint64_t offset, struct err *e)
{
	bool ok = false;

	if (v->poisoned) {
		poison(v, e);
	} else if (offset > v->size || n > v->size - offset) {
		err_set(&v->why, "PACK-PAGE", "a read past the signed size");
		poison(v, e);
	} else {
		ok = read_range(v, out, n, offset, e);
	}
	if (!ok && n)
		memset(out, 0, n);
	return ok;
}

bool verity_poisoned(const struct verity *v)
{
	return v->poisoned;
}

const struct err *verity_why(const struct verity *v)
{
	return v->poisoned ? &v->why : NULL;
}

/* The last node of a level: slots without a child must be zero. They are covered by the
 * node's own hash, so this only holds the signer to the format. */
static bool slots_are_zero(struct verity *v, size_t level, struct err *e)
{
	static const struct digest zero;
	uint64_t used = level ? v->g.nodes[level - 1] : v->g.blocks;
	const struct node *last = v->nodes[v->g.first[level] + v->g.nodes[level] - 1];

	for (uint64_t i = (used - 1) % FANOUT + 1; i < FANOUT; i++)
		if (!digest_eq(&last->slots[i], &zero))
			return mismatch(v, "unused slots of tree level", level, e);
	return true;
}

bool verity_check_all(struct verity *v, struct err *e)
{
	uint8_t *block = malloc(BLOCK);
	bool ok = block || err_set(e, "NO-MEMORY", "out of memory");

	for (uint64_t i = 0; ok && i < v->g.blocks; i++)
		ok = verity_read(v, block, BLOCK, i * BLOCK, e);
	for (size_t level = 0; ok && level < v->g.levels; level++)
		ok = slots_are_zero(v, level, e);
	free(block);
	return ok;
}
