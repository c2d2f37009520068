/* packtool/credential.h: names and passwords for hosts, from a file as docker and podman keep it.
 *
 *	{"auths": {"registry.example.com": {"auth": "<base64 of NAME:PASSWORD>"}}}
 *
 * Keys are HOST or HOST:PORT exactly; programs that the file names for asking are never run.
 */
#ifndef PICKET_PACKTOOL_CREDENTIAL_H
#define PICKET_PACKTOOL_CREDENTIAL_H

#include "base/arena.h"
#include "base/err.h"

#define CREDENTIAL_FILE_MAX ((size_t)1 << 20)

struct credentials;

/* path NULL: $DOCKER_CONFIG/config.json or ~/.docker/config.json, which may be absent. Lives in a. Code:
 * CREDENTIAL, FILE-*. */
struct credentials *credentials_open(struct arena *a, const char *path, struct err *e);

/* "Basic ..." for this address's host and port, or the empty text. */
struct text credentials_for(const struct credentials *c, struct arena *a, const char *url);

#endif
