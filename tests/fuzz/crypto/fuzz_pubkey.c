/* A public key or key file of any bytes. */
#include "crypto/minisign.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct text t = text_n(data, size);
	struct pubkey k, again;
	char text[PUBKEY_TEXT];
	struct err e;

	if (!pubkey_parse(t, &k, &e)) {
		if (!e.code[0] || !e.text[0])
			abort();
		return 0;
	}
	pubkey_text(text, &k);
	if (!text_has(t, text_of(text)) || !pubkey_parse(text_of(text), &again, NULL) ||
	    !pubkey_eq(&k, &again))
		abort();
	return 0;
}
