/* scanner/rule/overrides.h: what the project puts in the place of what its packages ask for.
 *
 *	"b": "1.2.3"			wherever b is asked for
 *	"b@^1": ...			where b is asked for in that range
 *	{"a": {"b": ...}}, "a>b"	npm: b anywhere below a; pnpm: b as a asks for it
 *	"a/b", "a/@s/b@npm:^1"		yarn's resolutions: b as a asks for it; yarn 1: as a path from the root,
 *					with "**" for any number of steps
 *
 * Only the root of a project can say so: what a dependency's package.json holds of the kind means nothing.
 */
#ifndef PICKET_SCANNER_RULE_OVERRIDES_H
#define PICKET_SCANNER_RULE_OVERRIDES_H

#include "base/map.h"
#include "scanner/dep.h"

/* About one name; of more than so many nobody can tell which applies, and all may. */
#define OVERRIDES_ALIKE_MAX 64

enum override_section { OVERRIDE_NPM, OVERRIDE_RESOLUTION, OVERRIDE_PNPM };

struct override {
	struct text parent;	  /* who must ask, or "" for anybody */
	struct text parent_range; /* in which versions, or "" for any */
	struct text name, range;  /* what is asked for; range "" for any */
	struct text value;
	bool far; /* the parent may stand further above */
	enum override_section section;
	uint32_t root; /* package that says so */
	uint32_t next;	/* another one about this name, or DEP_NONE */
	uint32_t alike; /* how many are about this name up to here; the last read is the first walked */
};

struct overrides {
	const struct project *project;
	struct map *names; /* name -> the first about it */
	struct override *all;
	uint32_t count;
};

/* Cuts a key into parent, range and name; its section tells how it is written. */
void override_key(struct override *o, struct text key);

/* All of them; false when the arena is full. */
bool overrides_of(struct arena *a, const struct project *p, struct overrides *out);

/* Walks those that may apply where package `from` asks for name@spec:
 *	struct override_walk w = {from, name, spec, .at = overrides_first(o, name)};
 *	while (overrides_next(o, &w)) ... w.hit, w.sure
 * sure: it applies if it is in force at all; else it may depend on who stands above, or on the range. */
struct override_walk {
	uint32_t from;
	struct text name, spec;
	uint32_t at;
	const struct override *hit;
	bool sure;
	bool crowded; /* there are more than OVERRIDES_ALIKE_MAX: the rest was not looked at */
};
uint32_t overrides_first(const struct overrides *o, struct text name);
bool overrides_next(const struct overrides *o, struct override_walk *w);

/* Whether any may apply there. */
bool overrides_any(const struct overrides *o, uint32_t from, struct text name, struct text spec);

#endif
