#include "store/state.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

static bool malformed(struct err *e, size_t line, const char *why)
{
	return err_set(e, "STATE-MALFORMED", "line %zu: %s", line, why);
}

static bool take_version(struct text rest, struct state_version *out)
{
	struct cut epoch = text_cut(rest, ' '), seq = text_cut(epoch.tail, ' ');

	return text_u64(epoch.head, &out->epoch) && text_u64(seq.head, &out->seq) &&
	       out->epoch > 0 && out->seq > 0 && digest_parse(seq.tail, &out->id);
}

/* The lines of one pack, `p` being the last one begun. */
static bool take_fact(struct state_pack *p, struct text key, bool has_tail, struct text tail)
{
	if (text_eq(key, T("use")) && !p->in_use && p->old_count == 0)
		return p->in_use = take_version(tail, &p->use);
	if (text_eq(key, T("pin")) && p->in_use && !p->pinned && p->old_count == 0)
		return p->pinned = !has_tail;
	if (text_eq(key, T("old")) && p->old_count < STORE_GENERATIONS - 1)
		return take_version(tail, &p->old[p->old_count++]);
	return false;
}

static bool take_line(struct state *s, struct text line, struct err *e, size_t number)
{
	struct cut key = text_cut(line, ' '), name = text_cut(key.tail, ' ');
	struct state_pack *last = s->count ? &s->packs[s->count - 1] : NULL;

	if (text_eq(key.head, T("high"))) {
		if (s->count == STATE_PACKS_MAX)
			return malformed(e, number, "too many packs");
		if (!pack_name_valid(name.head))
			return malformed(e, number, "not a pack name");
		if (last && text_cmp(text_of(last->name), name.head) >= 0)
			return malformed(e, number, "packs are not in order");
		struct state_pack *p = &s->packs[s->count++];
		memset(p, 0, sizeof *p);
		memcpy(p->name, name.head.p, name.head.n);
		return take_version(name.tail, &p->high) ||
		       malformed(e, number, "not EPOCH SEQ ID");
	}
	if (!last || !text_eq(text_of(last->name), name.head) ||
	    !take_fact(last, key.head, name.found, name.tail))
		return malformed(e, number, "not a line of a state, or not in its place");
	return true;
}

bool state_parse(struct text bytes, struct state *out, struct err *e)
{
	struct text rest = bytes, line;
	size_t number = 2;

	memset(out, 0, sizeof *out);
	if (bytes.n > STATE_MAX)
		return err_set(e, "STATE-MALFORMED", "longer than %zu bytes", STATE_MAX);
	if (!text_line(&rest, &line) || !text_eq(line, T("picket-state 1")))
		return malformed(e, 1, "not \"picket-state 1\"");
	if (!text_line(&rest, &line) || !text_skip(&line, T("floor ")) ||
	    !text_u64(line, &out->floor))
		return malformed(e, 2, "not \"floor SECONDS\"");
	while (text_line(&rest, &line)) {
		number++;
		if (rest.n == 0 && text_starts(line, T("sum ")))
			break; /* compared below, with the rest */
		if (!take_line(out, line, e, number))
			return false;
	}
	struct buf again = BUF(STATE_MAX);
	bool same = state_format(out, &again) && text_eq(buf_view(&again), bytes);
	buf_free(&again);
	return same || err_set(e, "STATE-MALFORMED",
			       "a line is not in its one spelling, or the sum does not fit");
}

static void put(struct buf *out, const char *key, const char *name, const struct state_version *v)
{
	char id[DIGEST_HEX];

	digest_hex(id, &v->id);
	buf_printf(out, "%s %s %" PRIu64 " %" PRIu64 " %s\n", key, name, v->epoch, v->seq, id);
}

bool state_format(const struct state *s, struct buf *out)
{
	char hex[DIGEST_HEX];

	buf_printf(out, "picket-state 1\nfloor %" PRIu64 "\n", s->floor);
	for (size_t i = 0; i < s->count; i++) {
		const struct state_pack *p = &s->packs[i];
		put(out, "high", p->name, &p->high);
		if (p->in_use)
			put(out, "use", p->name, &p->use);
		if (p->pinned)
			buf_printf(out, "pin %s\n", p->name);
		for (size_t k = 0; k < p->old_count; k++)
			put(out, "old", p->name, &p->old[k]);
	}
	struct digest sum = digest_of(DIGEST_STATE, NULL, out->p, out->n);
	digest_hex(hex, &sum);
	buf_printf(out, "sum %s\n", hex);
	return !out->failed;
}

