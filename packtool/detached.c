#include "packtool/detached.h"

#include "base/file.h"

#include <fcntl.h>
#include <string.h>

bool detached_read(const char *path, struct text bytes, const char *comment,
		   const struct pubkey *keys, size_t count, struct buf *file, struct signature *out,
		   struct err *e)
{
	struct buf raw = BUF(MINISIGN_FILE_MAX);
	struct prehash h = minisig_prehash(bytes.p, bytes.n);
	struct minisig sig;
	size_t i = 0;
	bool ok = (file_read(AT_FDCWD, path, false, &raw, e) && minisig_parse(buf_view(&raw), &sig, e)) ||
		  err_in(e, "%s", path);

	buf_free(&raw);
	if (!ok)
		return false;
	if (strcmp(sig.comment, comment) != 0) {
		err_set(e, "DETACHED", "%s: its trusted comment is not that of this object", path);
		return err_hint(e, "sign with: minisign -S -t \"%.180s\"", comment);
	}
	while (i < count && !minisig_verify(&sig, &h, &keys[i]))
		i++;
	if (i == count) {
		err_set(e, "DETACHED", "%s: made by none of the keys that are known here", path);
		return err_hint(e, "name the signer's public key: --pub KEY.pub");
	}
	/* The label is the one of the key as it is known here; the signature does not cover it. */
	memcpy(sig.keynum, keys[i].keynum, sizeof sig.keynum);
	if (!minisig_format(&sig, T(MINISIG_PACK_COMMENT), file))
		return err_set(e, "DETACHED", "%s: too long", path);
	pubkey_fingerprint(out->fingerprint, &keys[i]);
	out->file = buf_view(file);
	return true;
}
