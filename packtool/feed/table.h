/* packtool/feed/table.h: the formats that can be imported, one file and one row each. */
#ifndef PICKET_PACKTOOL_FEED_TABLE_H
#define PICKET_PACKTOOL_FEED_TABLE_H

#include "packtool/feed/feed.h"

struct feed_format {
	const char *name;
	const char *about; /* one line, for --help and the manual */
	/* Whether bytes look like it, from their first few thousand, and the file's name. */
	bool (*sniff)(struct text head, struct text name);
	/* Reads one document; false only when nothing more can be done. */
	bool (*read)(struct feed *f, const char *file, struct text bytes);
};

extern const struct feed_format feed_osv, feed_csv, feed_tsv, feed_list, feed_stix, feed_misp,
	feed_clamav, feed_vex;

extern const struct feed_format *const feed_formats[]; /* ends with NULL */

const struct feed_format *feed_format_named(const char *name); /* or NULL */
/* The first whose sniff says yes, or NULL. */
const struct feed_format *feed_format_of(struct text bytes, struct text name);

/* Whether a file of a folder or an archive is no part of the feed by its name: indexes (manifest.json,
 * hashes.csv), licences, what stands beside records. */
bool feed_aside(struct text name);

/* One document, or each of an archive or a compressed stream: zip, tar, gzip, zstd. Which format
 * is asked for each when `as` is NULL; one that is none is refused. */
bool feed_read(struct feed *f, const struct feed_format *as, const char *file, struct text bytes);

#endif
