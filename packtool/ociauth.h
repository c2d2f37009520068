/* packtool/ociauth.h: what a registry answers to a request without credentials, and the token it wants.
 *
 * WWW-Authenticate: Bearer realm="https://HOST/token",service="...",scope="repository:NAME:pull". The realm
 * must be https (or on this machine). A realm of another host gets the password that the user's file has for that
 * very host, or none: who answers for a registry does not choose whom its password is sent to.
 */
#ifndef PICKET_PACKTOOL_OCIAUTH_H
#define PICKET_PACKTOOL_OCIAUTH_H

#include "packtool/remote.h"

struct challenge {
	bool bearer; /* else basic */
	char realm[URL_MAX + 1], service[256], scope[512];
};

/* RFC 9110, section 11.6.1; one challenge. Code: OCI-AUTH. */
bool challenge_parse(struct text t, struct challenge *out, struct err *e);

/* Fills r->token with what the challenge asks for. Code: OCI-AUTH, FETCH-*. */
bool ociauth_get(struct remote *r, struct text challenge, struct err *e);

#endif
