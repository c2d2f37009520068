#include "packtool/lint_inside.h"

#include "regex/regex.h"
#include "version/affect.h"
#include "version/semver.h"

#include <string.h>

static struct text key_of(struct lint *l, struct text kind, struct text value)
{
	return arena_printf(l->arena, TEXT_FMT " " TEXT_FMT, TEXT_ARG(kind), TEXT_ARG(value));
}

/* Remembers the canary's index + 1 under the key, the first one of equal keys. */
static bool put(struct lint *l, struct map *m, struct text key, size_t index)
{
	bool fresh;
	uint32_t *at = key.p ? map_put(m, key, &fresh) : NULL;

	if (at && fresh)
		*at = (uint32_t)index + 1;
	l->failed |= !at;
	return at != NULL;
}

/* A row about a domain is one about all names below it. */
static bool put_domain(struct lint *l, const struct canary *c, size_t index)
{
	struct text rest = c->value;
	bool ok = true;

	while (ok && text_cut(rest, '.').found) {
		ok = put(l, l->never, key_of(l, c->kind, rest), index);
		rest = text_cut(rest, '.').tail;
	}
	return ok;
}

/* Chains all canaries about one package: index counts never first, then must. */
static bool put_package(struct lint *l, const struct canary *c, size_t index)
{
	bool fresh;
	struct cut cut = text_cut(text_tail(c->value, 1), '@');
	uint32_t *at = map_put(l->names, text_head(c->value, 1 + cut.head.n), &fresh);

	if (!at)
		return false;
	l->next[index] = *at;
	*at = (uint32_t)index + 1;
	return true;
}

/* One value can have to match in several packs. */
static bool put_must(struct lint *l, const struct canary *c, size_t index)
{
	bool fresh;
	struct text key = key_of(l, c->kind, c->value);
	uint32_t *at = key.p ? map_put(l->must, key, &fresh) : NULL;

	if (!at)
		return false;
	l->next[l->canaries->never_count + index] = *at;
	*at = (uint32_t)index + 1;
	return true;
}

static bool take_never(struct lint *l, const struct canary *c, size_t index)
{
	if (text_eq(c->kind, T("npm")))
		return put_package(l, c, index);
	if (text_eq(c->kind, T("domain")))
		return put_domain(l, c, index);
	if (text_eq(c->kind, T("text")))
		return buf_text(&l->samples, c->value) && buf_char(&l->samples, '\n');
	return put(l, l->never, key_of(l, c->kind, c->value), index);
}

bool lint_canaries_ready(struct lint *l)
{
	const struct canaries *c = l->canaries;
	bool ok = true;

	if (!c)
		return true;
	l->never = map_new(l->arena);
	l->must = map_new(l->arena);
	l->names = map_new(l->arena);
	l->hit = ARENA_ARRAY(l->arena, bool, c->must_count + 1);
	l->next = ARENA_ARRAY(l->arena, uint32_t, c->never_count + c->must_count + 1);
	if (!l->never || !l->must || !l->names || !l->hit || !l->next)
		return false;
	for (size_t i = 0; ok && i < c->never_count; i++)
		ok = take_never(l, &c->never[i], i);
	for (size_t i = 0; ok && i < c->must_count; i++)
		ok = text_eq(c->must[i].kind, T("npm"))
			     ? put_package(l, &c->must[i], c->never_count + i)
			     : put_must(l, &c->must[i], i);
	return ok;
}

static bool takes_all(struct text kind, struct text spec)
{
	struct arena *m;
	struct range *r;
	bool any = false;

	if (text_eq(kind, T("all")))
		return true;
	if (text_eq(kind, T("events")))
		return text_eq(spec, T("introduced:0"));
	if (!text_eq(kind, T("npm")))
		return false;
	m = arena_new((size_t)8 << 20);
	any = m && range_parse(m, spec, SEMVER_STRICT, &r, NULL) && range_is_any(r);
	arena_free(m);
	return any;
}

/* A canary without a version is any version of the name: only a row about all is one too much. */
static bool affects(const struct source_row *row, const struct canary *c)
{
	struct cut cut = text_cut(text_tail(c->value, 1), '@');

	if (!cut.found)
		return takes_all(row->value[4], row->value[5]);
	return affect_match(row->value[4], row->value[5], cut.tail) == AFFECT_YES;
}

