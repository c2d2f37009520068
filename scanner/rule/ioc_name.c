/* Indicators that are not found in bytes: names of files, and networks that an address lies in. */
#include "scanner/rule/ioc.h"

#include "base/map.h"
#include "scanner/rule/place.h"
#include "scanner/rule/report.h"

#include <arpa/inet.h>
#include <string.h>

/* Of one kind: as many as there are, within the memory of the scan. */
struct rows {
	struct rule_context *ctx;
	struct corpus_indicator *all;
	uint32_t count, cap;
	bool failed;
};

static bool keep(void *arg, const struct corpus_indicator *row)
{
	struct rows *r = arg;

	if (r->count == r->cap) {
		uint32_t cap = r->cap ? r->cap * 2 : 64;
		struct corpus_indicator *more =
			cap > r->cap ? ARENA_ARRAY(r->ctx->scratch, struct corpus_indicator, cap) : NULL;
		r->failed = !more;
		if (!more)
			return false;
		if (r->count)
			memcpy(more, r->all, r->count * sizeof *more);
		r->all = more;
		r->cap = cap;
	}
	r->all[r->count++] = *row;
	return true;
}

static bool load(struct rule_context *ctx, struct text kind, struct rows *out)
{
	*out = (struct rows){.ctx = ctx};
	return corpus_indicators(ctx->corpus, ctx->scratch, kind, keep, out) && !out->failed;
}

static struct text last_part(struct text path)
{
	struct cut c = text_cut_last(path, '/');
	return c.found ? c.tail : c.head;
}

/* ---- file names ---- */

/* A name alone is a hint, not a proof: anybody may call a file so. */
static bool report_name(struct rule_context *ctx, const struct file *f, const struct corpus_indicator *row)
{
	struct arena *a = finding_arena(ctx->findings);
	enum severity cap = f->reach == REACH_HOOK ? SEVERITY_HIGH : SEVERITY_MEDIUM;
	enum severity s = row->record.severity < cap ? row->record.severity : cap;
	enum confidence c =
		row->record.confidence < CONFIDENCE_MEDIUM ? row->record.confidence : CONFIDENCE_MEDIUM;
	struct finding *r = place_report(ctx, &rule_ioc, s, c, f, 0, 0);

	if (!r)
		return false;
	r->message = arena_printf(a, "A file is called as in an attack: " TEXT_FMT ".",
				  TEXT_ARG(text_head(row->value, 160)));
	r->evidence = rule_cut(a, arena_printf(a, "filename " TEXT_FMT "%s" TEXT_FMT, TEXT_ARG(row->value),
					       row->note.n ? ": " : "", TEXT_ARG(row->note)),
			       FINDING_EVIDENCE_MAX);
	r->content = arena_text(a, row->value);
	ioc_put_record(ctx, r, &row->record);
	return true;
}

static bool ends_with(struct text path, struct text end)
{
	return text_ends(path, end) && (path.n == end.n || path.p[path.n - end.n - 1] == '/');
}

/* Rows by their last part, the next row of equal ones by index + 1. */
static bool file_names(struct rule_context *ctx)
{
	const struct content *c = ctx->content;
	struct map *by_name = map_new(ctx->scratch);
	struct rows r;
	uint32_t *next;
	bool fresh;

	if (!load(ctx, T("filename"), &r))
		return false;
	next = ARENA_ARRAY(ctx->scratch, uint32_t, r.count + 1);
	if (!by_name || !next)
		return false;
	for (uint32_t i = r.count; i-- > 0;) {
		uint32_t *at = map_put(by_name, last_part(r.all[i].value), &fresh);
		if (!at)
			return false;
		next[i] = *at;
		*at = i + 1;
	}
	for (uint32_t i = 0; r.count && i < c->file_count; i++) {
		const uint32_t *at = map_get(by_name, last_part(c->files[i].path));
		for (uint32_t k = at ? *at : 0; k; k = next[k - 1])
			if (ends_with(c->files[i].path, r.all[k - 1].value) &&
			    !report_name(ctx, &c->files[i], &r.all[k - 1]))
				return false;
	}
	return true;
}

