#include "corpusd/pem.h"

#include "base/file.h"

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>

#define PEM_MAX 1048576

static bool read_one(const char *path, char **out, struct err *e)
{
	struct buf b = BUF(PEM_MAX);

	*out = NULL;
	if (!path)
		return true;
	bool ok = file_read(AT_FDCWD, path, false, &b, e);
	const char *text = ok ? buf_cstr(&b) : NULL;
	*out = text ? strdup(text) : NULL;
	if (b.p)
		explicit_bzero(b.p, b.n);
	buf_free(&b);
	return *out || (ok ? err_set(e, "LIMIT-MEMORY", "no memory for %s", path) : false);
}

bool pem_read(const struct settings *s, struct pem *out, struct err *e)
{
	*out = (struct pem){0};
	return read_one(s->tls_cert, &out->cert, e) && read_one(s->tls_key, &out->key, e) &&
	       read_one(s->tls_client_ca, &out->client_ca, e);
}

void pem_free(struct pem *p)
{
	if (p->key)
		explicit_bzero(p->key, strlen(p->key));
	free(p->cert);
	free(p->key);
	free(p->client_ca);
	*p = (struct pem){0};
}
