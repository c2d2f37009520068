/* A delta's rows out of any bytes, applied to an empty database. The bytes are handed on both as they are
 * and compressed, so that the rows behind zstd are reached. */
#include "pack/zstream.h"
#include "packtool/canon.h"
#include "packtool/delta.h"

#include <sqlite3.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static struct sqlite3 *begin(void *ctx, enum tlp t, struct err *e)
{
	struct sqlite3 **db = ctx;

	(void)t;
	return *db || canon_empty(":memory:", db, e) ? *db : NULL;
}

static bool end(void *ctx, enum tlp t, struct err *e)
{
	(void)ctx, (void)t, (void)e;
	return true;
}

/* One database for all inputs, as it was after each: making the tables takes longest. */
static void apply(struct text t)
{
	static struct sqlite3 *db;
	struct delta_sink sink = {begin, end, &db};
	struct err e = {0};

	if (!begin(&db, TLP_CLEAR, &e) || sqlite3_exec(db, "BEGIN", NULL, NULL, NULL) != SQLITE_OK)
		abort();
	if (!delta_read(t, &sink, &e) && !e.code[0])
		abort();
	sqlite3_exec(db, "DELETE FROM source; DELETE FROM campaign; DELETE FROM record; DELETE FROM affected;"
			 "DELETE FROM indicator; DELETE FROM popular; COMMIT", NULL, NULL, NULL);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct buf z = BUF((size_t)1 << 20);
	struct zwriter *w = zwriter_new(1, &z, NULL);

	apply(text_n(data, size));
	if (w && zwriter_put(w, "iocpack-delta 1\n", 16, NULL) && zwriter_put(w, data, size, NULL) &&
	    zwriter_end(w, NULL))
		apply(buf_view(&z));
	zwriter_free(w);
	buf_free(&z);
	return 0;
}
