/* packtool/source.h: reads a pack's source folder (docs/formats/source.md), row by row.
 *
 * Streaming: memory is flat in the number of rows but for 32 bytes a record, kept to know
 * that references lead somewhere. Every value is checked before the sink sees its row.
 */
#ifndef PICKET_PACKTOOL_SOURCE_H
#define PICKET_PACKTOOL_SOURCE_H

#include "base/buf.h"
#include "base/err.h"
#include "pack/manifest.h"
#include "packtool/sheet.h"

struct source_head { /* pack.txt */
	char name[PACK_NAME_MAX + 1];
	char version[65]; /* "" when not given */
	uint64_t date;	  /* Unix seconds of midnight UTC; 0 when not given */
	uint64_t fresh_for;
	enum tlp tlp;
};

/* Code: SOURCE-HEAD. */
bool source_head_parse(struct text bytes, struct source_head *out, struct err *e);
/* The canonical text of it. */
bool source_head_format(const struct source_head *h, struct buf *out);

struct source_row {
	const struct sheet *table;
	uint64_t line;				/* in its file, from 1 */
	enum tlp tlp;				/* of the record; of others that of pack.txt */
	bool withdrawn;				/* the record was: no pack gets this row */
	struct text value[SOURCE_COLUMNS_MAX];	/* views, gone after the call */
	int64_t number[SOURCE_COLUMNS_MAX];	/* of the integer columns */
};

struct source_sink {
	/* Takes one checked row; false with e filled stops the reading. */
	bool (*row)(void *ctx, const struct source_row *row, struct err *e);
	void *ctx;
};

/* Reads all tables of the folder, source and campaign first, then record, then the rest.
 * An error says FILE:LINE: column: why. Codes: SOURCE-HEAD, SOURCE-ROW, SOURCE-ORDER,
 * SOURCE-DUPLICATE, SOURCE-REFERENCE, SOURCE-FILE, and those of base/file.h. life.tsv reaches the
 * sink only as tlp and withdrawn of the rows of its records. */
bool source_read(const char *dir, struct source_head *head, const struct source_sink *sink,
		 struct err *e);

/* Whether this is the first line of a file of that table. Code: SOURCE-ROW. */
bool source_header(const struct sheet *t, struct text line, struct err *e);

/* One table from memory, without looking up references: for tests and fuzzing. */
bool source_read_bytes(const struct sheet *t, struct text bytes, const struct source_sink *sink,
		       struct err *e);

/* Sorts every table of the folder in place and drops rows equal in all columns. */
bool source_sort(const char *dir, struct err *e);
bool source_sort_bytes(const struct sheet *t, struct text bytes, struct buf *out, struct err *e);

#endif
