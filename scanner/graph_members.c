/* Which folders the project calls its workspaces: "workspaces" of package.json (npm, yarn, bun) and `packages` of
 * pnpm-workspace.yaml, a list of patterns for folders, "!" for those that are not. */
#include "scanner/graph.h"

#include "scanner/input/place.h"
#include "scanner/installed.h"
#include "scanner/limits.h"
#include "scanner/policy/wildcard.h"

#include <string.h>

struct patterns {
	const struct text *list; /* of a package.json; of a pnpm-workspace.yaml: NULL, and settings */
	uint32_t first, count;
	uint32_t other; /* the same folder's other list, or DEP_NONE */
	bool pnpm;
	uint32_t document;
	struct map *plain; /* what no wildcard is in, by the folder it names: struct verdict as a number */
	uint32_t *wild;	   /* the numbers of the others */
	uint32_t wild_count;
};

/* The last of the plain patterns for one folder. */
struct verdict {
	uint32_t last; /* counted from 1 */
	bool not, any_not; /* it begins with "!"; one of them does */
};

static struct verdict verdict_of(uint32_t number)
{
	return (struct verdict){number >> 2, number & 1, number & 2};
}

static struct text pattern_at(const struct graph *g, const struct patterns *s, uint32_t i)
{
	return s->list ? s->list[i] : g->p->settings[s->first + i].value;
}

/* Without what changes nothing: "./packages/a/" is packages/a. */
static struct text trimmed(struct text pattern)
{
	while (text_skip(&pattern, T("./")) || text_skip(&pattern, T("/")))
		;
	while (pattern.n && pattern.p[pattern.n - 1] == '/')
		pattern.n--;
	return pattern;
}

static bool is_plain(struct text pattern)
{
	return pattern.n <= WILDCARD_BYTES_MAX && text_find_four(pattern, 0, "*?[(") == pattern.n && !text_has(pattern, T("{"));
}

/* Many folders are asked about, and most patterns of a long list name one each. */
static bool sort_out(struct graph *g, struct patterns *s)
{
	s->plain = map_new(g->p->arena);
	s->wild = ARENA_ARRAY(g->p->arena, uint32_t, (size_t)s->count + 1);
	for (uint32_t i = 0; s->plain && s->wild && i < s->count; i++) {
		struct text pattern = pattern_at(g, s, i);
		bool fresh, not = text_skip(&pattern, T("!"));
		if (!is_plain(pattern)) {
			s->wild[s->wild_count++] = i;
			continue;
		}
		pattern = trimmed(pattern);
		if (!pattern.n)
			continue;
		uint32_t *at = map_put(s->plain, text_eq(pattern, T(".")) ? T("") : pattern, &fresh);
		if (!at)
			return false;
		bool any_not = not || (!fresh && verdict_of(*at).any_not);
		*at = (i + 1) << 2 | (uint32_t)any_not << 1 | (uint32_t) not;
	}
	return s->plain && s->wild;
}

static bool put(struct graph *g, struct text folder, struct patterns one)
{
	bool fresh;
	uint32_t *at = map_put(g->spaces, folder, &fresh);

	if (!at || !sort_out(g, &one))
		return false;
	one.other = fresh ? DEP_NONE : *at;
	*at = g->space_count;
	g->space[g->space_count++] = one;
	return true;
}

/* Braces are written out, what is rarer ("[ab]", "@(a|b)") is taken for any name: a member too many is judged by
 * itself, one too few would go under another name. */
static struct text plain(char *out, size_t room, struct text t)
{
	size_t n = 0;

	for (size_t i = 0; i < t.n && n < room; i++) {
		bool group = t.p[i] == '(' || t.p[i] == '[';
		if (!group) {
			out[n++] = t.p[i];
			continue;
		}
		char end = t.p[i] == '(' ? ')' : ']';
		if (end == ')' && n && strchr("@+?!*", out[n - 1]))
			n--;
		while (i < t.n && t.p[i] != end)
			i++;
		out[n++] = '*';
	}
	return (struct text){out, n};
}

static bool matches_plain(struct text pattern, struct text folder)
{
	char bytes[WILDCARD_BYTES_MAX];

	pattern = trimmed(pattern);
	return pattern.n && pattern.n <= sizeof bytes &&
	       wildcard_path(plain(bytes, sizeof bytes, pattern), folder);
}

/* The end of the brace that t begins with; 0 without one. */
static size_t brace_end(struct text t)
{
	size_t depth = 0;

	for (size_t i = 0; i < t.n; i++) {
		depth += t.p[i] == '{';
		depth -= t.p[i] == '}';
		if (!depth)
			return i;
	}
	return 0;
}

/* How a pattern is tried: what it may still become, and whether that was too little. */
struct tries {
	int left;
	bool over, count; /* count: no folder is asked about */
};

