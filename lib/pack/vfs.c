#include "pack/vfs.h"

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The only name that opens; it never reaches a file system. */
#define DB_NAME "pack"

struct vfs {
	sqlite3_vfs base;
	char name[48];
	struct verity *verity;
	uint64_t size; /* as signed */
	bool in_use;
};

struct file {
	sqlite3_file base;
	struct vfs *vfs;
};

static struct file *file_of(sqlite3_file *f)
{
	return (struct file *)(void *)f;
}

static int file_close(sqlite3_file *f)
{
	file_of(f)->vfs->in_use = false;
	return SQLITE_OK;
}

/* Whole aligned pages go through SQLite's own buffer: hashed where they are used. */
static int file_read(sqlite3_file *f, void *out, int n, sqlite3_int64 offset)
{
	struct vfs *v = file_of(f)->vfs;

	if (n < 0 || offset < 0)
		return SQLITE_IOERR_READ;
	size_t want = (size_t)n;
	uint64_t at = (uint64_t)offset;
	size_t have = at >= v->size ? 0 : v->size - at < want ? (size_t)(v->size - at) : want;
	memset((char *)out + have, 0, want - have);
	if (have && !verity_read(v->verity, out, have, at, NULL))
		return SQLITE_IOERR_DATA;
	return have == want ? SQLITE_OK : SQLITE_IOERR_SHORT_READ;
}

static int file_write(sqlite3_file *f, const void *p, int n, sqlite3_int64 offset)
{
	(void)f, (void)p, (void)n, (void)offset;
	return SQLITE_READONLY;
}

static int file_truncate(sqlite3_file *f, sqlite3_int64 size)
{
	(void)f, (void)size;
	return SQLITE_READONLY;
}

static int file_sync(sqlite3_file *f, int flags)
{
	(void)f, (void)flags;
	return SQLITE_OK;
}

static int file_size(sqlite3_file *f, sqlite3_int64 *out)
{
	*out = (sqlite3_int64)file_of(f)->vfs->size;
	return SQLITE_OK;
}

static int file_lock(sqlite3_file *f, int level)
{
	(void)f, (void)level;
	return SQLITE_OK;
}

static int file_reserved(sqlite3_file *f, int *out)
{
	(void)f;
	*out = 0;
	return SQLITE_OK;
}

static int file_control(sqlite3_file *f, int op, void *arg)
{
	(void)f, (void)op, (void)arg;
	return SQLITE_NOTFOUND;
}

static int file_sector(sqlite3_file *f)
{
	(void)f;
	return BLOCK_BYTES_VERITY;
}

/* Nobody else writes: SQLite then looks for no journal and takes no lock. (If the file does
 * change, the hash says so.) */
static int file_traits(sqlite3_file *f)
{
	(void)f;
	return SQLITE_IOCAP_IMMUTABLE;
}

/* Version 1: there is no way to map the file or to share memory. */
static const sqlite3_io_methods methods = {
	.iVersion = 1,
	.xClose = file_close,
	.xRead = file_read,
	.xWrite = file_write,
	.xTruncate = file_truncate,
	.xSync = file_sync,
	.xFileSize = file_size,
	.xLock = file_lock,
	.xUnlock = file_lock,
	.xCheckReservedLock = file_reserved,
	.xFileControl = file_control,
	.xSectorSize = file_sector,
	.xDeviceCharacteristics = file_traits,
};

static struct vfs *vfs_of(sqlite3_vfs *base)
{
	return base->pAppData;
}

static int vfs_xopen(sqlite3_vfs *base, sqlite3_filename name, sqlite3_file *out, int flags,
		     int *out_flags)
{
	struct vfs *v = vfs_of(base);

	out->pMethods = NULL;
	if (!(flags & SQLITE_OPEN_MAIN_DB) || !(flags & SQLITE_OPEN_READONLY) || !name ||
	    strcmp(name, DB_NAME) != 0 || v->in_use)
		return SQLITE_CANTOPEN;
	v->in_use = true;
	file_of(out)->vfs = v;
	out->pMethods = &methods;
	if (out_flags)
		*out_flags = SQLITE_OPEN_READONLY | SQLITE_OPEN_MAIN_DB;
	return SQLITE_OK;
}

