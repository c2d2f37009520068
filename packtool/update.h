/* packtool/update.h: one run of `update`, from the list to the pack in force; for update_*.c and its verb. */
#ifndef PICKET_PACKTOOL_UPDATE_H
#define PICKET_PACKTOOL_UPDATE_H

#include "packtool/list.h"
#include "packtool/popular.h"
#include "packtool/popular_change.h"
#include "packtool/verb.h"

#define UPDATE_PACK	 "site/npm-popular"
#define UPDATE_FRESH_FOR ((uint64_t)90 * 86400)
#define UPDATE_TSV_MAX	 ((size_t)64 << 20)

struct update {
	const struct args *args;
	struct arena *arena;
	/* asked */
	const char *pack, *key, *output; /* output: the unsigned pack goes there, nothing is installed */
	const struct list_source *source; /* NULL: from */
	const char *from;
	uint64_t keep, now;
	bool dry;
	/* what is here */
	struct store *store;
	struct store_packs packs;
	const struct store_pack *mine; /* the pack in use under this name, or NULL */
	char last_version[128], last_sha256[65];
	uint64_t epoch, seq; /* of the one to be made */
	/* what came */
	struct npmconfig npm;
	struct fetch_way way;
	struct cache cache;
	struct list_got got;
	struct popular_found found;
	struct popular_change change;
	struct buf tsv;
	/* what became of it */
	bool nothing_new, installed;
	struct manifest made;
	struct digest id;
};

/* Builds CACHE/source and the pack of it, signs and installs it, or leaves it in output. Codes: of
 * build_pack, verb_secret, sign_pack, store_import. */
bool update_make(struct update *u, struct err *e);

/* What was found and done, for people or as JSON. Gives an exit status. */
int update_report(const struct update *u);

#endif
