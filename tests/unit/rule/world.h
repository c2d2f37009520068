/* A small world for a rule: files that readers turn into a project, a corpus that is a list, and what
 * the rule says about it. The functions of corpus.h below take the place of those that ask packs. */
#ifndef PICKET_TESTS_RULE_WORLD_H
#define PICKET_TESTS_RULE_WORLD_H

#include "test.h"

#include "base/buf.h"
#include "scanner/content/content.h"
#include "scanner/input/input.h"
#include "scanner/policy.h"
#include "scanner/rule/report.h"
#include "scanner/rule/table.h"

#define WORLD_ROWS 70000 /* untouched, they are no memory */

struct corpus {
	struct corpus_affected affected[WORLD_ROWS];
	struct text names[WORLD_ROWS], classes[WORLD_ROWS];
	struct corpus_indicator indicators[WORLD_ROWS];
	struct corpus_popular *popular;
	size_t affected_count, indicator_count, popular_count, popular_cap;
	bool broken; /* a page did not verify: every question fails */
};

struct world {
	struct project *project, *previous;
	struct corpus corpus;
	struct policy policy;
	struct content content;
	bool has_content;
	struct finding_list *findings;
	struct arena *scratch;
};

static inline bool wanted(struct text class, struct text asked)
{
	return !asked.n || text_eq(class, asked);
}

bool corpus_affected(struct corpus *c, struct arena *a, struct text ecosystem, struct text name,
		     struct text klass, bool (*each)(void *, const struct corpus_affected *), void *ctx)
{
	(void)a;
	(void)ecosystem;
	for (size_t i = 0; i < c->affected_count && !c->broken; i++)
		if (text_eq(c->names[i], name) && wanted(c->affected[i].record.klass, klass) &&
		    !each(ctx, &c->affected[i]))
			break;
	return !c->broken;
}

bool corpus_indicator(struct corpus *c, struct arena *a, struct text kind, struct text value,
		      bool (*each)(void *, const struct corpus_indicator *), void *ctx)
{
	(void)a;
	for (size_t i = 0; i < c->indicator_count && !c->broken; i++)
		if (text_eq(c->indicators[i].kind, kind) && text_eq(c->indicators[i].value, value) &&
		    !each(ctx, &c->indicators[i]))
			break;
	return !c->broken;
}

bool corpus_indicators(struct corpus *c, struct arena *a, struct text kind,
		       bool (*each)(void *, const struct corpus_indicator *), void *ctx)
{
	(void)a;
	for (size_t i = 0; i < c->indicator_count && !c->broken; i++)
		if (text_eq(c->indicators[i].kind, kind) && !each(ctx, &c->indicators[i]))
			break;
	return !c->broken;
}

bool corpus_popular(struct corpus *c, struct text ecosystem, const struct corpus_popular **names, size_t *count)
{
	(void)ecosystem;
	*names = c->popular;
	*count = c->popular_count;
	return !c->broken;
}

bool corpus_is_popular(struct corpus *c, struct text ecosystem, struct text name, bool *popular)
{
	(void)ecosystem;
	*popular = false;
	for (size_t i = 0; i < c->popular_count; i++)
		*popular |= text_eq(c->popular[i].name, name);
	return !c->broken;
}

bool corpus_allows(struct corpus *c, struct arena *a, const struct corpus_record *allow, struct text kind,
		   struct text value, bool *yes)
{
	(void)a;
	*yes = false;
	for (size_t i = 0; i < c->indicator_count; i++)
		*yes |= text_eq(c->indicators[i].kind, kind) && text_eq(c->indicators[i].value, value) &&
			text_eq(c->indicators[i].record.id, allow->id);
	return !c->broken;
}

bool corpus_campaign(struct corpus *c, struct arena *a, struct text id, struct corpus_campaign *out)
{
	(void)a;
	*out = (struct corpus_campaign){.id = id};
	return !c->broken;
}

