/* A root object of any bytes; what is accepted comes out of root_format() as it went in. */
#include "pack/trust.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct text t = text_n(data, size);
	struct trust *trust = NULL;
	struct trust_role role;
	struct err e;

	if (!root_parse(t, &trust, &e)) {
		if (!e.code[0] || !e.text[0] || trust)
			abort();
		return 0;
	}
	struct buf b = BUF(ROOT_MAX);
	if (!root_format(trust, &b) || !text_eq(buf_view(&b), t))
		abort();
	const struct trust *const roots[] = {trust};
	if (trust_role_for(roots, 1, T("acme/npm-malware"), &role) &&
	    (role.threshold == 0 || role.threshold > trust_key_count(trust)))
		abort();
	buf_free(&b);
	trust_free(trust);
	return 0;
}
