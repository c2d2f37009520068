/* packtool/listjson.h: the JSON forms of a list of names, without holding the document.
 *
 * RFC 8259 to the letter for what is accepted: a flat object of numbers, an array of strings, an array of
 * flat objects. Anything deeper is refused, so there is no recursion. Private to packtool/namelist.c.
 */
#ifndef PICKET_PACKTOOL_LISTJSON_H
#define PICKET_PACKTOOL_LISTJSON_H

#include "packtool/namelist.h"

struct listing {
	struct stream *s;
	const struct name_sink *sink;
	uint64_t names;
	struct buf key, name;
};

bool namelist_give(struct listing *l, struct text name, uint64_t downloads);

/* On failure the stream has failed. */
bool listjson_counts(struct listing *l);
bool listjson_array(struct listing *l);

#endif
