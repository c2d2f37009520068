/* json/token.h: what stands inside one string or number; private to the room. */
#ifndef PICKET_JSON_TOKEN_H
#define PICKET_JSON_TOKEN_H

#include "base/text.h"

/* Bytes before the first quote, backslash or control character of t. */
size_t json_plain_length(struct text t);

/* Bytes of the escape that t begins with; 0 when JSON knows none like it. */
size_t json_escape_length(struct text t);

/* Writes raw, whose escapes must be valid, without them; gives the bytes written,
 * never more than raw has. A lone surrogate becomes U+FFFD. */
size_t json_unescape(char *out, struct text raw);

/* Bytes of the number that t begins with (RFC 8259, section 6); 0 for none. */
size_t json_number_length(struct text t);

#endif
