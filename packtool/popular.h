/* packtool/popular.h: from a list as it was fetched to the rows of popular.tsv, in a process apart. */
#ifndef PICKET_PACKTOOL_POPULAR_H
#define PICKET_PACKTOOL_POPULAR_H

#include "packtool/wellknown.h"
#include "packtool/namelist.h"

struct popular_ask {
	int list;	    /* the file, from its start: a package, or the list itself */
	const char *member; /* which file of the package is the list; NULL: it is the list itself */
	enum namelist_kind kind;
	size_t keep; /* how many names */
	int out;     /* empty, for popular.tsv: sorted, with its header */
};

struct popular_found {
	uint64_t names;	   /* in the list */
	uint64_t unusable; /* of them no name of a package; left out */
	uint64_t kept;
	struct wellknown wellknown; /* over the whole list, not only what is kept */
};

/* Codes: NPMTAR-*, LIST-SYNTAX, LIST-SIZE, LIST-EMPTY, APART*, SANDBOX-*. */
bool popular_make(const struct popular_ask *ask, struct popular_found *out, struct err *e);

#endif
