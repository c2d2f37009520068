/* packtool/feed/apply.h: puts the rows of an import into a source folder.
 *
 * Each record names the input in which it first stood as it stands now, so that importing a newer feed
 * changes only the lines whose facts changed. What another source (or a person) said already stays as it
 * is; what a person withdrew stays withdrawn.
 */
#ifndef PICKET_PACKTOOL_FEED_APPLY_H
#define PICKET_PACKTOOL_FEED_APPLY_H

#include "base/buf.h"
#include "base/err.h"

#include <stdint.h>

struct apply {
	const char *dir;  /* an open source folder, locked by the caller */
	const char *name; /* of the source: a row of source.tsv is NAME.<first 12 digits of the hash> */
	const char *title, *url, *licence, *retrieved, *sha256;
	bool replace; /* records of this source that the input no longer has are dropped */
	bool dry;     /* only counts */
};

struct applied {
	uint64_t added, changed, same, elsewhere, repeated, removed, withdrawn;
};

/* rows: what feed_finish wrote, without notes. A row that breaks a rule of its table ends everything
 * before a file is touched: the process that read the feed lied. Codes: FEED-ROW, those of edit_save. */
bool feed_apply(const struct apply *a, struct text rows, struct applied *out, struct err *e);

#endif
