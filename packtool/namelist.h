/* packtool/namelist.h: lists of package names, most popular first or with their downloads, as a stream.
 *
 *	NAMELIST_MODULE  a JavaScript module that is nothing but one list, read by lines and never run:
 *	                     export const topDownload = [
 *	                       'semver',
 *	                       ...
 *	                     ]
 *	                 (also with double quotes, without the last comma, with ; at the end)
 *	NAMELIST_COUNTS  one flat JSON object: {"semver": 2399072936, ...}
 *	NAMELIST_ANY     a JSON array of names or of {"name": ..., "downloads": ...}; that object; lines with
 *	                 TABs (a header that says name, and downloads or a rank that rises, or else the name first
 *	                 and its downloads second); or one name a line, # before comments
 */
#ifndef PICKET_PACKTOOL_NAMELIST_H
#define PICKET_PACKTOOL_NAMELIST_H

#include "packtool/stream.h"

enum namelist_kind { NAMELIST_MODULE, NAMELIST_COUNTS, NAMELIST_ANY };

struct name_sink {
	/* One name; downloads 0 when the list has none. False with e filled stops the reading. */
	bool (*name)(void *ctx, struct text name, uint64_t downloads, struct err *e);
	void *ctx;
};

/* At most LIST_NAMES_MAX names. Codes: LIST-SYNTAX with the line, LIST-SIZE, those of the stream and
 * the sink. */
bool namelist_read(struct stream *s, enum namelist_kind kind, const struct name_sink *sink,
		   struct err *e);

#endif
