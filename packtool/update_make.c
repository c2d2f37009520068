#include "packtool/update.h"

#include "base/file.h"
#include "packtool/build.h"
#include "packtool/sign.h"
#include "packtool/value.h"
#include "packtool/verb_lint.h"
#include "store/install.h"

#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Left-overs of a run that was killed: everything in CACHE/update/work, one folder deep. */
static void clean(int dir, int depth)
{
	int copy = dup(dir);
	DIR *d = copy >= 0 ? fdopendir(copy) : NULL;
	const struct dirent *entry;

	while (d && (entry = readdir(d))) {
		const char *name = entry->d_name;
		if (strcmp(name, ".") == 0 || strcmp(name, "..") == 0)
			continue;
		int inner = depth ? openat(dir, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC) : -1;
		if (inner >= 0) {
			clean(inner, depth - 1);
			close(inner);
			unlinkat(dir, name, AT_REMOVEDIR);
		} else {
			unlinkat(dir, name, 0);
		}
	}
	if (d)
		closedir(d);
	else if (copy >= 0)
		close(copy);
}

static bool work_folder(const struct update *u, char path[4096], struct err *e)
{
	if (!cache_path(&u->cache, "work", path, e) || !file_mkdirs(path, 0700, e))
		return false;
	int fd = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
	if (fd < 0)
		return err_errno(e, "CACHE", "%s", path);
	clean(fd, 2);
	close(fd);
	return true;
}

/* source.tsv: where the rows came from, when, and the hash of what was read. */
static void put_source(const struct update *u, struct buf *out)
{
	char hex[65], day[16];
	const char *name = u->source ? u->source->name : "list";

	hex_put(hex, u->got.sums.sha256, sizeof u->got.sums.sha256);
	date_put(day, u->now, '-');
	buf_printf(out, "source\ttitle\turl\tlicence\tretrieved\tdigest\n%s\t%s%s%s\t%s\t%s\t%s\t%s\n", name,
		   u->source ? u->source->package : "a list of names", u->got.version[0] ? " " : "",
		   u->got.version, u->got.url, u->source ? u->source->licence : "facts", day, hex);
}

static bool put_file(const char *dir, const char *name, const struct buf *b, struct err *e)
{
	char path[4200];

	snprintf(path, sizeof path, "%s/%s", dir, name);
	return !b->failed ? file_replace(AT_FDCWD, path, b->p, b->n, 0644, e)
			  : err_set(e, "NO-MEMORY", "out of memory");
}

static bool write_folder(const struct update *u, const char *dir, struct err *e)
{
	struct source_head h = {.fresh_for = UPDATE_FRESH_FOR, .tlp = TLP_CLEAR};
	struct buf head = BUF(SOURCE_HEAD_MAX), source = BUF(SOURCE_HEAD_MAX);

	snprintf(h.name, sizeof h.name, "%s", u->pack);
	put_source(u, &source);
	bool ok = (source_head_format(&h, &head) || err_set(e, "SOURCE-HEAD", "the pack's head")) &&
		  file_mkdirs(dir, 0700, e) && put_file(dir, "pack.txt", &head, e) &&
		  put_file(dir, "source.tsv", &source, e) && put_file(dir, "popular.tsv", &u->tsv, e);
	buf_free(&head);
	buf_free(&source);
	return ok;
}

static bool build(struct update *u, const char *dir, const char *out, struct err *e)
{
	struct canaries *canaries = NULL;
	struct build b = {
		.dir = dir,
		.out = out,
		.epoch = u->epoch,
		.seq = u->seq,
		.has_created = true,
		.created = u->now,
		.now = u->now,
		.roots = store_roots(u->store),
		.root_count = store_root_count(u->store),
		.lint = true,
		/* Ranks move in every row; which names come and go was judged already. */
		.allow = 1u << LINT_LARGE,
	};

	if (u->mine && pack_manifest(u->mine->pack)->seq + 1 == u->seq &&
	    pack_manifest(u->mine->pack)->epoch == u->epoch)
		b.prev = u->mine->path;
	if (!verb_lint_canaries(u->args, u->store, &canaries, e))
		return false;
	b.canaries = canaries;
	bool ok = build_pack(&b, &u->made, &u->id, e);
	canaries_free(canaries);
	return ok;
}

/* The key is asked for only now: nothing that came from outside is read any more. */
static bool sign(const struct update *u, const char *pack, struct err *e)
{
	char comment[MINISIGN_COMMENT_MAX + 1];
	struct secret *key = verb_secret(u->args, u->key, e);
	bool ok = key && sign_pack(pack, key, comment, e);

	secret_free(key);
	return ok;
}

static bool install(struct update *u, const char *path, struct err *e)
{
	struct store_place where;
	struct store_lock *l = NULL;
	struct store_import done;
	int fd = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
	bool ok = fd >= 0 || err_errno(e, "FILE-OPEN", "%s", path);

	ok = ok && verb_place(u->args, u->arena, &where, e) && store_lock(where.dir, u->now, &l, e) &&
	     store_import(l, &where, fd, u->pack, false, &done, e);
	store_unlock(l);
	if (fd >= 0)
		close(fd);
	u->installed = ok;
	return ok;
}

bool update_make(struct update *u, struct err *e)
{
	char work[4096], source[4096], pack[4200];

	if (!work_folder(u, work, e) || !cache_path(&u->cache, "source", source, e) ||
	    !write_folder(u, source, e))
		return false;
	snprintf(pack, sizeof pack, "%s/pack.iocpack", work);
	if (u->output)
		return build(u, source, u->output, e);
	return build(u, source, pack, e) && sign(u, pack, e) && install(u, pack, e) &&
	       (unlink(pack) == 0 || err_errno(e, "CACHE", "%s", pack));
}
