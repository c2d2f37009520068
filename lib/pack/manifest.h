/* pack/manifest.h: the signed text that says what one pack version is.
 *
 * docs/formats/pack.md, section 3. Canonical: the parser re-encodes what it read
 * and accepts only identical bytes.
 */
#ifndef PICKET_PACK_MANIFEST_H
#define PICKET_PACK_MANIFEST_H

#include "base/buf.h"
#include "base/err.h"
#include "crypto/digest.h"
#include "pack/limits.h"
#include "pack/verified.h"

enum tlp { TLP_CLEAR, TLP_GREEN, TLP_AMBER, TLP_RED, TLP_LEVELS };
const char *tlp_name(enum tlp t);
bool tlp_parse(struct text t, enum tlp *out);

struct part {
	enum tlp tlp;
	uint64_t rows;
	uint64_t size;	       /* bytes of the database, a multiple of 4096 */
	uint8_t salt[16];      /* of the hash tree */
	struct digest root;    /* of the hash tree */
	uint64_t tree;	       /* bytes of the hash tree */
	struct digest content; /* over the sorted rows, whatever the layout */
	uint64_t z;	       /* bytes of the zstd form, and its digest; 0 when there is none */
	struct digest z_digest;
};

struct manifest {
	char name[PACK_NAME_MAX + 1]; /* "acme/npm-malware" */
	uint64_t epoch, seq;	      /* seq starts at 1 */
	char version[65];	      /* for people: "2026.11.21" */
	uint64_t created;	      /* Unix seconds */
	bool has_prev;
	struct digest prev;	     /* id of the manifest of seq - 1 */
	uint64_t fresh_for;	     /* seconds until it is called aging */
	uint64_t reader_min;	     /* 1 */
	uint64_t schema;	     /* 1 */
	struct digest schema_digest; /* of the exact DDL text */
	size_t part_count;
	struct part parts[PARTS_MAX];
	uint64_t sources_size, notes_size;
	struct digest sources_digest, notes_digest;
	size_t delta_count;
	struct {
		uint64_t from_seq, size;
		struct digest digest;
	} deltas[DELTAS_MAX];
	uint64_t stats_add, stats_upd, stats_del;
};

/* Only verified bytes can be parsed: there is no other function that reads a
 * manifest. Codes: MANIFEST-NOT-CANONICAL, MANIFEST-MALFORMED, MANIFEST-READER. */
bool manifest_parse(const struct verified *v, struct manifest *out, struct err *e);

/* The same for bytes whose id is known from when they were verified: the base of a delta, which may be signed
 * by keys that count no more. Not a way to open a pack. Code: MANIFEST-MALFORMED for another id too. */
bool manifest_known(struct text bytes, const struct digest *id, struct manifest *out, struct err *e);

/* For the one who is about to sign: the same grammar check without a signature. The
 * result cannot be used to open a pack. */
bool manifest_check(struct text bytes, struct err *e);

/* The canonical text. False, with nothing written, when m contradicts itself (a bad name, parts
 * out of order, a tree size that is not verity_tree_size(size) ...); false too when out is full. */
bool manifest_format(const struct manifest *m, struct buf *out);

/* BLAKE2b-256, personal iocpack-id, over the stored bytes. */
struct digest object_id(struct text bytes);

/* name: [a-z0-9][a-z0-9._-]{0,63} with one optional slash. */
bool pack_name_valid(struct text name);

#endif