static bool matches(struct text pattern, struct text folder, int depth, struct tries *t)
{
	char bytes[WILDCARD_BYTES_MAX];
	size_t open = text_find(pattern, T("{"));
	struct text rest = text_tail(pattern, open);
	size_t end = brace_end(rest);

	t->over = t->over || pattern.n > sizeof bytes || (end && depth == MEMBERS_BRACES_MAX);
	if (t->over)
		return false;
	if (!end)
		return !t->count && matches_plain(pattern, folder);
	struct text inner = text_head(text_tail(rest, 1), end - 1), tail = text_tail(rest, end + 1);
	memcpy(bytes, pattern.p, open);
	for (size_t i = 0, from = 0, nest = 0; i <= inner.n; i++) {
		char c = i < inner.n ? inner.p[i] : ',';
		nest += c == '{';
		nest -= c == '}' && nest;
		if (c != ',' || (nest && i < inner.n))
			continue;
		if (--t->left < 0) {
			t->over = true;
			return false;
		}
		size_t n = open;
		memcpy(bytes + n, inner.p + from, i - from);
		n += i - from;
		if (tail.n)
			memcpy(bytes + n, tail.p, tail.n);
		if (matches(text_n(bytes, n + tail.n), folder, depth + 1, t))
			return true;
		from = i + 1;
	}
	return false;
}

/* A pattern past a limit names no member, and that is said: what it meant is then no project of its own. */
static void judge(struct project *p, uint32_t document, uint32_t line, struct text pattern)
{
	struct tries t = {.left = MEMBERS_PATTERNS_MAX, .count = true};

	text_skip(&pattern, T("!"));
	matches(pattern, T(""), 0, &t);
	if (t.over)
		project_problem(p, true, "LIMIT-PATTERN", p->documents[document].path, line,
				"a workspace pattern of more than %d bytes, %d braces inside each other or %d "
				"alternatives: it names nothing here",
				WILDCARD_BYTES_MAX, MEMBERS_BRACES_MAX, MEMBERS_PATTERNS_MAX);
}

bool graph_spaces(struct graph *g)
{
	struct project *p = g->p;

	g->spaces = map_new(p->arena);
	g->space = ARENA_ARRAY(p->arena, struct patterns, (size_t)p->manifest_count + p->document_count + 1);
	if (!g->spaces || !g->space)
		return false;
	for (uint32_t i = 0; i < p->manifest_count; i++) {
		const struct manifest_view *m = &p->manifests[i];
		if (!m->workspace_count || installed_place(m->folder, NULL, NULL, NULL) != PLACE_PROJECT)
			continue;
		for (uint32_t k = 0; k < m->workspace_count; k++)
			judge(p, m->document, 0, m->workspaces[k]);
		if (!put(g, m->folder, (struct patterns){.list = m->workspaces, .count = m->workspace_count, .document = m->document}))
			return false;
	}
	for (uint32_t i = 0; i < p->setting_count; i++) {
		const struct setting *s = &p->settings[i];
		if (strcmp(s->origin, "pnpm-workspace") != 0 || !text_eq(s->key, T("packages")))
			continue;
		struct patterns one = {.first = i, .pnpm = true, .document = s->document};
		while (i < p->setting_count && p->settings[i].document == s->document &&
		       text_eq(p->settings[i].key, T("packages"))) {
			judge(p, s->document, p->settings[i].line, p->settings[i].value);
			one.count++, i++;
		}
		if (!put(g, path_folder(p->documents[s->document].path), one))
			return false;
	}
	return true;
}

/* Tries a pattern with wildcards, while there are steps left for that. */
static bool tried(struct graph *g, const struct patterns *s, struct text pattern, struct text folder)
{
	struct tries t = {.left = MEMBERS_PATTERNS_MAX};
	size_t steps = (pattern.n + 1) * (folder.n + 1);

	if (g->members_over || g->member_steps + steps > MEMBERS_STEPS_MAX) {
		if (!g->members_over)
			project_problem(g->p, true, "LIMIT-PATTERN", g->p->documents[s->document].path, 0,
					"too many workspace patterns with wildcards for so many folders: from " TEXT_FMT " on they name nothing",
					TEXT_ARG(text_head(folder, 200)));
		g->members_over = true;
		return false;
	}
	g->member_steps += steps;
	return matches(pattern, folder, 0, &t);
}

/* npm: the last pattern that matches decides; pnpm: what any "!" matches is out. */
static bool says(struct graph *g, const struct patterns *s, struct text folder)
{
	const uint32_t *plain = map_get(s->plain, folder);
	struct verdict last = verdict_of(plain ? *plain : 0);

	for (uint32_t i = 0; i < s->wild_count; i++) {
		struct text pattern = pattern_at(g, s, s->wild[i]);
		bool not = text_skip(&pattern, T("!"));
		if (!tried(g, s, pattern, folder))
			continue;
		last.any_not |= not;
		if (s->wild[i] + 1 > last.last)
			last = (struct verdict){s->wild[i] + 1, not, last.any_not};
	}
	return last.last && !last.not && !(s->pnpm && last.any_not);
}

/* The folder as its nearest ancestor with patterns sees it. */
static struct text below(struct text folder, struct text base)
{
	return base.n ? text_tail(folder, base.n + 1) : folder;
}

bool graph_member(struct graph *g, struct text folder)
{
	struct text base = folder;

	for (int level = 0; base.n && level < GRAPH_LEVELS_MAX; level++) {
		base = path_folder(base);
		const uint32_t *at = map_get(g->spaces, base);
		if (!at)
			continue;
		bool in = false;
		for (uint32_t i = *at; i != DEP_NONE && !in; i = g->space[i].other)
			in = says(g, &g->space[i], below(folder, base));
		if (!in)
			return false;
		folder = base; /* whoever names it must belong to the project too */
	}
	return true;
}
