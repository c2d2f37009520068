/* packtool/sign.h: adds a signature to a pack, after looking at every byte of it. */
#ifndef PICKET_PACKTOOL_SIGN_H
#define PICKET_PACKTOOL_SIGN_H

#include "packtool/secret.h"
#include "pack/manifest.h"

/* Signs the pack in `path` with this key and replaces it whole. What was signed is checked as an
 * import would: with this key alone, every byte. comment receives the trusted comment.
 * Codes: PACK-SIGNED, those of ustar_walk, manifest_check and pack_check. */
bool sign_pack(const char *path, const struct secret *key,
	       char comment[MINISIGN_COMMENT_MAX + 1], struct err *e);

/* The same, when look finds the pack fit: it is called with the pack open, before the file is
 * replaced; false refuses. */
struct pack;
typedef bool sign_look(void *ctx, const struct pack *p, struct err *e);
bool sign_pack_if(const char *path, const struct secret *key, char comment[MINISIGN_COMMENT_MAX + 1],
		  sign_look *look, void *ctx, struct err *e);

/* The same with a signature that was made elsewhere: a .minisig over the manifest's bytes, by
 * one of these keys. Codes: DETACHED too. */
struct detached {
	const char *path;
	const struct pubkey *keys;
	size_t count;
};
bool sign_detached(const char *path, const struct detached *d,
		   char comment[MINISIGN_COMMENT_MAX + 1], sign_look *look, void *ctx,
		   struct err *e);

/* What the next signature of these manifest bytes would say. For a signer, before anything
 * is verified: reads nothing but name, epoch and seq. */
bool sign_comment(struct text manifest, char comment[MINISIGN_COMMENT_MAX + 1], struct err *e);

#endif
