#include "pack/head.h"
#include "packtool/ship.h"
#include "packtool/verb.h"
#include "packtool/verbs.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Sequence and name of a pack whose signatures hold. */
static bool look(const struct store *s, const char *file, struct manifest *out, struct err *e)
{
	struct head *h = calloc(1, sizeof *h);
	int fd = open(file, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
	bool ok = (h || err_set(e, "NO-MEMORY", "out of memory")) &&
		  (fd >= 0 || err_errno(e, "FILE-OPEN", "%s", file)) &&
		  (head_read(fd, store_roots(s), store_root_count(s), h, e) || err_in(e, "%s", file));

	if (ok) {
		*out = h->manifest;
		head_free(h);
	}
	if (fd >= 0)
		close(fd);
	free(h);
	return ok;
}

static bool follows(const struct manifest *a, const struct manifest *b, struct err *e)
{
	if (strcmp(a->name, b->name) == 0 && a->epoch == b->epoch && a->seq < b->seq)
		return true;
	err_set(e, "SHIP-DELTA", "%s e%ju s%ju does not lead to %s e%ju s%ju", a->name,
		(uintmax_t)a->epoch, (uintmax_t)a->seq, b->name, (uintmax_t)b->epoch, (uintmax_t)b->seq);
	return err_hint(e, "give the older pack first, of one name and epoch");
}

static int run(const struct args *a)
{
	static struct manifest from, to;
	const char *out = arg_value(a, "output", NULL);
	struct err e = {0};

	if (!out)
		return cmd_usage(a, "needs -o FILE");
	struct store *s = verb_store(a, &e);
	bool ok = s && look(s, a->operands[0], &from, &e) && look(s, a->operands[1], &to, &e) &&
		  follows(&from, &to, &e);
	struct ship how = {.transport = true, .max = TLP_RED, .from_seq = from.seq};
	ok = ok && ship_pack(s, a->operands[1], &how, out, &e);
	if (ok && !arg_flag(a, "quiet"))
		verb_tell(out, "%s, from sequence %ju to %ju\n", to.name, (uintmax_t)from.seq,
		       (uintmax_t)to.seq);
	store_close(s);
	return ok ? EXIT_DONE : verb_fail(&e);
}

static const struct option options[] = {
	{'o', "output", "FILE", "where the delta goes"},
	OPTION_STORE,
	{'q', "quiet", NULL, "say nothing when all is well"},
	{0},
};

const struct cmd cmd_pack_delta = {
	.name = "pack delta",
	.summary = "only what changed from one signed pack to a later one",
	.operands = "OLD NEW",
	.min = 2,
	.max = 2,
	.about = "Writes the manifest and signatures of NEW with the rows that changed, a small fraction of its\n"
		 "size. \"corpus import\" rebuilds NEW from it where OLD is in use, byte for byte as it was\n"
		 "signed. NEW must have been built with --prev OLD (or --delta-from OLD).",
	.example = "  picket pack delta acme-41.iocpack acme-42.iocpack -o acme-42.delta",
	.options = options,
	.run = run,
};