/* ---- networks ---- */

/* An address as code spells it: "[::1]:80", "1.2.3.4:80". */
static int address(struct text host, uint8_t out[16])
{
	char text[64];
	static const int families[] = {AF_INET, AF_INET6};

	host = text_skip(&host, T("[")) ? text_cut(host, ']').head : text_cut(host, ':').head;
	if (!host.n || host.n >= sizeof text)
		return 0;
	memcpy(text, host.p, host.n);
	text[host.n] = '\0';
	for (size_t i = 0; i < 2; i++)
		if (inet_pton(families[i], text, out) == 1)
			return families[i];
	return 0;
}

static bool inside(struct text cidr, int family, const uint8_t *a)
{
	struct cut c = text_cut(cidr, '/');
	uint8_t net[16] = {0};
	uint64_t bits;
	struct text host = text_cut(c.head, ':').found ? T("") : c.head;
	char whole[64];

	if (!host.n) { /* an IPv6 network: brackets, for address() */
		if (c.head.n + 2 >= sizeof whole)
			return false;
		whole[0] = '[';
		memcpy(whole + 1, c.head.p, c.head.n);
		whole[c.head.n + 1] = ']';
		host = text_n(whole, c.head.n + 2);
	}
	if (address(host, net) != family || !text_u64(c.tail, &bits) || bits > (family == AF_INET ? 32 : 128))
		return false;
	size_t n = (size_t)bits / 8, rest = (size_t)bits % 8;
	return memcmp(net, a, n) == 0 && (!rest || (uint8_t)((net[n] ^ a[n]) >> (8 - rest)) == 0);
}

static bool report_network(struct rule_context *ctx, const struct file *f, const struct act *act,
			   const struct corpus_indicator *row)
{
	struct arena *a = finding_arena(ctx->findings);
	struct finding *r = place_report(ctx, &rule_ioc, ioc_weigh(f, row), row->record.confidence, f, act->line,
					 act->column);

	if (!r)
		return false;
	r->message = arena_printf(a, "This file speaks with an address of a known attack: " TEXT_FMT ".",
				  TEXT_ARG(text_head(act->detail, 80)));
	r->evidence = rule_cut(a, arena_printf(a, TEXT_FMT " lies in " TEXT_FMT "%s" TEXT_FMT,
					       TEXT_ARG(text_head(act->detail, 80)), TEXT_ARG(row->value),
					       row->note.n ? ": " : "", TEXT_ARG(row->note)),
			       FINDING_EVIDENCE_MAX);
	r->content = arena_printf(a, TEXT_FMT " " TEXT_FMT, TEXT_ARG(row->value), TEXT_ARG(act->detail));
	ioc_put_record(ctx, r, &row->record);
	return true;
}

static bool file_networks(struct rule_context *ctx, const struct file *f, const struct rows *r)
{
	for (uint32_t i = 0; i < f->act_count; i++) {
		const struct act *act = &f->acts[i];
		uint8_t a[16];
		int family = act->flags & ACT_RAW_IP ? address(act->detail, a) : 0;
		bool told = false;
		for (uint32_t k = 0; k < i && family; k++)
			told |= text_eq(f->acts[k].detail, act->detail);
		for (uint32_t k = 0; k < r->count && family && !told; k++)
			if (inside(r->all[k].value, family, a) && !report_network(ctx, f, act, &r->all[k]))
				return false;
	}
	return true;
}

static bool networks(struct rule_context *ctx)
{
	struct rows r;

	if (!load(ctx, T("cidr"), &r))
		return false;
	for (uint32_t i = 0; r.count && i < ctx->content->file_count; i++)
		if (!file_networks(ctx, &ctx->content->files[i], &r))
			return false;
	return true;
}

bool ioc_names(struct rule_context *ctx)
{
	return file_names(ctx) && networks(ctx);
}
