#include "scanner/content/act.h"

#include "crypto/digest.h"
#include "scanner/content/limits.h"

#include <stdlib.h>
#include <string.h>

void act_list_init(struct act_list *l, struct arena *a, struct text path, struct text bytes)
{
	*l = (struct act_list){.arena = a, .path = path, .bytes = bytes};
}

struct text act_excerpt(struct arena *a, struct text t)
{
	struct text cut = text_head(t, CONTENT_TEXT_MAX);
	struct text out;
	char *p;

	while (cut.n < t.n && cut.n && ((unsigned char)*text_tail(t, cut.n).p & 0xc0) == 0x80)
		cut.n--;
	out = arena_text(a, cut);
	p = arena_failed(a) ? NULL : (char *)(uintptr_t)out.p;
	for (size_t i = 0; p && i < out.n; i++)
		if (p[i] == '\n' || p[i] == '\r' || p[i] == '\t')
			p[i] = ' ';
	return out;
}

uint64_t act_source(struct text t)
{
	struct digest d = digest_of(DIGEST_FINDING, NULL, t.p, t.n);
	uint64_t n = 0;

	for (size_t i = 0; i < sizeof n; i++)
		n = n << 8 | d.b[i];
	return n;
}

/* Installed packages have the digests of their files instead. */
static bool is_own(const struct act_list *l)
{
	return l->bytes.n && !text_has(l->path, T("node_modules/"));
}

static bool grow(struct act_list *l)
{
	uint32_t cap = l->cap ? l->cap * 2 : 8;
	struct act *list = ARENA_ARRAY(l->arena, struct act, cap);

	if (!list) {
		l->failed = true;
		return false;
	}
	if (l->count)
		memcpy(list, l->list, l->count * sizeof *list);
	l->list = list;
	l->cap = cap;
	return true;
}

/* Without new flags the same place and behaviour again says nothing. */
static bool known(const struct act_list *l, enum behaviour b, uint32_t flags, uint32_t offset)
{
	for (uint32_t i = l->count; i > l->others && i + 8 > l->count; i--) {
		const struct act *k = &l->list[i - 1];
		if (k->behaviour == b && k->offset == offset && (k->flags | flags) == k->flags)
			return true;
	}
	return false;
}

#define ACTS_OF_A_KIND (CONTENT_ACTS_MAX / 8)

void act_add(struct act_list *l, enum behaviour b, uint32_t flags, uint32_t offset, uint32_t layer,
	     struct text shown, struct text detail)
{
	if (known(l, b, flags, offset))
		return;
	if (l->count == CONTENT_ACTS_MAX || l->seen[b] >= ACTS_OF_A_KIND) {
		/* more of what is plain tells nothing new; more of what is not, does */
		l->full |= (flags & (ACT_STRONG | ACT_DECODED_ARG | ACT_FETCHED_ARG)) != 0;
		return;
	}
	if (l->count == l->cap && !grow(l))
		return;
	l->seen[b]++;
	l->list[l->count++] = (struct act){
		.behaviour = b,
		.offset = offset,
		.layer = layer,
		.flags = flags,
		.text = act_excerpt(l->arena, shown),
		.detail = act_excerpt(l->arena, detail),
		.source = is_own(l) ? act_source(text_head(shown, CONTENT_SHOWN_MAX)) : 0,
	};
}

static int by_place(const void *va, const void *vb)
{
	const struct act *a = va, *b = vb;

	if (a->offset != b->offset)
		return a->offset < b->offset ? -1 : 1;
	if (a->layer != b->layer)
		return a->layer < b->layer ? -1 : 1;
	if (a->behaviour != b->behaviour)
		return a->behaviour < b->behaviour ? -1 : 1;
	if (a->flags != b->flags)
		return a->flags < b->flags ? -1 : 1;
	return text_cmp(a->text, b->text);
}

/* The line around, without the blanks at its ends: code that is only moved or indented is the same. */
static struct text line_around(struct text t, size_t at)
{
	size_t from = at < t.n ? at : t.n, to = from;

	while (from && t.p[from - 1] != '\n')
		from--;
	while (to < t.n && t.p[to] != '\n')
		to++;
	return text_trim(text_head(text_tail(t, from), to - from));
}

/* A long line with many acts is digested once. */
static void put_sources(struct act_list *l)
{
	uint64_t line = 0;

	for (uint32_t i = 0; is_own(l) && i < l->count; i++) {
		if (!i || l->list[i].line != l->list[i - 1].line)
			line = act_source(line_around(l->bytes, l->list[i].offset));
		l->list[i].source ^= line;
	}
}

/* What the whole and a piece of it both showed; sorted. */
static void drop_doubles(struct act_list *l)
{
	uint32_t n = 0;

	for (uint32_t i = 0; i < l->count; i++)
		if (!n || by_place(&l->list[n - 1], &l->list[i]) != 0 || !text_eq(l->list[n - 1].detail, l->list[i].detail))
			l->list[n++] = l->list[i];
	l->count = n;
}

void act_list_finish(struct act_list *l)
{
	struct js_places places = {.text = l->bytes};

	if (l->count > 1)
		qsort(l->list, l->count, sizeof *l->list, by_place);
	drop_doubles(l);
	for (uint32_t i = 0; i < l->count; i++) {
		struct js_place at = js_place_of(&places, l->list[i].offset);
		l->list[i].line = at.line;
		l->list[i].column = at.column;
	}
	put_sources(l);
}
