#include "pack/layout.h"
#include "pack/transport.h"
#include "packtool/build.h"
#include "packtool/carry.h"
#include "packtool/container.h"
#include "packtool/installed.h"
#include "packtool/verb.h"
#include "packtool/verbs.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* The transport form's members: databases compressed, trees left out (import builds them). */
static bool squeeze(int fd, const struct container *from, struct contents *c, FILE *zst,
		    struct err *e)
{
	for (size_t i = 0; i < from->count; i++) {
		const struct member *m = &from->members[i];
		struct text name = text_of(m->name);
		struct stat st;
		char to[101];
		if (layout_is_pad(m->name) || text_starts(name, T("tree.")))
			continue;
		if (!text_ends(name, T(".db"))) {
			if (!contents_range(c, m->name, fd, m->offset, m->size, e))
				return false;
			continue;
		}
		off_t at = lseek(fileno(zst), 0, SEEK_END);
		snprintf(to, sizeof to, "%.90s.zst", m->name);
		if (at < 0 || !transport_compress(fd, (off_t)m->offset, m->size, BUILD_ZST_LEVEL,
						  fileno(zst), e))
			return at >= 0 ? false : err_errno(e, "FILE-WRITE", "a temporary file");
		if (fstat(fileno(zst), &st) < 0 ||
		    !contents_range(c, to, fileno(zst), (uint64_t)at, (uint64_t)(st.st_size - at), e))
			return false;
	}
	return true;
}

/* What leaves is opened again as an importer would; a zstd that makes other bytes than those
 * that were signed shows here. */
static bool check(const char *file, const struct store *s, struct err *e)
{
	int fd = open(file, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
	FILE *live = tmpfile();
	bool ok = fd >= 0 && live &&
		  transport_expand(fd, file, store_roots(s), store_root_count(s), fileno(live), e);

	if (fd < 0 || !live)
		err_errno(e, "FILE-OPEN", "%s", file);
	if (live)
		fclose(live);
	if (fd >= 0)
		close(fd);
	return ok;
}

struct job {
	struct container from;
	struct contents contents;
	struct carry carry;
	char temp[4200], checked[4200];
};

static bool export(const struct installed *i, const char *out, bool transport, struct err *e)
{
	struct job *j = calloc(1, sizeof *j);
	int fd = open(i->found->path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NOCTTY | O_NONBLOCK);
	FILE *zst = tmpfile();
	bool ok = false;

	if (!j || fd < 0 || !zst) {
		err_errno(e, "FILE-OPEN", "%s", i->found->path);
		goto out;
	}
	snprintf(j->temp, sizeof j->temp, "%.4000s.new", out);
	snprintf(j->checked, sizeof j->checked, "%.4000s.unchecked", out);
	unlink(j->temp); /* of a killed run */
	ok = ustar_walk(fd, &j->from, e) &&
	     (transport ? squeeze(fd, &j->from, &j->contents, zst, e)
			: contents_of(&j->contents, fd, &j->from, e)) &&
	     carry_add(&j->carry, i->store, pack_manifest(i->found->pack)->name, &j->contents, e) &&
	     container_place(j->checked, j->temp, &j->contents, e) &&
	     check(j->checked, i->store, e);
	if (ok && rename(j->checked, out) < 0)
		ok = err_errno(e, "FILE-WRITE", "%s", out);
	if (!ok)
		unlink(j->checked);
out:
	if (zst)
		fclose(zst);
	if (fd >= 0)
		close(fd);
	if (j)
		carry_free(&j->carry);
	free(j);
	return ok;
}

static int run(const struct args *a)
{
	const char *out = arg_value(a, "output", NULL);
	struct err e = {0};

	if (!out)
		return cmd_usage(a, "needs -o FILE");
	struct installed *i = installed_open(a, a->operands[0], &e);
	bool ok = i && export(i, out, arg_flag(a, "transport"), &e);
	if (ok && !arg_flag(a, "quiet"))
		printf("%s: %s e%ju s%ju\n", out, a->operands[0],
		       (uintmax_t)pack_manifest(i->found->pack)->epoch,
		       (uintmax_t)pack_manifest(i->found->pack)->seq);
	installed_close(i);
	return ok ? EXIT_DONE : verb_fail(&e);
}

static const struct option options[] = {
	{'o', "output", "FILE", "where the pack goes"},
	{0, "transport", NULL, "compressed form, to be carried and imported"},
	OPTION_STORE,
	{'q', "quiet", NULL, "say nothing when all is well"},
	{0},
};

const struct cmd cmd_corpus_export = {
	.name = "corpus export",
	.summary = "write a pack in force to a file, to carry it elsewhere",
	.operands = "PACK",
	.min = 1,
	.max = 1,
	.about = "Manifest and signatures stay as they are, so the other side verifies what the publisher\n"
		 "signed.",
	.example = "  packtool corpus export picket/npm-malware --transport -o npm-malware.iocpack",
	.options = options,
	.run = run,
};
