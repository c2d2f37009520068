#include "scanner/rule/lookalike.h"

#include "base/map.h"
#include "scanner/rule/lookalike_edit.h"

#include <stdlib.h>
#include <string.h>

#define LENGTHS (LOOKALIKE_NAME_MAX + 1)

struct target {
	uint64_t mask;
	uint32_t at; /* index into names */
};

struct lookalikes {
	const struct corpus_popular *names;
	size_t count;
	struct target *targets; /* by length, then by rank */
	uint32_t first[LENGTHS + 1];
	struct map *exact, *bare, *skeletons, *sorted, *flat, *scopes; /* to an index into names */
	struct map *bare_scopes;
	struct target *scope_list; /* one name of each popular scope */
	uint32_t scope_count;
};

const char *likeness_name(enum likeness l)
{
	static const char *const names[] = {
	    [LIKE_CASE] = "differs only in capital letters",
	    [LIKE_HOMOGLYPH] = "differs only in letters that look alike",
	    [LIKE_SEPARATOR] = "differs only in separators",
	    [LIKE_SWAP] = "has two letters exchanged",
	    [LIKE_DOUBLE] = "doubles a letter, or leaves a double one out",
	    [LIKE_KEY] = "has one letter replaced by its neighbour on the keyboard",
	    [LIKE_SCOPE] = "has a scope that is one edit away",
	    [LIKE_EDIT] = "is one letter away",
	    [LIKE_AFFIX] = "differs only in js, node, npm or ts",
	    [LIKE_ORDER] = "has the same words in another order",
	    [LIKE_FLAT] = "spells a scoped name without its scope",
	    [LIKE_TWO] = "is two letters away",
	    [LIKE_WORD] = "adds a word to it",
	    [LIKE_NOTHING] = "",
	};
	return names[l];
}

struct ranked {
	uint32_t rank, at;
};

static int by_rank(const void *pa, const void *pb)
{
	const struct ranked *a = pa, *b = pb;

	if (a->rank != b->rank)
		return a->rank < b->rank ? -1 : 1;
	return a->at < b->at ? -1 : a->at > b->at;
}

/* The better ranked name keeps a key that two share. */
static bool put(struct lookalikes *l, struct map *m, struct text key, uint32_t at)
{
	bool fresh;
	uint32_t *slot;

	if (!key.n)
		return true;
	slot = map_put(m, key, &fresh);
	if (!slot)
		return false;
	if (fresh || l->names[at].rank < l->names[*slot].rank)
		*slot = at;
	return true;
}

static struct text keep(struct arena *a, const char *p, size_t n)
{
	return arena_text(a, text_n(p, n));
}

static bool put_keys(struct lookalikes *l, struct arena *a, uint32_t at)
{
	struct text name = l->names[at].name;
	char out[LOOKALIKE_NAME_MAX + 1];

	if (!put(l, l->exact, name, at))
		return false;
	if (text_starts(name, T("@"))) {
		struct text scope = text_cut(name, '/').head;
		if (!map_get(l->scopes, scope))
			l->scope_list[l->scope_count++] = (struct target){edit_mask(scope), at};
		return put(l, l->scopes, scope, at) &&
		       put(l, l->bare_scopes, keep(a, out, edit_bare(scope, out)), at) &&
		       put(l, l->flat, keep(a, out, edit_bare(name, out)), at);
	}
	if (l->names[at].rank > LOOKALIKE_EDIT_RANK)
		return true;
	if (!put(l, l->bare, keep(a, out, edit_bare(name, out)), at) ||
	    !put(l, l->skeletons, keep(a, out, edit_skeleton(name, out)), at))
		return false;
	return l->names[at].rank > LOOKALIKE_TWO_RANK ||
	       put(l, l->sorted, keep(a, out, edit_sorted(name, out)), at);
}

static bool fill_buckets(struct lookalikes *l, struct arena *a)
{
	struct ranked *order = ARENA_ARRAY(a, struct ranked, l->count + 1);
	uint32_t n = 0, next[LENGTHS + 1];

	if (!order)
		return false;
	for (uint32_t i = 0; i < l->count; i++) {
		const struct corpus_popular *p = &l->names[i];
		if (p->rank > LOOKALIKE_EDIT_RANK || text_starts(p->name, T("@")) ||
		    p->name.n > LOOKALIKE_NAME_MAX || p->name.n < 2)
			continue;
		order[n++] = (struct ranked){p->rank, i};
		l->first[p->name.n + 1 <= LENGTHS ? p->name.n + 1 : LENGTHS]++;
	}
	qsort(order, n, sizeof *order, by_rank);
	for (size_t i = 1; i <= LENGTHS; i++)
		l->first[i] += l->first[i - 1];
	memcpy(next, l->first, sizeof next);
	l->targets = ARENA_ARRAY(a, struct target, n + 1);
	if (!l->targets)
		return false;
	for (uint32_t i = 0; i < n; i++) { /* stable: rank order stays inside a length */
		struct text name = l->names[order[i].at].name;
		l->targets[next[name.n]++] = (struct target){edit_mask(name), order[i].at};
	}
	return true;
}

