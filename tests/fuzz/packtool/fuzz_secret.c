/* A secret key file: never crashes; encrypted ones are not opened (scrypt's cost). */
#include "packtool/secret.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct text file = text_n(data, size);

	if (!secret_encrypted(file))
		secret_free(secret_parse(file, T(""), NULL));
	return 0;
}