void lint_canary_affected(struct lint *l, const struct source_row *row, uint32_t klass)
{
	const struct canaries *c = l->canaries;
	const uint32_t *at = c && klass == LINT_MALWARE ? map_get(l->names, row->value[1]) : NULL;

	for (uint32_t i = at ? *at : 0; i; i = l->next[i - 1]) {
		bool must = i - 1 >= c->never_count;
		const struct canary *n = must ? &c->must[i - 1 - c->never_count] : &c->never[i - 1];
		if (!affects(row, n))
			continue;
		if (must)
			l->hit[i - 1 - c->never_count] = true;
		else
			lint_say(l, LINT_CANARY, row, TEXT_FMT " calls " TEXT_FMT
				 " malware, which must never match (line %zu of the canaries)",
				 TEXT_ARG(row->value[2]), TEXT_ARG(n->value), n->line);
	}
}

static void touched(struct lint *l, const struct source_row *row, const struct canary *n)
{
	lint_say(l, LINT_CANARY, row, TEXT_FMT " " TEXT_FMT " matches " TEXT_FMT " \"" TEXT_FMT
		 "\", which must never match (line %zu of the canaries)",
		 TEXT_ARG(row->value[0]), TEXT_ARG(text_head(row->value[1], 128)), TEXT_ARG(n->kind),
		 TEXT_ARG(text_head(n->value, 128)), n->line);
}

/* The first sample in which the row's pattern is found. */
static void look_samples(struct lint *l, const struct source_row *row)
{
	bool regex = text_eq(row->value[0], T("regex"));
	struct regex *r = regex ? regex_new(row->value[1], NULL) : NULL;
	struct text all = buf_view(&l->samples);
	bool any = regex ? r && regex_find(r, all) : text_has(all, row->value[1]);

	for (size_t i = 0; any && i < l->canaries->never_count; i++) {
		const struct canary *n = &l->canaries->never[i];
		if (text_eq(n->kind, T("text")) &&
		    (regex ? regex_find(r, n->value) : text_has(n->value, row->value[1]))) {
			touched(l, row, n);
			break;
		}
	}
	regex_free(r);
}

/* Addresses, and addresses of pages below others. */
static void look_each(struct lint *l, const struct source_row *row)
{
	uint8_t net[16] = {0}, a[16] = {0};
	unsigned bits = 0, one;
	bool url = text_eq(row->value[0], T("url"));
	int family = url ? 0 : lint_network(row->value[1], net, &bits);

	for (size_t i = 0; i < l->canaries->never_count; i++) {
		const struct canary *n = &l->canaries->never[i];
		if (url ? text_eq(n->kind, T("url")) && text_starts(n->value, row->value[1])
			: text_eq(n->kind, T("ip")) && lint_network(n->value, a, &one) == family &&
				  lint_network_covers(family, net, bits, a))
			touched(l, row, n);
	}
}

void lint_canary_indicator(struct lint *l, const struct source_row *row)
{
	struct text kind = row->value[0];
	const uint32_t *at;
	struct buf key = BUF(4096);

	if (!l->canaries)
		return;
	buf_printf(&key, TEXT_FMT " " TEXT_FMT, TEXT_ARG(kind), TEXT_ARG(row->value[1]));
	at = map_get(l->must, buf_view(&key));
	for (uint32_t i = at ? *at : 0; i; i = l->next[l->canaries->never_count + i - 1])
		l->hit[i - 1] = true;
	if (text_eq(kind, T("string")) || text_eq(kind, T("regex")))
		look_samples(l, row);
	else if (text_eq(kind, T("url")) || text_eq(kind, T("cidr")) || text_eq(kind, T("ip")))
		look_each(l, row);
	else if ((at = map_get(l->never, buf_view(&key))))
		touched(l, row, &l->canaries->never[*at - 1]);
	buf_free(&key);
}

void lint_canary_end(struct lint *l, struct text pack_name)
{
	for (size_t i = 0; l->canaries && i < l->canaries->must_count; i++) {
		const struct canary *n = &l->canaries->must[i];
		if (!l->hit[i] && root_pattern_covers(n->pattern, pack_name))
			lint_say(l, LINT_MISSED, NULL, TEXT_FMT " " TEXT_FMT
				 " is not matched, and must be (line %zu of the canaries)",
				 TEXT_ARG(n->kind), TEXT_ARG(text_head(n->value, 128)), n->line);
	}
}