struct corpus_pack corpus_pack_at(const struct corpus *c, size_t i)
{
	(void)c;
	(void)i;
	return (struct corpus_pack){.name = T("acme/test"), .seq = 7};
}

size_t corpus_pack_count(const struct corpus *c)
{
	(void)c;
	return 1;
}

bool corpus_failed(const struct corpus *c, struct err *e)
{
	(void)e;
	return c->broken;
}

uint64_t corpus_expired(const struct corpus *c)
{
	(void)c;
	return 0;
}

static inline struct world *world_new(void)
{
	struct world *w = calloc(1, sizeof *w);

	if (!w)
		abort();
	w->project = project_new((size_t)256 << 20);
	w->findings = finding_list_new((size_t)64 << 20);
	w->scratch = arena_new((size_t)256 << 20);
	return w;
}

static inline void world_free(struct world *w)
{
	project_free(w->project);
	project_free(w->previous);
	finding_list_free(w->findings);
	arena_free(w->scratch);
	free(w->corpus.popular);
	free(w->content.files);
	free(w);
}

static inline void put_in(struct project *p, const char *path, struct text bytes)
{
	uint32_t index;
	struct document *d = project_document(p, &index);

	if (!d)
		abort();
	d->path = text_of(path);
	d->bytes = arena_text(p->arena, bytes);
	const struct input *in = input_for_path(d->path);
	if (!in)
		in = input_guess(d->path, d->bytes);
	if (!in)
		fail_msg("no reader for %s", path);
	else
		input_read(p, index, in);
}

static inline void world_file(struct world *w, const char *path, const char *bytes)
{
	put_in(w->project, path, text_of(bytes));
}

/* A lockfile of tests/golden/lockfiles, read under its proper name. */
static inline void world_golden(struct world *w, const char *path, const char *golden)
{
	char name[1024];
	struct buf b = BUF((size_t)16 << 20);
	char chunk[65536];
	size_t n;

	snprintf(name, sizeof name, TEST_SOURCE_DIR "/tests/golden/lockfiles/%s", golden);
	FILE *f = fopen(name, "rb");
	assert_non_null(f);
	while ((n = fread(chunk, 1, sizeof chunk, f)))
		buf_add(&b, chunk, n);
	fclose(f);
	put_in(w->project, path, buf_view(&b));
	buf_free(&b);
}

/* A row of `affected` with its record: "malware" or "advisory". */
static inline struct corpus_record *world_affected(struct world *w, const char *klass, const char *name,
						   const char *id, const char *kind, const char *spec)
{
	struct corpus *c = &w->corpus;
	struct corpus_affected *row = &c->affected[c->affected_count];

	assert_true(c->affected_count < WORLD_ROWS);
	c->names[c->affected_count++] = text_of(name);
	row->kind = text_of(kind);
	row->spec = text_of(spec);
	row->record = (struct corpus_record){.id = text_of(id), .klass = text_of(klass),
					     .severity = SEVERITY_CRITICAL, .confidence = CONFIDENCE_EXACT,
					     .summary = T("A record")};
	return &row->record;
}

static inline void world_indicator(struct world *w, const char *kind, const char *value)
{
	struct corpus *c = &w->corpus;

	assert_true(c->indicator_count < WORLD_ROWS);
	c->indicators[c->indicator_count++] = (struct corpus_indicator){
		.kind = text_of(kind), .value = text_of(value), .note = T("a note"),
		.record = {.id = T("IND-1"), .severity = SEVERITY_CRITICAL, .confidence = CONFIDENCE_EXACT}};
}

static inline int by_name(const void *a, const void *b)
{
	const struct corpus_popular *x = a, *y = b;
	return text_cmp(x->name, y->name);
}

