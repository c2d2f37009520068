/* packtool/list.h: gets a list of popular names: from a package of a registry, an address, or a file.
 *
 * From a registry the chain is: TLS; the packument, in a process apart; its version not older than the last;
 * the registry's signature over name, version and integrity, where a key for it is known; the tarball,
 * from the registry's own host; its sha512. What the list says is not looked at here.
 */
#ifndef PICKET_PACKTOOL_LIST_H
#define PICKET_PACKTOOL_LIST_H

#include "packtool/download.h"
#include "packtool/integrity.h"
#include "packtool/namelist.h"
#include "packtool/npmconfig.h"
#include "packtool/npmsign.h"

struct list_source {
	const char *name, *package, *member, *licence;
	enum namelist_kind kind;
};
const struct list_source *list_source_find(const char *name); /* NULL: none of that name */
#define LIST_SOURCE_DEFAULT "npm-high-impact"

struct list_ask {
	const struct list_source *source; /* NULL: from */
	const char *from;		  /* address or file */
	const char *sha256;		  /* of what `from` names, in hex; NULL: any */
	const struct npmconfig *npm;
	const struct fetch_way *way;
	const struct cache *cache;
	const struct npmsign_keys *keys;
	bool require_signature;
	const char *last_version; /* NULL: none is known */
	const char *last_sha256;  /* of that version's tarball; NULL: not known */
	const char *etag;	  /* of the answer that led to it, or NULL */
};

struct list_got {
	int fd;		 /* -1 when nothing is new */
	bool not_modified; /* the registry says so: 304 */
	char version[128]; /* "" for a file or an address */
	char url[URL_MAX + 1]; /* "" for a file */
	char etag[256];
	char signer[128]; /* keyid whose signature holds; "" for none */
	char wanted[512]; /* for download_drop */
	struct file_sums sums;
};

/* Codes: FETCH-*, PACKUMENT, UPDATE-OLDER, UPDATE-CHANGED (the last version with other bytes),
 * UPDATE-SIGNATURE, UPDATE-UNSIGNED, UPDATE-INTEGRITY, INTEGRITY, and those of the parts. */
bool list_get(const struct list_ask *ask, struct list_got *out, struct err *e);

#endif
