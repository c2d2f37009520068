/* base/escape.h: the one place where foreign text is made safe to show.
 *
 * Control characters (C0, DEL, C1), invalid UTF-8, bidi controls, zero-width
 * and other invisible code points come out as \xHH or \u{HHHH}; everything
 * else as it is. So nothing from a scanned project can move a cursor, colour
 * a line or reorder what is read.
 */
#ifndef PICKET_BASE_ESCAPE_H
#define PICKET_BASE_ESCAPE_H

#include "base/buf.h"

/* For a terminal or a plain text file; LF and TAB are escaped too. */
void escape_plain(struct buf *out, struct text t);

/* As escape_plain, and <, >, &, ", ' as character references: for HTML text and
 * quoted attributes. */
void escape_html(struct buf *out, struct text t);

/* Decodes one code point of t (at least one byte long); invalid bytes give
 * U+FFFFFFFF and length 1. */
uint32_t escape_decode(struct text t, size_t *length);

/* True for code points that show nothing or change how their neighbours show. */
bool escape_invisible(uint32_t code);

/* How many terminal columns the escaped text takes (East Asian wide counts 2). */
size_t escape_columns(struct text t);

#endif
