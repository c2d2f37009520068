/* content/act.h: the list of behaviours of one file while it is being made. */
#ifndef PICKET_SCANNER_CONTENT_ACT_H
#define PICKET_SCANNER_CONTENT_ACT_H

#include "scanner/content/content.h"
#include "scanner/js/place.h"

struct act_list {
	struct arena *arena;
	struct text path;      /* of the file */
	struct text bytes;     /* of the file: places are counted in it */
	struct act *list;
	uint32_t count, cap;
	uint32_t others; /* the first so many are of other texts: their places say nothing of those that are added */
	uint32_t seen[BEHAVIOURS]; /* kept of each: one kind cannot crowd out another */
	bool full;	       /* some were not kept */
	bool failed;	       /* no memory */
};

void act_list_init(struct act_list *l, struct arena *a, struct text path, struct text bytes);

/* shown and detail are copied, bounded by CONTENT_TEXT_MAX. offset: in the file. */
void act_add(struct act_list *l, enum behaviour b, uint32_t flags, uint32_t offset, uint32_t layer,
	     struct text shown, struct text detail);

/* Sorts by place and fills lines, columns and sources. */
void act_list_finish(struct act_list *l);

/* The first eight bytes of a digest: for fingerprints. */
uint64_t act_source(struct text t);

/* At most CONTENT_TEXT_MAX bytes of t, on one line, in the arena. */
struct text act_excerpt(struct arena *a, struct text t);

#endif
