/* store/audit.h: the log of what was done to the store, chained by hashes.
 *
 * STORE/audit.ndjson, mode 0600, only appended to; one record a line, at most 4096 bytes:
 *
 *	{"n":1,"time":1795229340,"uid":0,"event":"import","subject":"acme/iocs","detail":"e1 s2 ID",
 *	 "prev":"<64 hex>","hash":"<64 hex>"}
 *
 * (in one line). hash = BLAKE2b-256, personal iocpack-audit, over the line before ,"hash"; prev is the
 * hash of the line before, zeroes at first. A line without LF was cut off by a power failure before it
 * counted: the next append takes it away. Who can write the file can also write a whole new
 * one: keep the head (`audit verify` prints it) elsewhere.
 *
 * An event is written before the change it tells of, so that no change is without its line; killed
 * in between, the line tells of a change that did not come to be.
 */
#ifndef PICKET_STORE_AUDIT_H
#define PICKET_STORE_AUDIT_H

#include "base/err.h"
#include "base/text.h"
#include "crypto/digest.h"
#include "store/limits.h"

/* Appends one record, synced. dir is the open store folder; subject and detail are escaped and
 * cut to 160 and 384 bytes, so that a record always fits. Codes: AUDIT-WRITE, AUDIT-BROKEN (the last line is not one). */
bool audit_append(int dir, uint64_t time, const char *event, const char *subject,
		  const char *detail, struct err *e);

/* In two steps, for a program with many writers: the record without its sync, then all of them with one. What was not
 * synced may be gone after a power failure, always from the end. */
bool audit_write(int dir, uint64_t time, const char *event, const char *subject, const char *detail, struct err *e);
bool audit_sync(int dir, struct err *e);
/* Whether a record could be appended, without one. Codes of audit_append. */
bool audit_check(int dir, struct err *e);

struct audit_sum {
	uint64_t records;
	struct digest head; /* hash of the last record; zeroes when there is none */
	size_t unfinished;  /* bytes behind it, which never counted: what a power cut left, or somebody cut off */
};

/* Checks the chain and shows every record (without its LF) to each, which may be NULL. A missing
 * file is an empty log. Code: AUDIT-BROKEN, naming the first bad line. */
bool audit_walk(const char *dir, void (*each)(void *ctx, struct text line), void *ctx,
		struct audit_sum *out, struct err *e);

/* The same over memory. */
bool audit_walk_bytes(struct text bytes, void (*each)(void *ctx, struct text line), void *ctx,
		      struct audit_sum *out, struct err *e);

#endif
