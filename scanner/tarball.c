#include "scanner/tarball.h"

#include "scanner/content/limits.h"
#include "scanner/limits.h"

#include <archive.h>
#include <archive_entry.h>
#include <dlfcn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#define BLOCK_BYTES ((size_t)64 << 10)

/* The functions used, by their names in the library. */
static struct {
	__typeof__(archive_read_new) *read_new;
	__typeof__(archive_read_free) *read_free;
	__typeof__(archive_read_support_filter_gzip) *gzip;
	__typeof__(archive_read_support_format_tar) *tar;
	__typeof__(archive_read_open_fd) *open_fd;
	__typeof__(archive_read_next_header) *next_header;
	__typeof__(archive_read_data) *data;
	__typeof__(archive_entry_pathname) *pathname;
	__typeof__(archive_entry_pathname_utf8) *pathname_utf8;
	__typeof__(archive_entry_filetype) *filetype;
	__typeof__(archive_entry_hardlink) *hardlink;
	bool loaded;
} lib;

bool tarball_load(struct err *e)
{
	static const char *const names[] = {
		"archive_read_new",	   "archive_read_free",
		"archive_read_support_filter_gzip", "archive_read_support_format_tar",
		"archive_read_open_fd",	   "archive_read_next_header",
		"archive_read_data",	   "archive_entry_pathname",
		"archive_entry_pathname_utf8", "archive_entry_filetype",
		"archive_entry_hardlink",
	};
	void *places[] = {
		&lib.read_new,	&lib.read_free, &lib.gzip,	&lib.tar,	    &lib.open_fd,
		&lib.next_header, &lib.data,	&lib.pathname,	&lib.pathname_utf8, &lib.filetype,
		&lib.hardlink,
	};
	_Static_assert(sizeof names / sizeof *names == sizeof places / sizeof *places, "a place each");
	void *handle = lib.loaded ? NULL : dlopen("libarchive.so.13", RTLD_NOW | RTLD_LOCAL);

	if (!handle && !lib.loaded) {
		err_set(e, "SCAN-LIBRARY", "archives cannot be read: %s", dlerror());
		return err_hint(e, "install libarchive13");
	}
	for (size_t i = 0; !lib.loaded && i < sizeof names / sizeof *names; i++) {
		void *f = dlsym(handle, names[i]);
		if (!f)
			return err_set(e, "SCAN-LIBRARY", "libarchive.so.13 has no %s", names[i]);
		/* ISO C has no conversion from an object pointer to a function's. */
		memcpy(places[i], &f, sizeof f);
	}
	lib.loaded = true;
	return true;
}

struct tarball {
	struct reader *reader;
	struct archive *archive;
	struct text prefix, name;
	struct buf path, bytes;
	struct tarball_limits limits;
	uint64_t total;
	size_t files;
	bool climbs; /* the name at hand has ".." in it */
};

/* npm drops the first folder whatever it is called; "." and ".." are never names. */
static struct text clean_path(struct tarball *t, const char *raw)
{
	struct cut c = {.tail = text_of(raw), .found = true};
	bool first = true;

	t->climbs = false;
	buf_clear(&t->path);
	buf_text(&t->path, t->prefix);
	while (c.found) {
		c = text_cut(c.tail, '/');
		if (text_eq(c.head, T("..")))
			t->climbs = true;
		if (c.head.n == 0 || text_eq(c.head, T(".")) || text_eq(c.head, T("..")))
			continue;
		if (first && c.found) {
			first = false;
			continue;
		}
		first = false;
		if (t->path.n > t->prefix.n)
			buf_char(&t->path, '/');
		buf_text(&t->path, c.head);
	}
	return buf_view(&t->path);
}

static bool say(struct tarball *t, struct text path, const char *code, bool partial,
		const char *what)
{
	return read_trouble(t->reader, path.n ? path : t->name, code, partial, what);
}

