/* packtool/npmrc.h: npm's settings files (ini): what npm reads, and of it only flat keys.
 *
 *	; or # comment           registry = https://...      "quoted" values are JSON strings
 *	//host/path/:_authToken=${NPM_TOKEN}                 ${NAME} is the environment's, ${NAME?} may lack
 *	ca[]="-----BEGIN ...\n"                              a list
 *	[section]                                            what follows belongs to it and is no setting
 */
#ifndef PICKET_PACKTOOL_NPMRC_H
#define PICKET_PACKTOOL_NPMRC_H

#include "base/arena.h"
#include "base/err.h"

#define NPMRC_MAX	  ((size_t)1 << 20) /* bytes of one file */
#define NPMRC_ENTRIES_MAX 4096
#define NPMRC_VALUE_MAX	  ((size_t)256 << 10)

struct npmrc_entry {
	struct text key; /* without "[]" */
	struct text value;
};

struct npmrc {
	struct npmrc_entry *entry; /* in the file's order; of equal keys the last counts */
	size_t count;
};

/* The value of an environment variable, or NULL. */
typedef const char *npmrc_env(void *ctx, const char *name);

/* Texts live in the arena. Codes: NPM-CONFIG (too many entries, a control character), NO-MEMORY. */
bool npmrc_parse(struct arena *a, struct text bytes, npmrc_env *env, void *ctx, struct npmrc *out,
		 struct err *e);

/* The last value of the key; false when there is none. */
bool npmrc_get(const struct npmrc *r, struct text key, struct text *out);

#endif
