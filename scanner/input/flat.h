/* input/flat.h: nested settings as flat pairs: {"a": {"b": "1"}} -> "a>b" = "1".
 *
 * Lists give one pair each under their own key. Numbers and booleans come as written. Past
 * INPUT_NEST_MAX levels, INPUT_KEY_BYTES_MAX bytes of a key or INPUT_FLAT_BYTES_MAX of all keys the value is left out,
 * and a problem says so.
 */
#ifndef PICKET_SCANNER_INPUT_FLAT_H
#define PICKET_SCANNER_INPUT_FLAT_H

#include "json/read.h"
#include "scanner/dep.h"
#include "scanner/input/place.h"
#include "scanner/input/yaml.h"

struct flat {
	struct project *project;
	struct text path; /* of the document, for problems */
	struct lines *lines; /* NULL for YAML */
	size_t joined; /* bytes of keys made so far */
	uint32_t steps; /* collections walked: an alias may repeat them */
	bool cut;      /* something was left out, and said */
	bool drop_dot;	  /* npm overrides: {"a": {".": "1"}} means "a" = "1" */
	struct pair *pairs; /* in the arena */
	uint32_t count, cap;
};

/* `where`: a view into the document, for the line. */
void flat_add(struct flat *f, struct text key, struct text value, struct text where);
/* All scalars of v, their keys joined behind prefix. A scalar v itself is kept under prefix when that is not "". */
void flat_walk(struct flat *f, struct json v, const char *prefix, const char *between);
/* The same for YAML; lines come from its nodes. */
void flat_yaml(struct flat *f, const struct yaml *v, const char *prefix, const char *between);
/* Every pair as a setting. Values of keys that hold secrets (_authToken, npmAuthIdent ...) are replaced by
 * "(secret)", unless they only name an environment variable. */
void flat_settings(const struct flat *f, const char *origin, uint32_t document);

#endif