struct lookalikes *lookalikes_new(struct arena *a, const struct corpus_popular *names, size_t count)
{
	struct lookalikes *l = ARENA_NEW(a, struct lookalikes);

	if (!l)
		return NULL;
	*l = (struct lookalikes){.names = names, .count = count};
	l->exact = map_new(a);
	l->bare = map_new(a);
	l->skeletons = map_new(a);
	l->sorted = map_new(a);
	l->flat = map_new(a);
	l->scopes = map_new(a);
	l->bare_scopes = map_new(a);
	l->scope_list = ARENA_ARRAY(a, struct target, count + 1);
	if (!l->exact || !l->bare || !l->skeletons || !l->sorted || !l->flat || !l->scopes ||
	    !l->bare_scopes || !l->scope_list || !fill_buckets(l, a))
		return NULL;
	for (uint32_t i = 0; i < count; i++)
		if (names[i].name.n <= LOOKALIKE_NAME_MAX && !put_keys(l, a, i))
			return NULL;
	return l;
}

bool lookalikes_popular(const struct lookalikes *l, struct text name)
{
	return map_get(l->exact, name);
}

static bool found(const struct lookalikes *l, enum likeness how, uint32_t at, unsigned distance,
		  struct lookalike *out)
{
	*out = (struct lookalike){how, l->names[at].name, l->names[at].rank, distance};
	return true;
}

static bool by_key(const struct lookalikes *l, const struct map *m, const char *key, size_t n,
		   enum likeness how, unsigned distance, struct lookalike *out)
{
	uint32_t *at = n ? map_get(m, text_n(key, n)) : NULL;

	return at && found(l, how, *at, distance, out);
}

/* Targets of one length whose masks differ in at most 2 bits an edit: an exchange of letters in
 * none. */
static void scan_length(const struct lookalikes *l, struct text name, uint64_t mask, size_t length,
			struct lookalike *best)
{
	uint32_t end = l->first[length + 1];

	for (uint32_t i = l->first[length]; i < end; i++) {
		int bits = __builtin_popcountll(mask ^ l->targets[i].mask);
		if (bits > 4)
			continue;
		const struct corpus_popular *p = &l->names[l->targets[i].at];
		bool two = p->rank <= LOOKALIKE_TWO_RANK;
		if (bits > 2 && !two)
			continue;
		unsigned d = lookalike_distance(name, p->name);
		if (d > 2 || !d || (d == 2 && (!two || name.n < 7)))
			continue;
		enum likeness how = d == 2 ? LIKE_TWO : edit_kind(p->name, name);
		if (how < best->likeness || (how == best->likeness && p->rank < best->rank))
			found(l, how, l->targets[i].at, d, best);
	}
}

static bool find_scoped(const struct lookalikes *l, struct text name, struct lookalike *out)
{
	struct cut c = text_cut(name, '/');
	char key[LOOKALIKE_NAME_MAX + 1];

	if (map_get(l->scopes, c.head))
		return false; /* a scope has one owner: its other names are no squats */
	/* the same scope but for separators: any name in it */
	if (by_key(l, l->bare_scopes, key, edit_bare(c.head, key), LIKE_SCOPE, 1, out))
		return true;
	/* one edit in the scope, and the rest is a name of that scope */
	uint64_t mask = edit_mask(c.head);
	for (uint32_t i = 0; i < l->scope_count; i++) {
		struct text scope = text_cut(l->names[l->scope_list[i].at].name, '/').head;
		if (__builtin_popcountll(mask ^ l->scope_list[i].mask) > 2 ||
		    lookalike_distance(c.head, scope) != 1 ||
		    scope.n + 1 + c.tail.n > LOOKALIKE_NAME_MAX)
			continue;
		memcpy(key, scope.p, scope.n);
		key[scope.n] = '/';
		if (c.tail.n)
			memcpy(key + scope.n + 1, c.tail.p, c.tail.n);
		if (by_key(l, l->exact, key, scope.n + 1 + c.tail.n, LIKE_SCOPE, 1, out))
			return true;
	}
	return false;
}

/* jquery.js, node-request, noderequest; and the other way round: discord for discord.js. */
static bool find_affix(const struct lookalikes *l, struct text bare, bool separated,
		       struct lookalike *out)
{
	static const char *const affixes[] = {"js", "node", "npm", "ts"};
	char key[LOOKALIKE_NAME_MAX + 8];

