/* pack/verified_make.h: how verified bytes come to be. For pack/trust.c alone: a file that
 * includes this must have said so, and tests/arch/test_must_not_compile.sh looks that no
 * other file says it. */
#ifndef PICKET_PACK_VERIFIED_MAKE_H
#define PICKET_PACK_VERIFIED_MAKE_H

#ifndef PICKET_MAKES_VERIFIED_BYTES
#error "only pack/trust.c makes verified bytes: call trust_verify_manifest()"
#endif

#include "pack/limits.h"
#include "pack/verified.h"

struct verified {
	char *bytes;
	size_t n;
	size_t threshold;
	size_t signer_count;
	struct {
		char name[NAME_PART_MAX + 1];
		struct pubkey key;
	} signers[SIGS_MAX];
};

#endif
