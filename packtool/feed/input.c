#include "packtool/feed/input.h"

#include "base/file.h"
#include "crypto/sha.h"
#include "packtool/feed/table.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static bool add(struct inputs *in, const char *name, size_t at, struct err *e)
{
	if (in->count == FEED_FILES_MAX)
		return err_set(e, "FEED-INPUT", "more than %d files", FEED_FILES_MAX);
	if (in->count == in->room) {
		size_t room = in->room ? in->room * 2 : 16;
		struct input *more = realloc(in->all, room * sizeof *more);
		if (!more)
			return err_set(e, "NO-MEMORY", "out of memory");
		in->all = more;
		in->room = room;
	}
	struct text copy = arena_text(in->arena, text_of(name));
	in->all[in->count++] = (struct input){copy.p, at, in->bytes.n - at};
	return copy.p || err_set(e, "NO-MEMORY", "out of memory");
}

/* A pipe has no size: all until its end. */
static bool read_stream(struct inputs *in, int fd, const char *name, struct err *e)
{
	size_t at = in->bytes.n;
	char block[65536];

	for (;;) {
		ssize_t n = read(fd, block, sizeof block);
		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			return err_errno(e, "FILE-READ", "%s", name);
		if (n == 0)
			return add(in, name, at, e);
		if (!buf_add(&in->bytes, block, (size_t)n))
			return err_set(e, "FEED-INPUT", "%s: more than %zu bytes in all", name, FEED_INPUT_MAX);
	}
}

static int by_name(const void *a, const void *b)
{
	const char *const *x = a, *const *y = b;
	return strcmp(*x, *y);
}

static bool read_any(struct inputs *in, int dir, const char *name, const char *shown, unsigned depth,
		     struct err *e);

/* Names are sorted: the order in a folder is nobody's. */
static bool read_folder(struct inputs *in, int fd, const char *shown, unsigned depth, struct err *e)
{
	DIR *d = fdopendir(fd);
	const struct dirent *entry;
	const char **names = NULL;
	size_t count = 0, room = 0;
	bool ok = true;

	if (!d) {
		close(fd);
		return err_errno(e, "FILE-OPEN", "%s", shown);
	}
	while (ok && (entry = readdir(d))) {
		if (feed_aside(text_of(entry->d_name)))
			continue;
		if (count == room) {
			room = room ? room * 2 : 64;
			const char **more = realloc(names, room * sizeof *more);
			ok = more && room <= 4 * (size_t)FEED_FILES_MAX;
			names = more ? more : names;
		}
		if (ok)
			ok = (names[count++] = arena_text(in->arena, text_of(entry->d_name)).p) != NULL;
	}
	if (!ok)
		err_set(e, "FEED-INPUT", "%s: more files than memory for them", shown);
	if (count)
		qsort(names, count, sizeof *names, by_name);
	for (size_t i = 0; ok && i < count; i++) {
		struct text below = arena_printf(in->arena, "%s/%s", shown, names[i]);
		ok = (below.p || err_set(e, "NO-MEMORY", "out of memory")) &&
		     read_any(in, dirfd(d), names[i], below.p, depth + 1, e);
	}
	free(names);
	closedir(d);
	return ok;
}

/* What somebody names has to be a file; below a folder links, pipes and devices are counted. */
static bool no_file(struct inputs *in, const char *shown, unsigned depth, struct err *e)
{
	if (!depth) {
		err_set(e, "FILE-KIND", "%s: neither a regular file nor a folder", shown);
		return err_hint(e, "what comes out of a pipe is read with -: COMMAND | picket ioc import - --source NAME");
	}
	if (!in->aside++)
		in->first_aside = shown;
	return true;
}

static bool read_any(struct inputs *in, int dir, const char *name, const char *shown, unsigned depth,
		     struct err *e)
{
	int fd = openat(dir, name, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK | (depth ? O_NOFOLLOW : 0));
	struct stat st;
	bool ok;

	if (fd < 0 && ((depth && errno == ELOOP) || errno == ENXIO)) /* a link; a socket */
		return no_file(in, shown, depth, e);
	if (fd < 0 || fstat(fd, &st) < 0) {
		ok = err_errno(e, "FILE-OPEN", "%s", shown);
	} else if (S_ISDIR(st.st_mode)) {
		if (depth < FEED_DEPTH_MAX)
			return read_folder(in, fd, shown, depth, e);
		ok = err_set(e, "FEED-INPUT", "%s: more than %d folders in each other", shown, FEED_DEPTH_MAX);
	} else {
		ok = S_ISREG(st.st_mode) ? read_stream(in, fd, shown, e) : no_file(in, shown, depth, e);
	}
	if (fd >= 0)
		close(fd);
	return ok;
}

struct text input_bytes(const struct inputs *in, size_t i)
{
	return text_head(text_tail(buf_view(&in->bytes), in->all[i].at), in->all[i].n);
}

static bool hash(struct sha *s, struct text t, char hex[65])
{
	uint8_t out[SHA_MAX];

	if (!sha_begin(s) || !sha_add(s, t.p ? t.p : "", t.n) || !sha_end(s, out))
		return false;
	hex_put(hex, out, 32);
	return true;
}

static int by_shown(const void *a, const void *b)
{
	const struct input *x = a, *y = b;
	return strcmp(x->name, y->name);
}

static bool hash_all(struct inputs *in, struct err *e)
{
	struct sha *s = sha_new(SHA_256);
	struct buf lines = BUF(FEED_INPUT_MAX);
	bool ok = s != NULL;

	if (in->count)
		qsort(in->all, in->count, sizeof *in->all, by_shown);
	for (size_t i = 0; ok && i < in->count; i++) {
		ok = hash(s, input_bytes(in, i), in->sha256);
		buf_printf(&lines, "%s  %s\n", in->sha256, in->all[i].name);
	}
	if (ok && in->count > 1)
		ok = !lines.failed && hash(s, buf_view(&lines), in->sha256);
	sha_free(s);
	buf_free(&lines);
	return ok || err_set(e, "NO-MEMORY", "cannot hash the input");
}

bool inputs_read(struct inputs *in, char *const *operands, int count, struct err *e)
{
	*in = (struct inputs){.arena = arena_new((size_t)1 << 30), .bytes = BUF(FEED_INPUT_MAX)};
	bool ok = in->arena || err_set(e, "NO-MEMORY", "out of memory");

	for (int i = 0; ok && i < count; i++)
		ok = strcmp(operands[i], "-") == 0 ? read_stream(in, STDIN_FILENO, "-", e)
						   : read_any(in, AT_FDCWD, operands[i], operands[i], 0, e);
	if (ok && !in->count)
		ok = err_set(e, "FEED-INPUT", "no file in what was given");
	return ok && hash_all(in, e);
}

void inputs_free(struct inputs *in)
{
	arena_free(in->arena);
	buf_free(&in->bytes);
	free(in->all);
}
