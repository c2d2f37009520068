#include "packtool/draft.h"

#include "base/file.h"
#include "packtool/sign.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

bool draft_is(const struct err *why)
{
	return err_is(why, "PACK-UNSIGNED") || err_is(why, "PACK-THRESHOLD");
}

static bool copy(int from, const char *path, struct err *e)
{
	char chunk[65536];
	int to = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
	bool ok = to >= 0 || err_errno(e, "FILE-WRITE", "%s", path);
	ssize_t n = 1;

	while (ok && (n = read(from, chunk, sizeof chunk)) > 0)
		ok = file_write_fd(to, chunk, (size_t)n, e);
	if (ok && n < 0)
		ok = err_errno(e, "FILE-READ", "%s", path);
	if (to >= 0)
		close(to);
	return ok;
}

bool draft_look(const char *path, bool (*look)(void *ctx, const struct pack *p, struct err *e), void *ctx,
		struct err *e)
{
	const char *tmp = getenv("TMPDIR");
	char dir[4096], file[4200], comment[MINISIGN_COMMENT_MAX + 1];
	int fd = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
	struct secret *key = NULL;

	if (fd < 0)
		return err_errno(e, "FILE-OPEN", "%s", path);
	int n = snprintf(dir, sizeof dir, "%s/packtool.XXXXXX", tmp && tmp[0] == '/' ? tmp : "/tmp");
	bool ok = n > 0 && (size_t)n < sizeof dir && mkdtemp(dir);
	if (!ok) {
		close(fd);
		return err_errno(e, "FILE-WRITE", "no folder for working files");
	}
	snprintf(file, sizeof file, "%s/pack", dir);
	ok = copy(fd, file, e) && (key = secret_generate(e)) && sign_pack_if(file, key, comment, look, ctx, e);
	secret_free(key);
	unlink(file);
	rmdir(dir);
	close(fd);
	return ok;
}
