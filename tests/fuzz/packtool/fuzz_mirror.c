/* What mirrors and registries say: the first byte picks index, manifest, token, challenge or address. */
#include "packtool/ociauth.h"
#include "packtool/ocimanifest.h"
#include "packtool/url.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* What was accepted is written and read again: the same. */
static void again(const struct offers *o, bool oci)
{
	static struct offers back;
	struct buf b = BUF(OCI_MANIFEST_MAX);
	bool ok = oci ? ocimanifest_format(o, &b) && ocimanifest_parse(buf_view(&b), &back, NULL)
		      : offers_format(o, &b) && offers_parse(buf_view(&b), &back, NULL);

	if (!ok || back.count != o->count)
		abort();
	for (size_t i = 0; i < o->count; i++)
		if (strcmp(o->offer[i].name, back.offer[i].name) || o->offer[i].size != back.offer[i].size)
			abort();
	buf_free(&b);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct offers o;
	static struct challenge c;
	static char token[OCI_TOKEN_MAX], url[URL_MAX + 1];
	struct url u;

	if (size == 0)
		return 0;
	struct text bytes = text_n(data + 1, size - 1);
	switch (data[0] % 5) {
	case 0:
		if (offers_parse(bytes, &o, NULL))
			again(&o, false);
		break;
	case 1:
		if (ocimanifest_parse(bytes, &o, NULL))
			again(&o, true);
		break;
	case 2:
		ocitoken_parse(bytes, token, NULL);
		break;
	case 3:
		challenge_parse(bytes, &c, NULL);
		break;
	default:
		if (url_resolve(T("https://registry.example.com/npm/"), bytes, url, NULL) &&
		    !url_cut(text_of(url), &u, NULL))
			abort();
	}
	return 0;
}
