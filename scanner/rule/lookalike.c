#include "scanner/rule/lookalike.h"

#include "scanner/rule/lookalike_edit.h"

#include <string.h>

#define LENGTHS (LOOKALIKE_NAME_MAX + 1)
#define NOBODY	UINT32_MAX

struct target {
	uint64_t mask; /* of the letters and digits */
	uint32_t at;   /* index into names */
};

/* Names by their length without separators: what is compared of each lies side by side. */
struct shelf {
	uint32_t *masks; /* of the letters and digits, folded */
	uint32_t *at;	 /* index into names */
	uint32_t first[LENGTHS + 1];
};

/* What building asks of a name more than once, all of it without separators. */
struct sketch {
	uint64_t hash;
	uint32_t mask;
	uint32_t length;
};

/* Open addressing on a hash of the key; the keys themselves are made again to compare. The names
 * are a pack's, not the project's, so a plain hash will do. */
struct slot {
	uint32_t at, tag; /* tag: more of the hash, so that few keys are made in vain */
};

struct table {
	struct slot *slots;
	uint32_t mask;
};

struct lookalikes {
	const struct corpus_popular *names; /* by name */
	size_t count;
	struct shelf top, rest; /* up to rank LOOKALIKE_TWO_RANK, up to LOOKALIKE_EDIT_RANK */
	struct table bare, scoped,
	    sorted;	       /* unscoped names; scoped ones; names of two words and more */
	struct target *scopes; /* one name of each scope, by name */
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

/* The place of name, or of the first name behind it. */
static size_t lower_bound(const struct lookalikes *l, struct text name)
{
	size_t low = 0, high = l->count;

	while (low < high) {
		size_t mid = low + (high - low) / 2;
		if (edit_order(l->names[mid].name, name) < 0)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

static uint32_t exact(const struct lookalikes *l, struct text name)
{
	size_t at = lower_bound(l, name);

	return at < l->count && text_eq(l->names[at].name, name) ? (uint32_t)at : NOBODY;
}

/* Which key a table goes by. */
typedef size_t (*keyed)(struct text name, char *out);

static bool better(const struct lookalikes *l, uint32_t a, uint32_t b)
{
	if (l->names[a].rank != l->names[b].rank)
		return l->names[a].rank < l->names[b].rank;
	return a < b;
}

static uint32_t tag_of(uint64_t hash)
{
	return (uint32_t)(hash >> 32);
}

/* The slot of this key, which may be empty. */
static const struct slot *slot(const struct lookalikes *l, const struct table *t, keyed make, const char *key,
			       size_t n)
{
	char other[LOOKALIKE_NAME_MAX + 1];
	uint64_t hash = edit_hash(key, n);

	for (uint32_t h = (uint32_t)hash;; h++) {
		const struct slot *s = &t->slots[h & t->mask];
		if (s->at == NOBODY)
			return s;
		if (s->tag != tag_of(hash))
			continue;
		size_t m = make(l->names[s->at].name, other);
		if (m == n && !memcmp(other, key, n))
			return s;
	}
}

static bool same_key(const struct lookalikes *l, keyed make, uint32_t a, uint32_t b)
{
	char x[LOOKALIKE_NAME_MAX + 1], y[LOOKALIKE_NAME_MAX + 1];
	size_t n = make(l->names[a].name, x);

	return n == make(l->names[b].name, y) && !memcmp(x, y, n);
}

/* Under the hash of its key. The better ranked name keeps a key that two share. */
static void put(struct lookalikes *l, struct table *t, keyed make, uint64_t hash, uint32_t at)
{
	for (uint32_t h = (uint32_t)hash;; h++) {
		struct slot *s = &t->slots[h & t->mask];
		if (s->at != NOBODY && (s->tag != tag_of(hash) || !same_key(l, make, s->at, at)))
			continue;
		if (s->at == NOBODY || better(l, at, s->at))
			*s = (struct slot){at, tag_of(hash)};
		return;
	}
}

static void put_sorted(struct lookalikes *l, uint32_t at)
{
	char key[LOOKALIKE_NAME_MAX + 1];
	size_t n = edit_sorted(l->names[at].name, key);

	if (n)
		put(l, &l->sorted, edit_sorted, edit_hash(key, n), at);
}

static bool table_new(struct arena *a, struct table *t, size_t count)
{
	uint32_t size = 64;

	while (size < count + count / 2)
		size *= 2;
	t->slots = ARENA_ARRAY(a, struct slot, size);
	t->mask = size - 1;
	if (t->slots)
		memset(t->slots, 0xff, size * sizeof *t->slots);
	return t->slots;
}

static bool scoped(struct text name)
{
	return text_starts(name, T("@"));
}

static struct shelf *shelf_of(struct lookalikes *l, uint32_t i)
{
	const struct corpus_popular *p = &l->names[i];

	if (scoped(p->name) || p->rank > LOOKALIKE_EDIT_RANK || p->name.n > LOOKALIKE_NAME_MAX)
		return NULL;
	return p->rank <= LOOKALIKE_TWO_RANK ? &l->top : &l->rest;
}

/* Two names whose masks differ in n bits have folded ones that differ in n or fewer. */
static uint32_t fold(uint64_t mask)
{
	return (uint32_t)(mask ^ mask >> 32);
}

static bool shelf_new(struct arena *a, struct shelf *s)
{
	for (size_t i = 1; i <= LENGTHS; i++)
		s->first[i] += s->first[i - 1];
	s->masks = ARENA_ARRAY(a, uint32_t, s->first[LENGTHS] + 1);
	s->at = ARENA_ARRAY(a, uint32_t, s->first[LENGTHS] + 1);
	return s->masks && s->at;
}

/* Counting sort by length: names stay in their order inside one length. */
static bool fill_shelves(struct lookalikes *l, const struct sketch *sketches, struct arena *a)
{
	uint32_t next_top[LENGTHS + 1], next_rest[LENGTHS + 1];

	for (uint32_t i = 0; i < l->count; i++) {
		struct shelf *s = shelf_of(l, i);
		if (s)
			s->first[sketches[i].length + 1]++;
	}
	if (!shelf_new(a, &l->top) || !shelf_new(a, &l->rest))
		return false;
	memcpy(next_top, l->top.first, sizeof next_top);
	memcpy(next_rest, l->rest.first, sizeof next_rest);
	for (uint32_t i = 0; i < l->count; i++) {
		struct shelf *s = shelf_of(l, i);
		if (!s)
			continue;
		uint32_t at = (s == &l->top ? next_top : next_rest)[sketches[i].length]++;
		s->masks[at] = sketches[i].mask;
		s->at[at] = i;
	}
	return true;
}

/* Of names longer than any that is looked for: nothing. */
static struct sketch *sketch_all(struct arena *a, const struct corpus_popular *names, size_t count)
{
	struct sketch *sketches = ARENA_ARRAY(a, struct sketch, count + 1);
	struct edit_letters letters;

	edit_letters(&letters);
	for (size_t i = 0; sketches && i < count; i++) {
		uint64_t mask;
		if (names[i].name.n > LOOKALIKE_NAME_MAX)
			continue;
		sketches[i].length = (uint32_t)edit_sketch(&letters, names[i].name, &sketches[i].hash, &mask);
		sketches[i].mask = fold(mask);
	}
	return sketches;
}

static bool make_tables(struct lookalikes *l, struct arena *a)
{
	size_t bare = 0;

	for (size_t i = 0; i < l->count; i++)
		bare += !scoped(l->names[i].name);
	l->scopes = ARENA_ARRAY(a, struct target, l->count - bare + 1);
	return l->scopes && table_new(a, &l->bare, bare) &&
	       table_new(a, &l->scoped, l->count - bare) &&
	       table_new(a, &l->sorted, LOOKALIKE_TWO_RANK);
}

struct lookalikes *lookalikes_new(struct arena *a, const struct corpus_popular *names, size_t count)
{
	struct lookalikes *l = ARENA_NEW(a, struct lookalikes);
	struct text last = T("");

	if (!l)
		return NULL;
	l->names = names;
	l->count = count;
	struct sketch *sketches = sketch_all(a, names, count);
	if (!sketches || !make_tables(l, a) || !fill_shelves(l, sketches, a))
		return NULL;
	for (uint32_t i = 0; i < count; i++) {
		struct text name = names[i].name;
		if (name.n > LOOKALIKE_NAME_MAX)
			continue;
		if (sketches[i].length)
			put(l, scoped(name) ? &l->scoped : &l->bare, edit_bare, sketches[i].hash, i);
		if (names[i].rank <= LOOKALIKE_TWO_RANK && !scoped(name))
			put_sorted(l, i);
		struct text scope = scoped(name) ? text_cut(name, '/').head : T("");
		if (scope.n && !text_eq(scope, last))
			l->scopes[l->scope_count++] = (struct target){edit_mask(scope), i};
		last = scope;
	}
	return l;
}

bool lookalikes_popular(const struct lookalikes *l, struct text name)
{
	return exact(l, name) != NOBODY;
}

static bool found(const struct lookalikes *l, enum likeness how, uint32_t at, unsigned distance,
		  struct lookalike *out)
{
	if (at == NOBODY)
		return false;
	*out = (struct lookalike){how, l->names[at].name, l->names[at].rank, distance};
	return true;
}

static uint32_t by_bare(const struct lookalikes *l, struct text key)
{
	return key.n ? slot(l, &l->bare, edit_bare, key.p, key.n)->at : NOBODY;
}

/* At most two bits set, without the instruction that not every processor has. */
static bool two_bits(uint64_t x)
{
	x &= x - 1;
	return !(x & (x - 1));
}

#define ABREAST 16

/* Four masks in one register: an extension of gcc and clang that works on every processor. */
typedef uint32_t four __attribute__((vector_size(16)));

/* Whether one of ABREAST masks differs from this one in at most so many bits. None does, nearly always. */
static inline bool any_near(const uint32_t *masks, uint32_t mask, unsigned bits)
{
	four near = {0}, same = {mask, mask, mask, mask};

	for (size_t i = 0; i < ABREAST; i += 4) {
		four x;
		memcpy(&x, masks + i, sizeof x);
		x ^= same;
		for (unsigned k = 0; k < bits; k++)
			x &= x - 1;
		near |= (four)(x == 0);
	}
	return near[0] | near[1] | near[2] | near[3];
}

/* The target at this place, when it is near enough and better than the best so far. */
static void weigh(const struct lookalikes *l, uint32_t at, struct text name, unsigned most,
		  struct lookalike *best)
{
	const struct corpus_popular *p = &l->names[at];
	unsigned d = lookalike_distance(name, p->name);

	if (d > most || !d)
		return;
	enum likeness how = d == 2 ? LIKE_TWO : edit_kind(p->name, name);
	if (how < best->likeness || (how == best->likeness && p->rank < best->rank))
		found(l, how, at, d, best);
}

/* Of one length; masks differ in at most 2 bits an edit. */
static void scan(const struct lookalikes *l, const struct shelf *s, struct text name, uint32_t mask,
		 size_t length, unsigned most, struct lookalike *best)
{
	uint32_t end = s->first[length + 1];

	for (uint32_t i = s->first[length]; i < end;) {
		uint32_t stop = i + ABREAST < end ? i + ABREAST : end;
		if (stop - i == ABREAST && !(most == 1 ? any_near(&s->masks[i], mask, 2)
						       : any_near(&s->masks[i], mask, 4))) {
			i = stop;
			continue;
		}
		for (; i < stop; i++)
			if ((unsigned)__builtin_popcount(s->masks[i] ^ mask) <= 2 * most)
				weigh(l, s->at[i], name, most, best);
	}
}

static void scan_all(const struct lookalikes *l, struct text name, struct text bare,
		     struct lookalike *best)
{
	uint32_t mask = fold(edit_mask(bare));
	unsigned most = name.n >= 7 ? 2 : 1; /* two edits of a short word lead anywhere */

	for (size_t n = bare.n > most ? bare.n - most : 1; n <= bare.n + most && n < LENGTHS; n++) {
		scan(l, &l->top, name, mask, n, most, best);
		if (n + 1 >= bare.n && n <= bare.n + 1)
			scan(l, &l->rest, name, mask, n, 1, best);
	}
}

/* One edit in the scope, and the rest is a name of that scope; or the scope but for separators. */
static bool find_scoped(const struct lookalikes *l, struct text name, struct lookalike *out)
{
	struct cut c = text_cut(name, '/');
	char key[2 * LOOKALIKE_NAME_MAX + 2], bare[LOOKALIKE_NAME_MAX + 1];
	uint64_t mask = edit_mask(c.head);
	size_t at = lower_bound(l, text_n(name.p, c.head.n + c.found));

	if (at < l->count && text_starts(l->names[at].name, c.head) &&
	    text_eq(text_cut(l->names[at].name, '/').head, c.head))
		return false; /* a scope has one owner: its other names are no squats */
	size_t bare_n = edit_bare(c.head, bare);
	for (uint32_t i = 0; i < l->scope_count; i++) {
		struct text scope = text_cut(l->names[l->scopes[i].at].name, '/').head;
		if (!two_bits(mask ^ l->scopes[i].mask))
			continue;
		size_t n = edit_bare(scope, key);
		if (n == bare_n && !memcmp(key, bare, n))
			return found(l, LIKE_SCOPE, l->scopes[i].at, 1, out);
		if (lookalike_distance(c.head, scope) != 1)
			continue;
		memcpy(key, scope.p, scope.n);
		key[scope.n] = '/';
		if (c.tail.n)
			memcpy(key + scope.n + 1, c.tail.p, c.tail.n);
		if (found(l, LIKE_SCOPE, exact(l, text_n(key, scope.n + 1 + c.tail.n)), 1, out))
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
		if (text_ends(bare, affix) && bare.n >= affix.n + least &&
		    found(l, LIKE_AFFIX, by_bare(l, text_head(bare, bare.n - affix.n)), 0, out))
			return true;
		if (text_skip(&rest, affix) && rest.n >= least &&
		    found(l, LIKE_AFFIX, by_bare(l, rest), 0, out))
			return true;
		if (bare.n < 4 || affix.n > 4 || bare.n > LOOKALIKE_NAME_MAX - affix.n)
			continue;
		struct text both = text_n(key, bare.n + affix.n);
		memcpy(key, bare.p, bare.n);
		memcpy(key + bare.n, affix.p, affix.n);
		if (found(l, LIKE_AFFIX, by_bare(l, both), 0, out))
			return true;
		memcpy(key, affix.p, affix.n);
		memcpy(key + affix.n, bare.p, bare.n);
		if (found(l, LIKE_AFFIX, by_bare(l, both), 0, out))
			return true;
	}
	return false;
}

static bool common_word(struct text w)
{
	static const char *const words[] = {
	    "api",	"app",	   "base",    "beta",	 "better", "builder", "cli",	 "client",
	    "common",	"config",  "core",    "dev",	 "easy",   "es",      "fast",	 "fix",
	    "fixed",	"fork",	   "helper",  "helpers", "kit",	   "latest",  "lib",	 "lite",
	    "loader",	"logger",  "manager", "mini",	 "module", "my",      "new",	 "next",
	    "official", "package", "plus",    "pro",	 "proxy",  "real",    "sdk",	 "secure",
	    "server",	"service", "simple",  "super",	 "test",   "the",     "tool",	 "tools",
	    "update",	"updated", "util",    "utils",	 "v2",	   "web",     "wrapper", "x"};

	size_t low = 0, high = sizeof words / sizeof *words;

	while (low < high) {
		size_t mid = low + (high - low) / 2;
		int order = text_cmp(text_of(words[mid]), w);
		if (!order)
			return true;
		if (order < 0)
			low = mid + 1;
		else
			high = mid;
	}
	return false;
}

/* lodash-utils, super-axios: a popular name and one of the words that squatters add. */
static bool find_word(const struct lookalikes *l, struct text name, struct lookalike *out)
{
	struct cut last = text_cut_last(name, '-'), first = text_cut(name, '-');
	uint32_t at = NOBODY;

	if (last.found && common_word(last.tail) && last.head.n >= 4)
		at = exact(l, last.head);
	if (at == NOBODY && first.found && common_word(first.head) && first.tail.n >= 4)
		at = exact(l, first.tail);
	return at != NOBODY && l->names[at].rank <= LOOKALIKE_TWO_RANK &&
	       found(l, LIKE_WORD, at, 0, out);
}

/* The same words in another order, or a scoped name spelled without its scope. */
static bool find_rearranged(const struct lookalikes *l, struct text name, struct text bare,
			    struct lookalike *out)
{
	char key[LOOKALIKE_NAME_MAX + 1];
	size_t n = edit_sorted(name, key);

	if (n && found(l, LIKE_ORDER, slot(l, &l->sorted, edit_sorted, key, n)->at, 0, out))
		return true;
	return bare.n &&
	       found(l, LIKE_FLAT, slot(l, &l->scoped, edit_bare, bare.p, bare.n)->at, 0, out);
}

bool lookalikes_find(const struct lookalikes *l, struct text name, struct lookalike *out)
{
	char lower[LOOKALIKE_NAME_MAX + 1], key[LOOKALIKE_NAME_MAX + 1],
	    plain[LOOKALIKE_NAME_MAX + 1];
	struct lookalike best = {.likeness = LIKE_NOTHING};

	*out = best;
	if (name.n < 2 || name.n > LOOKALIKE_NAME_MAX || lookalikes_popular(l, name))
		return false;
	if (scoped(name))
		return find_scoped(l, name, out);
	struct text folded = text_n(lower, edit_lower(name, lower));
	if (!text_eq(folded, name) && found(l, LIKE_CASE, exact(l, folded), 0, out))
		return true;
	struct text skeleton = text_n(key, edit_skeleton(folded, key));
	if (!text_eq(skeleton, folded) && found(l, LIKE_HOMOGLYPH, exact(l, skeleton), 1, out))
		return true;
	struct text bare = text_n(plain, edit_bare(folded, plain));
	if (!bare.n)
		return false;
	if (found(l, LIKE_SEPARATOR, by_bare(l, bare), 1, out))
		return true;
	scan_all(l, folded, bare, &best);
	*out = best;
	if (best.likeness <= LIKE_EDIT)
		return true;
	if (find_affix(l, bare, bare.n != folded.n, out) || find_rearranged(l, folded, bare, out))
		return true;
	*out = best;
	return best.likeness == LIKE_TWO || find_word(l, folded, out);
}
