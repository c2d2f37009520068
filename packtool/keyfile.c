#include "packtool/keyfile.h"

#include "base/file.h"
#include "pack/manifest.h"

#include <fcntl.h>
#include <string.h>
#include <unistd.h>

bool keyfile_create(const char *path, struct text bytes, unsigned mode, struct err *e)
{
	int fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, (mode_t)mode);

	if (fd < 0) {
		err_errno(e, "FILE-WRITE", "%s", path);
		return err_hint(e, "an existing key is never replaced: choose another name or folder");
	}
	bool ok = file_write_fd(fd, bytes.p, bytes.n, e) &&
		  (fsync(fd) == 0 || err_errno(e, "FILE-WRITE", "%s", path));
	close(fd);
	if (!ok)
		unlink(path);
	return ok;
}

void keyfile_public(const struct pubkey *k, struct buf *out)
{
	char text[PUBKEY_TEXT];
	uint64_t number = 0;

	for (int i = 7; i >= 0; i--)
		number = number << 8 | k->keynum[i];
	pubkey_text(text, k);
	buf_printf(out, "untrusted comment: minisign public key %016jX\n%s\n", (uintmax_t)number,
		   text);
}

bool keyfile_name_valid(struct text name)
{
	return name.n < KEY_NAME_MAX && pack_name_valid(name) && !text_cut(name, '/').found;
}

bool keyfile_read(const char *path, struct pubkey *out, char name[KEY_NAME_MAX], struct err *e)
{
	struct buf b = BUF(MINISIGN_PUBKEY_MAX);
	struct cut c = text_cut_last(text_of(path), '/');
	struct text base = c.found ? c.tail : c.head;

	if (text_ends(base, T(".pub")))
		base.n -= 4;
	if (!keyfile_name_valid(base)) {
		err_set(e, "KEY-NAME", "%s: the file's name names the key: [a-z0-9][a-z0-9._-]{0,63}",
			path);
		return err_hint(e, "rename the file, for example to alice.pub");
	}
	memcpy(name, base.p, base.n);
	name[base.n] = '\0';
	bool ok = file_read(AT_FDCWD, path, false, &b, e) &&
		  (pubkey_parse(buf_view(&b), out, e) || err_in(e, "%s", path));
	buf_free(&b);
	return ok;
}
