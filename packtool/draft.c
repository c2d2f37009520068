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

struct asked { /* whoever looks, and what it said: of other files perhaps */
	bool (*look)(void *ctx, const struct pack *p, struct err *e);
	void *ctx;
	struct err why;
};

static bool ask(void *ctx, const struct pack *p, struct err *e)
{
	struct asked *a = ctx;
	bool ok = a->look(a->ctx, p, &a->why);

	if (!ok && e)
		*e = a->why;
	return ok;
}

/* What is said of the working file is meant of the one it was copied from. */
static void told_of(const char *path, const char *file, const struct err *why, struct err *e)
{
	struct text t = text_of(why->text);
	bool named = text_skip(&t, text_of(file)) && text_skip(&t, T(": "));

	err_set(e, why->code, TEXT_FMT, TEXT_ARG(t));
	if (named)
		err_in(e, "%s", path);
	err_hint(e, "%s", why->hint);
}

bool draft_look(const char *path, bool (*look)(void *ctx, const struct pack *p, struct err *e), void *ctx,
		struct err *e)
{
	const char *tmp = getenv("TMPDIR");
	char dir[4096], file[4200], comment[MINISIGN_COMMENT_MAX + 1];
	int fd = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
	struct secret *key = NULL;
	struct asked a = {.look = look, .ctx = ctx};
	struct err why = {0};

	if (fd < 0)
		return err_errno(e, "FILE-OPEN", "%s", path);
	int n = snprintf(dir, sizeof dir, "%s/packtool.XXXXXX", tmp && tmp[0] == '/' ? tmp : "/tmp");
	bool ok = n > 0 && (size_t)n < sizeof dir && mkdtemp(dir);
	if (!ok) {
		close(fd);
		return err_errno(e, "FILE-WRITE", "no folder for working files");
	}
	snprintf(file, sizeof file, "%s/pack", dir);
	ok = copy(fd, file, &why) && (key = secret_generate(&why)) && sign_pack_if(file, key, comment, ask, &a, &why);
	if (!ok && a.why.code[0])
		*e = a.why;
	else if (!ok)
		told_of(path, file, &why, e);
	secret_free(key);
	unlink(file);
	rmdir(dir);
	close(fd);
	return ok;
}
