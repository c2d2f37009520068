/* packtool/life.h: what life.tsv says of records: who may see them, and which are withdrawn. */
#ifndef PICKET_PACKTOOL_LIFE_H
#define PICKET_PACKTOOL_LIFE_H

#include "base/err.h"
#include "pack/manifest.h"

struct life;

struct life *life_new(void); /* NULL: out of memory */
void life_free(struct life *l); /* NULL is fine */

/* tlp may be empty: that of the pack. */
bool life_add(struct life *l, struct text record, struct text tlp, bool withdrawn, struct err *e);

/* Leaves both alone when the record is not there, tlp also when it has no level of its own. */
void life_of(const struct life *l, struct text record, enum tlp *tlp, bool *withdrawn);

#endif
