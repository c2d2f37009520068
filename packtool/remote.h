/* packtool/remote.h: a place that packs are pulled from and pushed to. docs/formats/mirror.md.
 *
 *	https://HOST/PATH/         a mirror: any web server; pushing needs one that takes PUT
 *	FOLDER                     the same layout in a folder, for a web server to show
 *	oci://HOST[:PORT]/NAME[:TAG]   a registry of the OCI distribution specification; oci+http:// without TLS
 *
 * Nothing that comes from there is trusted: packs are verified as from a stick, by import.
 */
#ifndef PICKET_PACKTOOL_REMOTE_H
#define PICKET_PACKTOOL_REMOTE_H

#include "base/arena.h"
#include "packtool/credential.h"
#include "packtool/download.h"
#include "packtool/offer.h"

struct remote;

struct remote_kind {
	/* What is there; none at all is no error. A folder that is pushed to is locked from here to remote_close. */
	bool (*list)(struct remote *r, struct offers *out, struct err *e);
	/* The file of an offer, its size and sha256 checked; -1: refused. */
	int (*get)(struct remote *r, const struct offer *o, struct err *e);
	/* Sends a pack's file, going on where an earlier run broke off. */
	bool (*put)(struct remote *r, const struct offer *o, int fd, struct err *e);
	/* Says that these are there now. */
	bool (*publish)(struct remote *r, const struct offers *all, struct err *e);
};
extern const struct remote_kind remote_mirror, remote_folder, remote_oci;

struct remote {
	const struct remote_kind *kind;
	char base[URL_MAX + 1]; /* ends with a slash; a registry's: https://HOST/ */
	char repository[256], tag[160]; /* tag: or "sha256:..." */
	const struct fetch_way *way;
	const struct cache *cache;
	const struct credentials *credentials;
	bool pushes;
	int lock; /* of a folder that is pushed to; or 0 */
	struct text basic; /* Authorization that is sent to it, or empty */
	char token[OCI_TOKEN_MAX + 16]; /* a registry's, while this runs: "Bearer ..." */
};

/* Codes: USAGE, FETCH-URL, FETCH-PLAIN. */
bool remote_open(const char *where, struct remote *out, struct err *e);

void remote_close(struct remote *r);

/* The file as offered, from url; shared by the kinds. Code: PULL-DIGEST. */
int remote_download(struct remote *r, const struct offer *o, const char *url, const char *auth,
		    struct err *e);

#endif
