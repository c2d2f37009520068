#include "base/file.h"
#include "packtool/container.h"
#include "packtool/sign.h"
#include "packtool/verb.h"
#include "packtool/verbs.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static bool read_manifest(const char *file, struct buf *out, struct err *e)
{
	struct container *c = calloc(1, sizeof *c);
	int fd = open(file, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
	bool ok = c && fd >= 0 && ustar_walk(fd, c, e) && container_read(fd, c, "manifest", out, e) &&
		  manifest_check(buf_view(out), e);

	if (!c || fd < 0)
		err_errno(e, "FILE-OPEN", "cannot open");
	if (fd >= 0)
		close(fd);
	free(c);
	return ok || err_in(e, "%s", file);
}

static int run(const struct args *a)
{
	const char *out = arg_value(a, "output", NULL);
	char comment[MINISIGN_COMMENT_MAX + 1];
	struct buf b = BUF(MANIFEST_MAX);
	struct err e = {0};
	bool ok = crypto_init() && read_manifest(a->operands[0], &b, &e);

	if (ok && arg_flag(a, "comment")) {
		ok = sign_comment(buf_view(&b), comment, &e);
		if (ok)
			puts(comment);
	} else if (ok && out) {
		ok = file_replace(AT_FDCWD, out, b.p, b.n, 0644, &e);
	} else if (ok) {
		ok = fwrite(b.p, 1, b.n, stdout) == b.n && fflush(stdout) == 0;
		if (!ok)
			err_errno(&e, "FILE-WRITE", "cannot write");
	}
	buf_free(&b);
	return ok ? EXIT_DONE : verb_fail(&e);
}

static const struct option options[] = {
	{'o', "output", "FILE", "where the manifest goes (default: standard output)"},
	{0, "comment", NULL, "print the trusted comment that a signature of it must have"},
	{0},
};

const struct cmd cmd_pack_manifest = {
	.name = "pack manifest",
	.summary = "the signed bytes of a pack alone, to sign them elsewhere",
	.operands = "FILE",
	.min = 1,
	.max = 1,
	.about = "A signature covers the manifest, and the manifest covers every byte of the pack. So who\n"
		 "signs on another machine needs only this.",
	.example = "  picket pack manifest acme.iocpack -o manifest\n"
		   "  minisign -S -s bob.key -m manifest -t \"$(picket pack manifest acme.iocpack --comment)\"",
	.options = options,
	.run = run,
};
