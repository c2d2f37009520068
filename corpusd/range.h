/* corpusd/range.h: which bytes of a file a client asks for: one range of RFC 9110, section 14.1.2. */
#ifndef PICKET_CORPUSD_RANGE_H
#define PICKET_CORPUSD_RANGE_H

#include "base/text.h"

enum range_kind { RANGE_WHOLE, RANGE_PART, RANGE_OUTSIDE };

/* header: "bytes=A-B", "bytes=A-" or "bytes=-N". What is no such thing, or several of them, asks for the whole.
 * *from + *length is never more than size. */
enum range_kind range_read(struct text header, uint64_t size, uint64_t *from, uint64_t *length);

#endif
