/* content/alphabet.h: decoders that bring an alphabet of their own. */
#ifndef PICKET_SCANNER_CONTENT_ALPHABET_H
#define PICKET_SCANNER_CONTENT_ALPHABET_H

#include "base/text.h"

/* A literal of 85 to 95 characters of ASCII, none of them twice and not in their order: the digits of base 85, 91 and the like as an
 * obfuscator shuffles them. One pass over t. */
bool alphabet_shuffled(struct text t);

#endif