static int vfs_xdelete(sqlite3_vfs *base, const char *name, int sync)
{
	(void)base, (void)name, (void)sync;
	return SQLITE_IOERR_DELETE;
}

/* No journal, no WAL, nothing beside the pack. */
static int vfs_xaccess(sqlite3_vfs *base, const char *name, int flags, int *out)
{
	(void)base, (void)name, (void)flags;
	*out = 0;
	return SQLITE_OK;
}

static int vfs_xpath(sqlite3_vfs *base, const char *name, int n, char *out)
{
	(void)base;
	int len = snprintf(out, n > 0 ? (size_t)n : 0, "%s", name);
	return len >= 0 && len < n ? SQLITE_OK : SQLITE_CANTOPEN;
}

static void *vfs_xdlopen(sqlite3_vfs *base, const char *name)
{
	(void)base, (void)name;
	return NULL;
}

static void vfs_xdlerror(sqlite3_vfs *base, int n, char *out)
{
	(void)base;
	if (n > 0)
		snprintf(out, (size_t)n, "extensions are not loaded");
}

static void (*vfs_xdlsym(sqlite3_vfs *base, void *lib, const char *name))(void)
{
	(void)base, (void)lib, (void)name;
	return NULL;
}

static void vfs_xdlclose(sqlite3_vfs *base, void *lib)
{
	(void)base, (void)lib;
}

static int vfs_xrandom(sqlite3_vfs *base, int n, char *out)
{
	(void)base;
	if (n > 0)
		memset(out, 0, (size_t)n);
	return n;
}

static int vfs_xsleep(sqlite3_vfs *base, int us)
{
	(void)base;
	return us;
}

/* Time comes into the program as an argument, never through SQL. */
static int vfs_xtime(sqlite3_vfs *base, double *out)
{
	(void)base;
	*out = 0;
	return SQLITE_ERROR;
}

static int vfs_xlasterror(sqlite3_vfs *base, int n, char *out)
{
	(void)base;
	if (n > 0)
		out[0] = '\0';
	return 0;
}

struct vfs *vfs_new(struct verity *v, uint64_t size, struct err *e)
{
	struct vfs *f = calloc(1, sizeof *f);

	if (!f) {
		err_set(e, "NO-MEMORY", "out of memory");
		return NULL;
	}
	f->verity = v;
	f->size = size;
	/* Unique among those that live, which is all that SQLite wants. */
	snprintf(f->name, sizeof f->name, "picket-%p", (void *)f);
	f->base = (sqlite3_vfs){
		.iVersion = 1,
		.szOsFile = sizeof(struct file),
		.mxPathname = 64,
		.zName = f->name,
		.pAppData = f,
		.xOpen = vfs_xopen,
		.xDelete = vfs_xdelete,
		.xAccess = vfs_xaccess,
		.xFullPathname = vfs_xpath,
		.xDlOpen = vfs_xdlopen,
		.xDlError = vfs_xdlerror,
		.xDlSym = vfs_xdlsym,
		.xDlClose = vfs_xdlclose,
		.xRandomness = vfs_xrandom,
		.xSleep = vfs_xsleep,
		.xCurrentTime = vfs_xtime,
		.xGetLastError = vfs_xlasterror,
	};
	if (sqlite3_vfs_register(&f->base, 0) != SQLITE_OK) {
		free(f);
		err_set(e, "NO-MEMORY", "SQLite cannot register a reader");
		return NULL;
	}
	return f;
}

struct sqlite3 *vfs_open(struct vfs *f, struct err *e)
{
	sqlite3 *db = NULL;
	int flags = SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_PRIVATECACHE |
		    SQLITE_OPEN_EXRESCODE;

	if (sqlite3_open_v2(DB_NAME, &db, flags, f->name) == SQLITE_OK)
		return db;
	err_set(e, "PACK-SCHEMA", "SQLite cannot open it: %s", sqlite3_errmsg(db));
	sqlite3_close(db);
	return NULL;
}

void vfs_free(struct vfs *f)
{
	if (!f)
		return;
	sqlite3_vfs_unregister(&f->base);
	free(f);
}
