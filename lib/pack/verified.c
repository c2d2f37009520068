#define PICKET_MAKES_VERIFIED_BYTES /* their destructor and their getters */
#include "pack/verified_make.h"

#include <stdlib.h>

struct text verified_bytes(const struct verified *v)
{
	return (struct text){v->bytes, v->n};
}

size_t verified_signers(const struct verified *v)
{
	return v->signer_count;
}

const char *verified_signer_name(const struct verified *v, size_t i)
{
	return v->signers[i].name;
}

const struct pubkey *verified_signer_key(const struct verified *v, size_t i)
{
	return &v->signers[i].key;
}

size_t verified_threshold(const struct verified *v)
{
	return v->threshold;
}

void verified_free(struct verified *v)
{
	if (!v)
		return;
	free(v->bytes);
	free(v);
}
