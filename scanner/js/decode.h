/* scanner/js/decode.h: bounded decoders, and what decoded bytes look like.
 *
 * A decoder appends to out and returns false, with out as it was, when the input is not of its
 * kind or out's maximum would be passed (then out->failed is set).
 */
#ifndef PICKET_SCANNER_JS_DECODE_H
#define PICKET_SCANNER_JS_DECODE_H

#include "base/buf.h"

/* Base64 as node reads it: both alphabets, padding optional, white space anywhere, ends at the
 * first '='; any other character is skipped by node but refused here when strict. */
bool decode_base64(struct text in, bool strict, struct buf *out);
/* As node: ends at the first pair that is not hex; at least one pair. */
bool decode_hex(struct text in, struct buf *out);
bool decode_percent(struct text in, struct buf *out); /* %41; a bad % stays as it is */
bool decode_unescape(struct text in, struct buf *out); /* %41 as Latin-1 and %u0041, to UTF-8 */
/* \x41 \u0041 \u{41} \101 \n and line continuations, as in a string literal, to UTF-8. */
bool decode_escapes(struct text in, struct buf *out);
/* The same to out, which has room for in.n bytes; returns how many were written. */
size_t decode_escapes_to(char *out, struct text in);
/* Writes a code point (a surrogate too) as UTF-8; returns 1 to 4. */
size_t decode_put_utf8(char *out, uint32_t code);
/* gzip, zlib or raw deflate, told apart by their heads. */
bool decode_inflate(struct text in, struct buf *out);
bool decode_xor(struct text in, struct text key, struct buf *out); /* key repeats; not empty */
bool decode_reverse(struct text in, struct buf *out);		   /* by code points when UTF-8 */
bool decode_rot(struct text in, unsigned by, struct buf *out);	   /* ASCII letters */
/* "104,116,116,112" or "0x68 0x74": at least 4 numbers up to 0x10ffff, to UTF-8. */
bool decode_numbers(struct text in, struct buf *out);
/* Bytes hidden in variation selectors (U+FE00.., U+E0100..) and tag characters (U+E0000..);
 * everything else is passed over. At least one. */
bool decode_invisible(struct text in, struct buf *out);
bool decode_latin1(struct text in, struct buf *out); /* each byte a code point, to UTF-8 */

/* Cheap, linear looks at bytes. All look at the first 64 KiB at most. */
bool looks_text(struct text t);	  /* UTF-8 (or nearly) without control characters */
bool looks_code(struct text t);	  /* text with the words and brackets of a script */
bool looks_shell(struct text t);  /* a command line: curl, powershell, sh -c ... */
bool looks_url(struct text t);	  /* begins with scheme:// (any case) and a host */
bool looks_base64(struct text t); /* at least 16 characters of one alphabet, of mixed case */
bool looks_hex(struct text t);	  /* at least 16 digits, an even number */
bool looks_shuffled(struct text t); /* text with brackets that close what is not open: no language, but maybe one in another order */
/* Shannon entropy of the bytes in thousandths of a bit per byte (0 to 8000). */
unsigned looks_entropy(struct text t);

#endif
