/* scanner/saved.h: a JSON report of an earlier scan, read back: what diff, query and explain work on.
 *
 * It may come from anywhere: its bytes are read before the sandbox and parsed inside it.
 */
#ifndef PICKET_SCANNER_SAVED_H
#define PICKET_SCANNER_SAVED_H

#include "base/buf.h"
#include "json/read.h"

struct saved {
	const char *path;
	struct buf bytes;
	struct arena *arena;
	struct json_doc doc;
	struct json root, findings, suppressed, packages, edges;
};

/* Reads all files, enters the sandbox, parses. False: e says which file. Codes: FILE-*, JSON-*,
 * SAVED-FORMAT (not a report of `--format json`), SAVED-NONE (it holds no verdict), SANDBOX-*. */
bool saved_open(struct saved *reports, const char *const *paths, size_t count, struct err *e);
void saved_close(struct saved *reports, size_t count); /* zeroed ones are fine */

/* Frees, flushes and ends the process with this status, or 4 when standard output is full: exit handlers would run
 * inside the sandbox for nothing. */
_Noreturn void saved_leave(struct saved *reports, size_t count, int status);

/* The finding whose fingerprint begins so (12 digits at least); *excuse: its entry of suppressed, or missing. */
bool saved_find(const struct saved *s, struct text fingerprint, struct json *finding,
		struct json *excuse, struct err *e);

#endif
