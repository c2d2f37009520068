/* pack/verity.h: a hash tree over 4096-byte blocks; each block is verified as it is read.
 *
 * Leaf = BLAKE2b-256(personal ioc-verity-leaf, salt, block); node = 128 digests (short last
 * node zero-padded to 4096 bytes), hashed with personal ioc-verity-node; levels stored top
 * first; root = hash of the top node. All geometry follows from the signed size; none is
 * read from the file. docs/formats/pack.md, section 6.
 */
#ifndef PICKET_PACK_VERITY_H
#define PICKET_PACK_VERITY_H

#include "base/err.h"
#include "crypto/digest.h"
#include "pack/manifest.h"

#include <sys/types.h>

/* Bytes of the tree of a file of this size (a multiple of 4096, at least 4096). */
uint64_t verity_tree_size(uint64_t size);

/* Builds the tree of the file at fd[offset, offset+size) into out (verity_tree_size bytes,
 * caller-allocated through a buf) and the root. */
struct buf;
bool verity_build(int fd, off_t offset, uint64_t size, const uint8_t salt[16], struct buf *tree,
		  struct digest *root, struct err *e);

/* A reader over an open container: verifies lazily, keeps verified nodes privately. */
struct verity;
struct verity *verity_open(int fd, off_t data_offset, off_t tree_offset, const struct part *part,
			   struct err *e);
void verity_close(struct verity *v); /* does not close fd */

/* Reads any range inside the signed size; whole blocks are verified, also for parts of
 * blocks, every time. On failure out is zeroed and the reader is poisoned: every later read
 * fails too. Code: PACK-PAGE, naming the block. */
bool verity_read(struct verity *v, void *out, size_t n, uint64_t offset, struct err *e);
bool verity_poisoned(const struct verity *v);
const struct err *verity_why(const struct verity *v); /* NULL while nothing failed */
/* Verifies every block (import, `pack verify`). */
bool verity_check_all(struct verity *v, struct err *e);

#endif
