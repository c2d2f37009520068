/* The file half of L2-IOC-001: digests of files, and indicators seen in their text. */
#include "scanner/rule/ioc.h"

#include "base/buf.h"
#include "scanner/rule/code.h"
#include "scanner/rule/place.h"
#include "scanner/rule/report.h"

#include <stdlib.h>
#include <string.h>

#define MATCHES_A_FILE_MAX 32 /* different indicators reported of one file */

struct by_digest { /* the digest stands here too: a walk through all files by digest is one through all memory */
	uint8_t sha256[32];
	const struct file *file;
};

static int by_digest(const void *a, const void *b)
{
	const struct by_digest *x = a, *y = b;

	int c = memcmp(x->sha256, y->sha256, sizeof x->sha256);

	return c ? c : text_cmp(x->file->path, y->file->path);
}

struct hashed {
	struct rule_context *ctx;
	const struct file *file;
	bool failed;
};

static bool on_digest(void *arg, const struct corpus_indicator *row)
{
	struct hashed *h = arg;
	struct arena *a = finding_arena(h->ctx->findings);
	struct finding *f = place_report(h->ctx, &rule_ioc, row->record.severity, CONFIDENCE_EXACT,
					 h->file, 0, 0);
	struct text note = row->note.n ? row->note : row->record.summary;

	h->failed = !f;
	if (!f)
		return false;
	f->message = arena_printf(a, "This file is a known malicious one: " TEXT_FMT ".",
				  TEXT_ARG(text_head(note, 160)));
	f->evidence =
		arena_printf(a, TEXT_FMT " " TEXT_FMT, TEXT_ARG(row->kind), TEXT_ARG(row->value));
	f->content = arena_text(a, row->value);
	ioc_put_record(h->ctx, f, &row->record);
	return false;
}

/* Sorted by digest, so that a page of the pack is read and verified once; equal files are asked
 * once. */
static bool digests(struct rule_context *ctx)
{
	const struct content *c = ctx->content;
	struct by_digest *order = ARENA_ARRAY(ctx->scratch, struct by_digest, c->file_count);
	uint32_t n = 0;
	char hex[65];
	bool hit = false;

	if (c->file_count && !order)
		return false;
	for (uint32_t i = 0; i < c->file_count; i++) {
		const struct file *f = &c->files[i];
		if (f->klass == FILE_EMPTY)
			continue;
		memcpy(order[n].sha256, f->sha256, sizeof order[n].sha256);
		order[n++].file = f;
	}
	if (n)
		qsort(order, n, sizeof *order, by_digest);
	for (uint32_t i = 0; i < n; i++) {
		bool again = i && !memcmp(order[i - 1].sha256, order[i].sha256, sizeof order[i].sha256);
		size_t before = finding_count(ctx->findings);
		struct hashed h = {.ctx = ctx, .file = order[i].file};

		if (again && !hit)
			continue;
		hex_put(hex, order[i].sha256, sizeof order[i].sha256);
		if (!corpus_indicator(ctx->corpus, ctx->scratch, T("sha256"), text_n(hex, 64),
				      on_digest, &h) ||
		    h.failed)
			return false;
		hit = finding_count(ctx->findings) > before;
	}
	return true;
}

/* Weaker hashes, of those files for which the pipeline computed them (scanner/rehash.h). */
static bool other_digests(struct rule_context *ctx)
{
	const struct content *c = ctx->content;

	for (uint32_t i = 0; i < c->file_count; i++)
		for (uint32_t k = 0; k < c->files[i].digest_count; k++) {
			const struct file_digest *d = &c->files[i].digests[k];
			struct hashed h = {.ctx = ctx, .file = &c->files[i]};
			if (!corpus_indicator(ctx->corpus, ctx->scratch, text_of(d->kind),
					      text_of(d->hex), on_digest, &h) ||
			    h.failed)
				return false;
		}
	return true;
}

/* A page that writes about an attack names its hosts too: prose is not a program. */
enum severity ioc_weigh(const struct file *file, const struct corpus_indicator *row)
{
	enum severity s = row->record.severity, cap = SEVERITY_CRITICAL;