static inline void world_popular(struct world *w, const char *name, uint32_t rank)
{
	struct corpus *c = &w->corpus;

	if (c->popular_count == c->popular_cap) {
		c->popular_cap = c->popular_cap ? c->popular_cap * 2 : 64;
		c->popular = realloc(c->popular, c->popular_cap * sizeof *c->popular);
		if (!c->popular)
			abort();
	}
	c->popular[c->popular_count++] = (struct corpus_popular){.name = text_of(name), .rank = rank};
	qsort(c->popular, c->popular_count, sizeof *c->popular, by_name);
}

/* A file of the content pass; give them in the order of their paths. */
static inline struct file *world_content(struct world *w, const char *path, enum file_class klass)
{
	struct content *c = &w->content;

	c->files = realloc(c->files, (c->file_count + 1) * sizeof *c->files);
	if (!c->files)
		abort();
	w->has_content = true;
	c->files[c->file_count] = (struct file){.path = text_of(path), .klass = klass, .package = DEP_NONE,
						.via = DEP_NONE, .size = 1};
	return &c->files[c->file_count++];
}

static inline void world_join(struct world *w)
{
	struct err e;

	if (!graph_join(w->project, &e))
		fail_msg("%s", e.text);
}

static inline bool world_try(struct world *w, const struct rule *rule)
{
	struct rule_context ctx = {.project = w->project, .content = w->has_content ? &w->content : NULL,
				   .corpus = &w->corpus, .policy = &w->policy, .previous = w->previous,
				   .findings = w->findings, .scratch = w->scratch};
	bool ok = rule->run(&ctx);

	finding_list_finish(w->findings);
	return ok;
}

static inline void world_run(struct world *w, const struct rule *rule)
{
	world_join(w);
	assert_true(world_try(w, rule));
}

/* The first finding about this package (or, with "", of the project). */
static inline const struct finding *world_about(struct world *w, const char *name)
{
	for (size_t i = 0; i < finding_count(w->findings); i++)
		if (text_eq(finding_at(w->findings, i)->package.name, text_of(name)))
			return finding_at(w->findings, i);
	return NULL;
}

/* The same, where the test needs it to be there. */
static inline struct finding world_the(struct world *w, const char *name)
{
	const struct finding *f = world_about(w, name);

	if (!f)
		fail_msg("%s: nothing is said", name);
	return f ? *f : (struct finding){0};
}

static inline void world_setting(struct world *w, const char *origin, const char *key, const char *value)
{
	struct setting *s = project_setting(w->project);

	assert_non_null(s);
	if (s)
		*s = (struct setting){.origin = origin, .document = DEP_NONE, .key = text_of(key),
				      .value = text_of(value)};
}

static inline void world_print(struct world *w)
{
	for (size_t i = 0; i < finding_count(w->findings); i++) {
		const struct finding *f = finding_at(w->findings, i);
		print_error("  %s %s %.*s@%.*s: %.*s [%.*s]\n", f->rule, severity_name(f->severity),
			    (int)f->package.name.n, f->package.name.p ? f->package.name.p : "",
			    (int)f->package.version.n, f->package.version.p ? f->package.version.p : "",
			    (int)f->message.n, f->message.p, (int)f->evidence.n,
			    f->evidence.p ? f->evidence.p : "");
	}
}

static inline void expect(struct world *w, const char *name, enum severity s)
{
	const struct finding *f = world_about(w, name);

	if (!f || f->severity != s) {
		world_print(w);
		fail_msg("%s: got %s, want %s", name, f ? severity_name(f->severity) : "nothing",
			 severity_name(s));
		return;
	}
	assert_true(f->message.n > 0);
	assert_true(f->remediation.n > 0);
	assert_true(text_ends(f->message, T(".")));
}

static inline void expect_nothing(struct world *w, const char *name)
{
	if (world_about(w, name)) {
		world_print(w);
		fail_msg("%s: nothing should be said", name);
	}
}

static inline void expect_count(struct world *w, size_t n)
{
	if (finding_count(w->findings) != n) {
		world_print(w);
		fail_msg("%zu findings, want %zu", finding_count(w->findings), n);
	}
}

#endif
