/* content/recall.h: what an earlier scan found in files that have not changed since.
 *
 * What the per-file pass finds depends on the path and the bytes of a file, on the patterns, and on this build of the
 * program, and on nothing else (scan_file.h). So it can be kept: one file in the store's cache folder, under a keyed
 * digest, each result under a keyed digest of the file's path, SHA-256 and the way it was looked into. One that is damaged, that
 * another build or other packs made, or that somebody without the key wrote, is as none: it costs time, never a verdict.
 * Nothing is kept of a file of which anything was given up.
 *
 * It is read when a scan has met so many files that reading pays (CONTENT_RECALL_FROM, CONTENT_RECALL_EACH), and written
 * again, in place, when enough is new (CONTENT_RECALL_FRESH); a write that did not end is damage. Two scans at once may spoil each other's writing: damage too.
 */
#ifndef PICKET_SCANNER_CONTENT_RECALL_H
#define PICKET_SCANNER_CONTENT_RECALL_H

#include "base/arena.h"
#include "base/buf.h"
#include "base/cursor.h"
#include "crypto/digest.h"
#include "scanner/content/content.h"

struct recall;	     /* shared by all threads */
struct recall_notes; /* what one thread found out in this scan */

/* Opens the file in dir, or makes it; nothing is read yet. patterns: pattern_set_id(). NULL: there can be none. */
struct recall *recall_open(int dir, const struct digest *patterns);
void recall_close(struct recall *r); /* and all its notes; NULL is fine */

/* For one more thread; not while others work. Lives as long as r. NULL: no memory. */
struct recall_notes *recall_notes_new(struct recall *r);

/* Fills what content_scan_file() fills, in the arena, but texts, which lie in r. how: whatever else the result depends on. False:
 * nothing is known of it. */
bool recall_take(struct recall *r, uint32_t how, struct arena *arena, struct file *file);
void recall_put(struct recall *r, struct recall_notes *mine, uint32_t how, const struct file *file);

/* After all threads. Nothing is written when nothing is new, or too little. */
void recall_save(struct recall *r);
uint32_t recall_count(const struct recall *r); /* files that were known so far; NULL is fine */

/* content/recall_form.c: one file's result as bytes. recall_decode: the texts are views of the bytes. False: no memory, or bytes
 * that recall_encode did not make. */
void recall_encode(struct buf *out, const struct file *file);
bool recall_decode(struct text bytes, struct arena *arena, struct file *file);

#endif
