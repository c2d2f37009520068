/* packtool/diff.h: what two packs, or the folders they are made of, differ in: rows, sources, signers, grants. */
#ifndef PICKET_PACKTOOL_DIFF_H
#define PICKET_PACKTOOL_DIFF_H

#include "json/write.h"
#include "pack/pack.h"
#include "packtool/change.h"
#include "packtool/sheet.h"

struct diff_row {
	const struct sheet *table;
	enum tlp tlp;
	bool had, has;
	struct text *before, *after; /* columns of the table */
};

/* One of the two: a verified pack, one that too few have signed yet (packtool/draft.h), or what a source folder would
 * become (packtool/folder.h). */
struct diff_side {
	const char *name;
	const struct pack *pack; /* NULL: a folder, which nobody signed */
	const char *pending;	 /* why a pack does not count yet: its signers are not told; NULL: it counts */
	struct sqlite3 *part[TLP_LEVELS];
	uint64_t rows;
};

struct diff {
	struct arena *arena;
	struct diff_side before, after;
	struct change total, tables[SHEETS];
	struct diff_row *rows; /* by level, table and key; at most `max` of each table */
	size_t count, room, max, kept[SHEETS];
};

struct diff_side diff_of_pack(const struct pack *p);

/* Walks both; they must outlive the diff. Codes: BUILD, PACK-PAGE, NO-MEMORY. */
bool diff_sides(const struct diff_side *before, const struct diff_side *after, size_t max, struct diff *out,
		struct err *e);
bool diff_make(const struct pack *before, const struct pack *after, size_t max, struct diff *out,
	       struct err *e);
void diff_free(struct diff *d);

/* "added", "changed", "gone" */
const char *diff_row_kind(const struct diff_row *r);
/* What the row is about, in one line: "npm evil-pad 1.0.0", "domain evil.example". */
void diff_row_put(const struct diff_row *r, struct buf *out);

/* One page without script: everything in it, and a policy that lets nothing else in. */
bool diff_html(const struct diff *d, struct buf *out);
void diff_json(const struct diff *d, struct json_writer *w);
void diff_text(const struct diff *d, FILE *out);

#endif