	for (size_t i = 0; i < sizeof affixes / sizeof *affixes; i++) {
		struct text affix = text_of(affixes[i]), rest = bare;
		size_t least = separated ? 2 : 4;
		if (text_ends(bare, affix) && bare.n >= affix.n + least) {
			rest = text_head(bare, bare.n - affix.n);
			if (by_key(l, l->bare, rest.p, rest.n, LIKE_AFFIX, 0, out))
				return true;
		}
		rest = bare;
		if (text_skip(&rest, affix) && rest.n >= least &&
		    by_key(l, l->bare, rest.p, rest.n, LIKE_AFFIX, 0, out))
			return true;
		if (bare.n < 4 || bare.n + affix.n > LOOKALIKE_NAME_MAX)
			continue;
		memcpy(key, bare.p, bare.n);
		memcpy(key + bare.n, affix.p, affix.n);
		if (by_key(l, l->bare, key, bare.n + affix.n, LIKE_AFFIX, 0, out))
			return true;
		memcpy(key, affix.p, affix.n);
		memcpy(key + affix.n, bare.p, bare.n);
		if (by_key(l, l->bare, key, bare.n + affix.n, LIKE_AFFIX, 0, out))
			return true;
	}
	return false;
}

/* lodash-utils, super-axios: a popular name and one of the words that squatters add. */
static bool find_word(const struct lookalikes *l, struct text name, struct lookalike *out)
{
	static const char *const words[] = {
	    "utils",	"util",	  "helper",  "helpers", "core",	  "lib",    "api",     "sdk",
	    "tools",	"tool",	  "plus",    "pro",	"dev",	  "test",   "fix",     "fixed",
	    "official", "client", "module",  "package", "config", "beta",   "latest",  "new",
	    "v2",	"x",	  "cli",     "server",	"app",	  "web",    "es",      "next",
	    "lite",	"mini",	  "super",   "easy",	"simple", "secure", "better",  "fast",
	    "real",	"the",	  "my",	     "common",	"base",	  "kit",    "manager", "builder",
	    "loader",	"logger", "wrapper", "service", "proxy",  "fork",   "update",  "updated",
	    NULL};
	struct cut last = text_cut_last(name, '-'), first = text_cut(name, '-');

	for (size_t i = 0; words[i]; i++) {
		struct text w = text_of(words[i]), rest = T("");
		if (last.found && text_eq(last.tail, w))
			rest = last.head;
		else if (first.found && text_eq(first.head, w))
			rest = first.tail;
		uint32_t *at = rest.n >= 4 ? map_get(l->exact, rest) : NULL;
		if (at && l->names[*at].rank <= LOOKALIKE_TWO_RANK)
			return found(l, LIKE_WORD, *at, 0, out);
	}
	return false;
}

bool lookalikes_find(const struct lookalikes *l, struct text name, struct lookalike *out)
{
	char lower[LOOKALIKE_NAME_MAX + 1], key[LOOKALIKE_NAME_MAX + 1],
	    bare[LOOKALIKE_NAME_MAX + 1];
	struct lookalike best = {.likeness = LIKE_NOTHING};

	*out = best;
	if (name.n < 2 || name.n > LOOKALIKE_NAME_MAX || lookalikes_popular(l, name))
		return false;
	if (text_starts(name, T("@")))
		return find_scoped(l, name, out);
	struct text folded = text_n(lower, edit_lower(name, lower));
	if (!text_eq(folded, name) && by_key(l, l->exact, lower, folded.n, LIKE_CASE, 0, out))
		return true;
	size_t bare_n = edit_bare(folded, bare);
	if (by_key(l, l->skeletons, key, edit_skeleton(name, key), LIKE_HOMOGLYPH, 1, out) ||
	    by_key(l, l->bare, bare, bare_n, LIKE_SEPARATOR, 1, out))
		return true;

	uint64_t mask = edit_mask(folded);
	size_t from = folded.n > 3 ? folded.n - 2 : 2;
	for (size_t n = from; n <= folded.n + 2 && n < LENGTHS; n++)
		scan_length(l, folded, mask, n, &best);
	*out = best;
	if (best.likeness <= LIKE_EDIT)
		return true;
	if (find_affix(l, text_n(bare, bare_n), bare_n != folded.n, out) ||
	    by_key(l, l->sorted, key, edit_sorted(folded, key), LIKE_ORDER, 0, out) ||
	    by_key(l, l->flat, bare, bare_n, LIKE_FLAT, 0, out))
		return true;
	*out = best;
	return best.likeness == LIKE_TWO || find_word(l, folded, out);
}