	if (file->klass != FILE_SCRIPT && file->klass != FILE_EXECUTABLE &&
	    file->reach != REACH_HOOK)
		cap = SEVERITY_MEDIUM;
	else if (file->reach == REACH_REST)
		cap = SEVERITY_HIGH;
	if (file->package == DEP_NONE && cap > SEVERITY_MEDIUM && file->reach == REACH_REST)
		cap = SEVERITY_MEDIUM; /* the project's own tests and lists */
	if (file->reach != REACH_HOOK && !file->layer_count && cap > SEVERITY_MEDIUM && code_only_names(file))
		cap = SEVERITY_MEDIUM; /* a scanner's own */
	return s < cap ? s : cap;
}

/* others: of the same file that are not reported. */
static bool report_match(struct rule_context *ctx, const struct file *file, const struct match *m, size_t others)
{
	const struct corpus_indicator *row = &ctx->content->indicators[m->indicator];
	struct arena *a = finding_arena(ctx->findings);
	struct finding *f = place_report(ctx, &rule_ioc, ioc_weigh(file, row), row->record.confidence,
					 file, m->line, m->column);
	struct buf b = BUF(FINDING_EVIDENCE_MAX);

	if (!f)
		return false;
	bool rule = text_eq(row->kind, T("yara"));
	f->message = arena_printf(a, "%s" TEXT_FMT "%s" TEXT_FMT ".",
				  rule ? "This file matches the YARA rule "
				       : "This file holds a known indicator of an attack: ",
				  TEXT_ARG(rule ? T("") : row->kind), rule ? "" : " ",
				  TEXT_ARG(text_head(row->value, 120)));
	buf_printf(&b, TEXT_FMT " " TEXT_FMT, TEXT_ARG(row->kind),
		   TEXT_ARG(text_head(row->value, 200)));
	if (m->layer && m->layer < file->layer_count)
		buf_printf(&b, " (hidden by " TEXT_FMT ")",
			   TEXT_ARG(text_head(file->layers[m->layer].how, 60)));
	if (row->note.n)
		buf_printf(&b, ": " TEXT_FMT, TEXT_ARG(text_head(row->note, 120)));
	if (others)
		buf_printf(&b, " (and %zu other indicators in this file)", others);
	f->evidence = arena_text(a, buf_view(&b));
	f->content = arena_text(a, row->value);
	buf_free(&b);
	ioc_put_record(ctx, f, &row->record);
	return true;
}

/* Each indicator once, where it matches first. seen: one for each indicator, all false before and after. */
static size_t different(const struct content *c, const struct file *file, bool *seen, const struct match **out)
{
	size_t n = 0;

	for (uint32_t j = 0; j < file->match_count; j++) {
		const struct match *m = &file->matches[j];
		if (m->indicator >= c->indicator_count || seen[m->indicator])
			continue;
		seen[m->indicator] = true;
		out[n++] = m;
	}
	for (size_t i = 0; i < n; i++)
		seen[out[i]->indicator] = false;
	return n;
}

/* The weightiest first, as many as are reported; that there are others is said by the last. */
static bool report_matches(struct rule_context *ctx, const struct file *file, const struct match *const *list, size_t n)
{
	size_t others = n > MATCHES_A_FILE_MAX ? n - MATCHES_A_FILE_MAX : 0, left = n - others;

	for (int s = SEVERITY_CRITICAL; s >= SEVERITY_INFO; s--)
		for (size_t i = 0; i < n && left; i++) {
			const struct corpus_indicator *row = &ctx->content->indicators[list[i]->indicator];
			if ((int)ioc_weigh(file, row) != s)
				continue;
			left--;
			if (!report_match(ctx, file, list[i], left ? 0 : others))
				return false;
		}
	return true;
}

static bool matches(struct rule_context *ctx)
{
	const struct content *c = ctx->content;
	uint32_t most = 0;

	for (uint32_t i = 0; i < c->file_count; i++)
		most = c->files[i].match_count > most ? c->files[i].match_count : most;
	if (!most)
		return true;
	bool *seen = ARENA_ARRAY(ctx->scratch, bool, c->indicator_count);
	const struct match **list = ARENA_ARRAY(ctx->scratch, const struct match *, most);
	if (!seen || !list)
		return false;
	for (uint32_t i = 0; i < c->file_count; i++)
		if (c->files[i].match_count &&
		    !report_matches(ctx, &c->files[i], list, different(c, &c->files[i], seen, list)))
			return false;
	return true;
}

bool ioc_files(struct rule_context *ctx)
{
	return !ctx->content || (digests(ctx) && other_digests(ctx) && matches(ctx) && ioc_names(ctx));
}
