#include "packtool/rulebook.h"

#include "base/map.h"
#include "packtool/apart.h"
#include "yara/engine.h"
#include "yara/grammar.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>

#define BOOK_MEMORY    ((size_t)64 << 20)
#define COMPILE_MEMORY ((rlim_t)2 << 30) /* bytes of the process apart */
#define COMPILE_TIME   120		 /* seconds for all rules of a pack */
#define LOOK_TIME      10		 /* seconds for one sample */
#define TROUBLES_MAX   64		 /* told of one pack; the first ones */

struct rule {
	struct rulebook_rule said;
	size_t begin, end; /* in the text */
	int64_t lines;
};

struct rulebook {
	struct arena *arena;
	struct map *by_record;
	struct rule *rules;
	size_t count;
	struct buf text;
};

struct rulebook *rulebook_new(void)
{
	struct rulebook *b = calloc(1, sizeof *b);

	if (b) {
		b->arena = arena_new(BOOK_MEMORY);
		b->text = BUF(YARA_TEXT_MAX);
	}
	if (b && b->arena) {
		b->by_record = map_new(b->arena);
		b->rules = ARENA_ARRAY(b->arena, struct rule, YARA_RULES_MAX);
	}
	if (b && b->rules && b->by_record)
		return b;
	rulebook_free(b);
	return NULL;
}

void rulebook_free(struct rulebook *b)
{
	if (!b)
		return;
	arena_free(b->arena);
	buf_free(&b->text);
	free(b);
}

static bool take_name(struct rulebook *b, const struct source_row *row, struct err *e)
{
	struct text record = arena_text(b->arena, row->value[2]), name = arena_text(b->arena, row->value[1]);
	bool fresh;

	if (b->count == YARA_RULES_MAX)
		return err_set(e, "SOURCE-RULE", "more than %d YARA rules", YARA_RULES_MAX);
	uint32_t *at = record.p && name.p ? map_put(b->by_record, record, &fresh) : NULL;
	if (!at)
		return err_set(e, "NO-MEMORY", "out of memory");
	if (!fresh)
		return err_set(e, "SOURCE-RULE", "record " TEXT_FMT " names two YARA rules; one each is allowed",
			       TEXT_ARG(record));
	*at = (uint32_t)b->count;
	b->rules[b->count++] = (struct rule){.said = {.record = record, .name = name, .withdrawn = row->withdrawn}};
	return true;
}

static bool take_line(struct rulebook *b, const struct source_row *row, struct err *e)
{
	const uint32_t *at = map_get(b->by_record, row->value[0]);
	struct rule *r = at ? &b->rules[*at] : NULL;

	if (!r)
		return err_set(e, "SOURCE-RULE", "record " TEXT_FMT " has no indicator of kind yara",
			       TEXT_ARG(row->value[0]));
	if (row->number[1] != ++r->lines)
		return err_set(e, "SOURCE-RULE", "record " TEXT_FMT ": line %jd is missing", TEXT_ARG(row->value[0]),
			       (intmax_t)r->lines);
	if (r->lines == 1) {
		r->begin = b->text.n;
		r->said.line = row->line;
	}
	buf_text(&b->text, row->value[2]);
	buf_char(&b->text, '\n');
	r->end = b->text.n;
	return !b->text.failed || err_set(e, "SOURCE-RULE", "the YARA rules take more than %u bytes", YARA_TEXT_MAX);
}

bool rulebook_take(struct rulebook *b, const struct source_row *row, struct err *e)
{
	if (row->table == &sheets[SHEET_YARA])
		return take_line(b, row, e);
	return row->table != &sheets[SHEET_INDICATOR] || !text_eq(row->value[0], T("yara")) || take_name(b, row, e);
}

bool rulebook_read(struct rulebook *b, struct text bytes, struct err *e)
{
	struct buf one = BUF(YARA_RULE_MAX);
	size_t line = 1;
	struct text name;
	int found;

	while ((found = yara_cut(&bytes, &line, &one, &name, e)) == 1 && b->count < YARA_RULES_MAX) {
		struct rulebook_rule *r = &b->rules[b->count].said;
		*r = (struct rulebook_rule){.name = arena_text(b->arena, name), .line = line,
					    .text = arena_text(b->arena, buf_view(&one))};
		for (size_t i = 0; i < b->count; i++)
			if (text_eq(b->rules[i].said.name, r->name))
				found = -1;
		if (found < 0) {
			err_set(e, "YARA", "line %zu: a second rule " TEXT_FMT, line, TEXT_ARG(name));
			break;
		}
		b->count++;
	}
	buf_free(&one);
	if (found == 1)
		return err_set(e, "YARA", "more than %d rules", YARA_RULES_MAX);
	if (found == 0 && !b->count)
		return err_set(e, "YARA", "no rule in it");
	return found == 0 && (!arena_failed(b->arena) || err_set(e, "NO-MEMORY", "out of memory"));
}

