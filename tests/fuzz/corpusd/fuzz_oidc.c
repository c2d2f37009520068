/* A token from outside against one key whose private half nobody has: none may get in. */
#include "corpusd/oidc.h"

#include <stdlib.h>
#include <unistd.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const char keys[] =
	"{\"keys\":[{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"kid\":\"k\",\"x\":\"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo\"}]}";

static struct oidc *open_oidc(void)
{
	static struct settings s = {.issuer = "i", .audience = "a", .claim = "roles", .roles = "x=admin"};
	char path[] = "/tmp/picket-fuzz-XXXXXX";
	struct oidc *o = NULL;
	int fd = mkstemp(path);

	if (fd < 0 || write(fd, keys, sizeof keys - 1) != (ssize_t)sizeof keys - 1)
		abort();
	close(fd);
	s.jwks = path;
	if (!oidc_open(&s, &o, NULL))
		abort();
	unlink(path);
	s.jwks = NULL;
	return o;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct oidc *o;
	struct identity who = {0};

	if (!o)
		o = open_oidc();
	if (oidc_check(o, text_n(data, size), 1795229340, &who, NULL) || who.scopes)
		abort();
	return 0;
}
