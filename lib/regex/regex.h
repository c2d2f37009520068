/* regex/regex.h: the regular expressions of packs, compiled one way everywhere.
 *
 * What a build accepts must be what a scan can compile, so both use this room's flags: the
 * scanner compiles all patterns of its packs into one database (scanner/content/pattern.c), packtool
 * each alone, to check it. The grammar is PCRE's without what needs backtracking (back-references,
 * look-around, recursion).
 */
#ifndef PICKET_REGEX_REGEX_H
#define PICKET_REGEX_REGEX_H

#include "base/buf.h"
#include "base/err.h"
#include "base/text.h"

#define REGEX_BYTES_MAX 4096

/* Flags of the engine for a pattern of a pack: a file is reported once, not for each match. */
unsigned regex_flags(void);

struct regex;

/* Compiles one pattern; it does not match the empty text. Code: REGEX. */
struct regex *regex_new(struct text pattern, struct err *e);
void regex_free(struct regex *r); /* NULL is fine */

/* Bytes of the shortest text that matches; 0 when it was loaded. */
unsigned regex_width(const struct regex *r);

/* Whether it matches anywhere in the text. */
bool regex_find(const struct regex *r, struct text t);

/* A pattern that tells where its matches begin, for regex_begin() alone. NULL where the engine cannot: it
 * refuses some patterns that it takes otherwise (long bounded repeats). Code: REGEX. */
struct regex *regex_new_placed(struct text pattern, struct err *e);

/* The compiled form, to be loaded in a process that cannot compile, by the same engine on the same kind of processor: for
 * bytes whose origin was verified only. regex_load gives NULL when they are none. */
bool regex_save(const struct regex *r, struct buf *out);
struct regex *regex_load(struct text saved);

/* Where the longest match that ends at byte `end` of t begins, looking back REGEX_BACK_MAX bytes at most; false when
 * there is none. */
#define REGEX_BACK_MAX 65536
bool regex_begin(const struct regex *r, struct text t, size_t end, size_t *begin);

/* Whether regex_new would take it. Code: REGEX. */
bool regex_check(struct text pattern, struct err *e);

#endif
