#include "packtool/feed/unpack.h"

#include "base/buf.h"
#include "packtool/feed/limits.h"

#include <archive.h>
#include <archive_entry.h>
#include <dlfcn.h>
#include <string.h>
#include <sys/stat.h>

static struct {
	__typeof__(archive_read_new) *read_new;
	__typeof__(archive_read_free) *read_free;
	__typeof__(archive_read_support_filter_gzip) *gzip;
	__typeof__(archive_read_support_filter_zstd) *zstd;
	__typeof__(archive_read_support_format_zip) *zip;
	__typeof__(archive_read_support_format_tar) *tar;
	__typeof__(archive_read_support_format_raw) *raw;
	__typeof__(archive_read_open_memory) *open_memory;
	__typeof__(archive_read_next_header) *next_header;
	__typeof__(archive_read_data) *data;
	__typeof__(archive_error_string) *error_string;
	__typeof__(archive_format) *format;
	__typeof__(archive_entry_pathname) *pathname;
	__typeof__(archive_entry_filetype) *filetype;
	bool loaded;
} lib;

bool unpack_load(struct err *e)
{
	static const char *const names[] = {
		"archive_read_new", "archive_read_free", "archive_read_support_filter_gzip",
		"archive_read_support_filter_zstd", "archive_read_support_format_zip",
		"archive_read_support_format_tar", "archive_read_support_format_raw",
		"archive_read_open_memory", "archive_read_next_header", "archive_read_data",
		"archive_error_string", "archive_format", "archive_entry_pathname",
		"archive_entry_filetype",
	};
	void *places[] = {
		&lib.read_new, &lib.read_free, &lib.gzip, &lib.zstd, &lib.zip, &lib.tar, &lib.raw,
		&lib.open_memory, &lib.next_header, &lib.data, &lib.error_string, &lib.format,
		&lib.pathname, &lib.filetype,
	};
	_Static_assert(sizeof names / sizeof *names == sizeof places / sizeof *places, "a place each");
	void *handle = lib.loaded ? NULL : dlopen("libarchive.so.13", RTLD_NOW | RTLD_LOCAL);

	if (!handle && !lib.loaded) {
		err_set(e, "FEED-LIBRARY", "archives cannot be read: %s", dlerror());
		return err_hint(e, "install libarchive13, or unpack the file first");
	}
	for (size_t i = 0; !lib.loaded && i < sizeof names / sizeof *names; i++) {
		void *f = dlsym(handle, names[i]);
		if (!f)
			return err_set(e, "FEED-LIBRARY", "libarchive.so.13 has no %s", names[i]);
		/* ISO C has no conversion from an object pointer to a function's. */
		memcpy(places[i], &f, sizeof f);
	}
	lib.loaded = true;
	return true;
}

bool unpack_needed(struct text bytes)
{
	return text_starts(bytes, T("PK\x03\x04")) || text_starts(bytes, T("PK\x05\x06")) ||
	       text_starts(bytes, T("\x28\xb5\x2f\xfd")) || text_starts(bytes, T("\x1f\x8b")) ||
	       text_eq(text_head(text_tail(bytes, 257), 5), T("ustar"));
}

/* True at the end of the entry. */
static bool read_entry(struct archive *a, struct buf *out, size_t *total, struct err *e)
{
	char block[65536];

	buf_clear(out);
	for (;;) {
		la_ssize_t n = lib.data(a, block, sizeof block);
		if (n == 0)
			return true;
		if (n < 0)
			return err_set(e, "FEED-ARCHIVE", "cannot be unpacked: %.120s", lib.error_string(a));
		*total += (size_t)n;
		if (*total > FEED_UNPACKED_MAX || !buf_add(out, block, (size_t)n))
			return err_set(e, "FEED-ARCHIVE", "unpacks to more than %zu bytes",
				       *total > FEED_UNPACKED_MAX ? FEED_UNPACKED_MAX : FEED_ENTRY_MAX);
	}
}

static bool read_all(struct archive *a, bool (*each)(void *, struct text, struct text), void *ctx,
		     struct err *e)
{
	struct buf b = BUF(FEED_ENTRY_MAX);
	struct archive_entry *entry;
	size_t total = 0, files = 0;
	bool ok = true;
	int r;

	while (ok && (r = lib.next_header(a, &entry)) == ARCHIVE_OK) {
		bool raw = (lib.format(a) & ARCHIVE_FORMAT_BASE_MASK) == ARCHIVE_FORMAT_RAW;
		const char *name = raw ? "" : lib.pathname(entry);
		if (++files > FEED_FILES_MAX)
			ok = err_set(e, "FEED-ARCHIVE", "more than %d entries", FEED_FILES_MAX);
		else if (raw || lib.filetype(entry) == S_IFREG)
			ok = read_entry(a, &b, &total, e) &&
			     each(ctx, text_of(name && (*name || raw) ? name : "entry"), buf_view(&b));
	}
	if (ok && r != ARCHIVE_EOF)
		ok = err_set(e, "FEED-ARCHIVE", "cannot be unpacked: %.120s", lib.error_string(a));
	if (ok && files == 0)
		ok = err_set(e, "FEED-ARCHIVE", "an archive with nothing in it");
	buf_free(&b);
	return ok;
}

bool unpack_each(struct text bytes, bool (*each)(void *ctx, struct text name, struct text bytes), void *ctx,
		 struct err *e)
{
	struct archive *a;
	bool ok;

	if (!unpack_load(e))
		return false;
	a = lib.read_new();
	if (!a)
		return err_set(e, "NO-MEMORY", "out of memory");
	if (text_starts(bytes, T("PK"))) {
		lib.zip(a);
	} else {
		lib.gzip(a);
		lib.zstd(a);
		lib.tar(a);
		lib.raw(a); /* asked last: takes anything */
	}
	ok = lib.open_memory(a, bytes.p, bytes.n) == ARCHIVE_OK;
	ok = ok ? read_all(a, each, ctx, e)
		: err_set(e, "FEED-ARCHIVE", "cannot be unpacked: %.120s", lib.error_string(a));
	lib.read_free(a);
	return ok;
}