struct state_pack *state_find(struct state *s, struct text name)
{
	for (size_t i = 0; i < s->count; i++)
		if (text_eq(text_of(s->packs[i].name), name))
			return &s->packs[i];
	return NULL;
}

int state_order(const struct state_version *a, const struct state_version *b)
{
	if (a->epoch != b->epoch)
		return a->epoch < b->epoch ? -1 : 1;
	return a->seq == b->seq ? 0 : a->seq < b->seq ? -1 : 1;
}

bool state_accepts(const struct state *s, const char *name, const struct state_version *v,
		   struct err *e)
{
	const struct state_pack *p = NULL;

	for (size_t i = 0; i < s->count; i++)
		if (strcmp(s->packs[i].name, name) == 0)
			p = &s->packs[i];
	if (!p)
		return true;
	int order = state_order(v, &p->high);
	if (order < 0) {
		err_set(e, "PACK-ROLLBACK",
			"%s: sequence e%" PRIu64 " s%" PRIu64 " is older than e%" PRIu64 " s%" PRIu64
			", which was here before",
			name, v->epoch, v->seq, p->high.epoch, p->high.seq);
		return err_hint(e, "get the newest pack from its publisher; to go back on purpose: "
				   "picket corpus rollback");
	}
	if (order == 0 && !digest_eq(&v->id, &p->high.id)) {
		err_set(e, "PACK-EQUIVOCATION",
			"%s: two different packs are signed as e%" PRIu64 " s%" PRIu64, name,
			v->epoch, v->seq);
		return err_hint(e, "a publisher's key may be stolen: ask the publisher by another "
				   "way which one is theirs");
	}
	return true;
}

static void retire(struct state_pack *p)
{
	size_t keep = STORE_GENERATIONS - 2;

	if (p->old_count < keep)
		keep = p->old_count;
	memmove(&p->old[1], &p->old[0], keep * sizeof p->old[0]);
	p->old[0] = p->use;
	p->old_count = keep + 1;
}

/* A version that comes back in use is not kept twice. */
static void forget(struct state_pack *p, const struct digest *id)
{
	for (size_t i = 0; i < p->old_count; i++) {
		if (!digest_eq(&p->old[i].id, id))
			continue;
		p->old_count--;
		memmove(&p->old[i], &p->old[i + 1], (p->old_count - i) * sizeof p->old[0]);
		memset(&p->old[p->old_count], 0, sizeof p->old[0]);
		return;
	}
}

static struct state_pack *insert(struct state *s, const char *name)
{
	size_t at = 0;

	if (s->count == STATE_PACKS_MAX)
		return NULL;
	while (at < s->count && strcmp(s->packs[at].name, name) < 0)
		at++;
	memmove(&s->packs[at + 1], &s->packs[at], (s->count - at) * sizeof s->packs[0]);
	s->count++;
	memset(&s->packs[at], 0, sizeof s->packs[at]);
	snprintf(s->packs[at].name, sizeof s->packs[at].name, "%s", name);
	return &s->packs[at];
}

static size_t packs_in_use(const struct state *s)
{
	size_t n = 0;

	for (size_t i = 0; i < s->count; i++)
		n += s->packs[i].in_use;
	return n;
}

bool state_put(struct state *s, const char *name, const struct state_version *v, struct err *e)
{
	struct state_pack *p = state_find(s, text_of(name));

	/* One more than can be opened together, and no scan would begin. */
	if ((!p || !p->in_use) && packs_in_use(s) >= STORE_PACKS_MAX) {
		err_set(e, "STORE-FULL", "%d packs are in use; no more are allowed", STORE_PACKS_MAX);
		return err_hint(e, "take one away that is not needed: picket corpus remove NAME");
	}
	if (!p)
		p = insert(s, name);
	if (!p)
		return err_set(e, "STORE-FULL", "%d packs are known; no more are allowed",
			       STATE_PACKS_MAX);
	bool same = p->in_use && digest_eq(&p->use.id, &v->id);
	forget(p, &v->id);
	if (p->in_use && !same)
		retire(p);
	p->in_use = true;
	p->use = *v;
	if (p->high.epoch == 0 || state_order(v, &p->high) > 0)
		p->high = *v;
	p->pinned = state_order(v, &p->high) < 0;
	return true;
}

bool state_names(const struct state *s, const struct digest *id)
{
	for (size_t i = 0; i < s->count; i++) {
		const struct state_pack *p = &s->packs[i];
		if (p->in_use && digest_eq(&p->use.id, id))
			return true;
		for (size_t k = 0; k < p->old_count; k++)
			if (digest_eq(&p->old[k].id, id))
				return true;
	}
	return false;
}
