/* scanner/inventory.h: the packages of a project as --list-packages prints them. */
#ifndef PICKET_SCANNER_INVENTORY_H
#define PICKET_SCANNER_INVENTORY_H

#include "base/buf.h"
#include "scanner/dep.h"

struct inventory_row {
	struct text name, version;
	const char *source; /* source_name() */
	struct text resolved;
	struct text integrity; /* as the document writes it; yarn berry: its checksum */
	uint32_t package;      /* the first of those that the row stands for */
};

/* The entries one document states, or with DEP_NONE those of all documents and what lies installed without any
 * lockfile stating it (a second view of a locked package is not listed again). Sorted by all columns in their order, by
 * bytes, each row once. Rows live in the arena; false: it is full. */
bool inventory(const struct project *p, uint32_t document, struct arena *a,
	       struct inventory_row **rows, size_t *count);

/* A header line and a line a row, columns divided by tabs; foreign control characters escaped. */
void inventory_tsv(struct buf *out, const struct inventory_row *rows, size_t count);

#endif