/* The entry's bytes, at most CONTENT_FILE_MAX of them. False: cannot go on. */
static bool read_entry(struct tarball *t, struct text path, bool *memory)
{
	char block[4096];
	bool cut = false;

	buf_clear(&t->bytes);
	for (;;) {
		la_ssize_t n = lib.data(t->archive, block, sizeof block);
		if (n == 0)
			break;
		if (n < 0) {
			*memory = say(t, path, "ARCHIVE-DAMAGED", true, "this entry cannot be unpacked");
			return false;
		}
		t->total += (uint64_t)n;
		if (t->total > t->limits.bytes) {
			*memory = say(t, t->name, "LIMIT-ARCHIVE", true,
				      "unpacks to more than 4 GiB; the rest was not read");
			return false;
		}
		if (!cut && !buf_add(&t->bytes, block, (size_t)n))
			cut = true;
	}
	if (cut) {
		t->bytes.failed = false;
		*memory = say(t, path, "LIMIT-SIZE", true, "too large inside an archive; only its beginning was read");
	}
	return *memory;
}

static bool take_entry(struct tarball *t, struct archive_entry *entry, bool *memory)
{
	const char *raw = lib.pathname(entry);
	mode_t kind = lib.filetype(entry);

	if (!raw)
		raw = lib.pathname_utf8(entry);
	if (!raw) {
		*memory = say(t, t->name, "ARCHIVE-NAME", true, "an entry has no readable name");
		return *memory;
	}
	struct text path = clean_path(t, raw);
	if (kind == AE_IFDIR || path.n == 0)
		return true;
	if (t->path.failed) {
		*memory = say(t, t->name, "ARCHIVE-NAME", true, "an entry's name is too long");
		return *memory;
	}
	if (t->climbs)
		*memory = say(t, path, "ARCHIVE-NAME", false, "its name in the archive climbs out (\"..\")");
	if (kind != AE_IFREG || lib.hardlink(entry)) {
		*memory = *memory && say(t, path, "FILE-KIND", false,
					 "a link or device inside an archive; not read");
		return *memory;
	}
	if (!*memory || !read_entry(t, path, memory))
		return false;
	*memory = read_bytes(t->reader, path, buf_view(&t->bytes), NULL);
	return *memory;
}

static bool open_archive(struct tarball *t, int fd)
{
	return t->archive && lib.gzip(t->archive) == ARCHIVE_OK &&
	       lib.tar(t->archive) == ARCHIVE_OK &&
	       lib.open_fd(t->archive, fd, BLOCK_BYTES) == ARCHIVE_OK;
}

static bool read_all(struct tarball *t)
{
	struct archive_entry *entry;
	bool memory = true;

	for (;;) {
		int rc = lib.next_header(t->archive, &entry);
		if (rc == ARCHIVE_EOF)
			break;
		if (rc < ARCHIVE_WARN)
			return say(t, t->name, "ARCHIVE-DAMAGED", true, "the archive is damaged; the rest was not read");
		if (++t->files > t->limits.files)
			return say(t, t->name, "LIMIT-ARCHIVE", true,
				   "more than 1000000 entries; the rest was not read");
		if (!take_entry(t, entry, &memory))
			return memory;
	}
	return t->files > 0 || say(t, t->name, "ARCHIVE-EMPTY", true, "holds no file");
}

bool tarball_read(struct reader *r, int fd, struct text prefix, struct text name)
{
	return tarball_read_within(r, fd, prefix, name, (struct tarball_limits){ARCHIVE_BYTES_MAX, ARCHIVE_FILES_MAX});
}

bool tarball_read_within(struct reader *r, int fd, struct text prefix, struct text name, struct tarball_limits limits)
{
	struct tarball t = {
		.reader = r,
		.limits = limits,
		.archive = lib.read_new(),
		.prefix = prefix,
		.name = name,
		.path = BUF(65536),
		.bytes = BUF(CONTENT_FILE_MAX),
	};
	bool ok = open_archive(&t, fd) ? read_all(&t)
				       : say(&t, name, "ARCHIVE-DAMAGED", true,
					     "not a tar archive, plain or by gzip");

	lib.read_free(t.archive);
	buf_free(&t.path);
	buf_free(&t.bytes);
	return ok;
}