static bool settle(struct rulebook *b, struct rule *r, struct err *e)
{
	struct err why = {0};
	struct text name;

	r->said.text = text_n(b->text.p + r->begin, r->end - r->begin);
	if (!r->lines)
		err_set(&why, "YARA", "no line of it is there");
	else if (yara_rule_valid(r->said.text, &name, &why) && !text_eq(name, r->said.name))
		err_set(&why, "YARA", "its lines are the rule " TEXT_FMT, TEXT_ARG(name));
	return !why.code[0] || err_set(e, "SOURCE-RULE", "rule " TEXT_FMT " of record " TEXT_FMT ": %s",
				       TEXT_ARG(r->said.name), TEXT_ARG(r->said.record), why.text);
}

bool rulebook_end(struct rulebook *b, struct err *e)
{
	for (size_t i = 0; i < b->count; i++)
		if (!settle(b, &b->rules[i], e))
			return false;
	return true;
}

size_t rulebook_count(const struct rulebook *b)
{
	return b->count;
}

struct rulebook_rule rulebook_at(const struct rulebook *b, size_t i)
{
	return b->rules[i].said;
}

struct told { /* the reply of the process apart */
	size_t count;
	struct {
		size_t rule, sample;
		enum rulebook_trouble trouble;
		char why[YARA_WARNING_MAX];
	} list[TROUBLES_MAX];
};

struct work {
	const struct rulebook *book;
	const struct rulebook_samples *samples;
	size_t rule, sample; /* at hand */
	bool found;
};

static void tell(struct told *t, const struct work *w, enum rulebook_trouble trouble, const char *why)
{
	if (t->count == TROUBLES_MAX)
		return;
	t->list[t->count].rule = w->rule;
	t->list[t->count].sample = w->sample;
	t->list[t->count].trouble = trouble;
	snprintf(t->list[t->count++].why, YARA_WARNING_MAX, "%.*s", YARA_WARNING_MAX - 1, why);
}

static void on_found(void *ctx, uint32_t rule, size_t at)
{
	struct work *w = ctx;

	(void)rule;
	(void)at;
	w->found = true;
}

/* The first sample that it matches. */
static void look(struct work *w, struct text rule, struct told *t)
{
	bool good;
	struct yara *y = yara_new(&rule, 1, COMPILE_TIME, &good);
	struct yara_scanner *s = y ? yara_scanner_new(y, LOOK_TIME) : NULL;

	w->found = false;
	for (w->sample = 0; s && !w->found && w->sample < w->samples->count; w->sample++) {
		if (!yara_find(s, w->samples->texts[w->sample], on_found, w))
			tell(t, w, RULEBOOK_SLOW, "it does not finish on a line of text");
		if (w->found)
			tell(t, w, RULEBOOK_MATCH, "");
	}
	if (!s)
		tell(t, w, RULEBOOK_BAD, "no memory to look for it");
	yara_scanner_free(s);
	yara_free(y);
}

/* In the process apart. The sanitizers' own memory does not fit under a ceiling. */
static bool compile(void *ctx, void *reply, struct err *e)
{
	struct work *w = ctx;
	char warned[YARA_WARNING_MAX];

	(void)e;
	for (w->rule = 0; w->rule < w->book->count; w->rule++) {
		struct text rule = w->book->rules[w->rule].said.text;
		struct err why = {0};
		if (!yara_check(rule, warned, &why)) {
			tell(reply, w, RULEBOOK_BAD, why.text);
			continue;
		}
		if (warned[0])
			tell(reply, w, RULEBOOK_SLOW, warned);
		look(w, rule, reply);
	}
	return true;
}

#if defined __SANITIZE_ADDRESS__
#define SANITIZED 1
#elif defined __has_feature
#if __has_feature(address_sanitizer)
#define SANITIZED 1
#endif
#endif

static void less_memory(bool less, struct rlimit *held)
{
#ifndef SANITIZED
	struct rlimit r;

	if (less && getrlimit(RLIMIT_AS, held) == 0) {
		r = *held;
		if (r.rlim_cur == RLIM_INFINITY || r.rlim_cur > COMPILE_MEMORY)
			r.rlim_cur = COMPILE_MEMORY;
		setrlimit(RLIMIT_AS, &r);
	} else if (!less) {
		setrlimit(RLIMIT_AS, held);
	}
#else
	(void)less;
	(void)held;
#endif
}

bool rulebook_compile(const struct rulebook *b, const struct rulebook_samples *samples,
		      void (*said)(void *ctx, size_t rule, enum rulebook_trouble trouble, size_t sample, const char *why),
		      void *ctx, struct err *e)
{
	struct work w = {.book = b, .samples = samples};
	struct told *t = calloc(1, sizeof *t);
	struct apart a = {.kind = APART_PARSE, .seconds = COMPILE_TIME, .work = compile, .ctx = &w,
			  .reply = t, .reply_size = sizeof *t};
	struct rlimit held = {RLIM_INFINITY, RLIM_INFINITY};

	if (!t)
		return err_set(e, "NO-MEMORY", "out of memory");
	bool ok = yara_load(e);
	if (ok) {
		/* The sandbox lets nobody set limits: the child inherits it. */
		less_memory(true, &held);
		ok = apart_run(&a, e);
		less_memory(false, &held);
	}
	for (size_t i = 0; ok && i < t->count; i++)
		said(ctx, t->list[i].rule, t->list[i].trouble, t->list[i].sample, t->list[i].why);
	free(t);
	return ok;
}
