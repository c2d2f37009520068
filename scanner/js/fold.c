#include "scanner/js/fold.h"

#include "scanner/js/decode.h"
#include "scanner/js/eval.h"
#include "scanner/js/limits.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define HOW_BITS  6
#define HOW_STEPS 5

static js_how how_at(js_how how, unsigned i)
{
	return how >> (i * HOW_BITS) & ((1u << HOW_BITS) - 1);
}

js_how js_how_add(js_how how, enum js_how_step step)
{
	unsigned n = 0;

	while (n < HOW_STEPS && how_at(how, n))
		n++;
	if (n == HOW_STEPS || !step || (n && how_at(how, n - 1) == step))
		return how;
	return how | (js_how)step << (n * HOW_BITS);
}

bool js_how_has(js_how how, enum js_how_step step)
{
	for (unsigned i = 0; i < HOW_STEPS; i++)
		if (how_at(how, i) == step)
			return true;
	return false;
}

bool js_how_decodes(js_how how)
{
	static const enum js_how_step steps[] = {
		JS_HOW_BASE64,	JS_HOW_HEX,	JS_HOW_CHARS,	  JS_HOW_XOR,  JS_HOW_INFLATE, JS_HOW_PERCENT,
		JS_HOW_REVERSE, JS_HOW_INVISIBLE, JS_HOW_ROT,	  JS_HOW_TABLE, JS_HOW_ESCAPE,	JS_HOW_CALL,
	};

	for (size_t i = 0; how && i < sizeof steps / sizeof *steps; i++)
		if (js_how_has(how, steps[i]))
			return true;
	return false;
}

/* Appends a word behind a "+"; out always ends in a NUL. */
static void add_word(char *out, size_t size, const char *word)
{
	size_t n = strlen(out);

	if (n < size)
		snprintf(out + n, size - n, "%s%s", n ? "+" : "", word);
}

const char *fold_how_name(js_how how, char *out, size_t size)
{
	static const char *const names[JS_HOW_COUNT] = {
		"",	  "escape", "concat", "join",  "chars",	   "reverse",	"replace",
		"slice",  "case",   "repeat", "base64", "hex",	   "percent",	"xor",
		"rot",	  "inflate", "table", "call",  "invisible", "eval",	"blob",
	};

	if (size)
		*out = '\0';
	for (unsigned i = 0; i < HOW_STEPS && how_at(how, i); i++)
		if (how_at(how, i) < JS_HOW_COUNT)
			add_word(out, size, names[how_at(how, i)]);
	return out;
}

const char *fold_origin_name(uint32_t origins, char *out, size_t size)
{
	static const char *const names[] = {
		"env",	   "whole-env", "file",	     "credentials", "network",	 "decoded",
		"cipher",  "argv",	"system",    "command",	    "clipboard", "browser",
		"stdin",   "self",	"listing",   "home",	    "parameter", "keys",	"request",
		"bearer",  "cookie",	"repository",
	};

	if (size)
		*out = '\0';
	for (unsigned i = 0; i < sizeof names / sizeof *names; i++)
		if (origins >> i & 1)
			add_word(out, size, names[i]);
	return out;
}

static size_t clamp(size_t value, size_t low, size_t high)
{
	return value < low ? low : value > high ? high : value;
}

/* Starts a walk from nothing; what the functions and variables turned out to be is kept. */
static void begin(struct folder *f)
{
	memset(f->head, 0, (f->name_count + 1) * sizeof *f->head);
	f->binding_count = 0;
	f->event_count = f->constant_count = 0;
	f->queue_count = f->stack_count = 0;
	f->i = 0;
	f->limit = (uint32_t)f->t->count;
	f->depth = f->fun_depth = f->branch = f->calls = 0;
	f->fun = JS_NO_FUNCTION;
	f->ret = val_undef;
	f->self = f->parent = val_unknown;
	f->owner = val_undef;
	f->self_fun = JS_NO_FUNCTION;
	f->concrete = f->dry = false;
	f->signal = S_NONE;
	f->env = NULL;
	f->pending_count = 0;
	f->thrown = 0;
	f->resolved = val_undef;
	f->ref = (struct ref){0};
	size_t bytes = clamp(f->t->source.n * JS_FOLD_TIMES, JS_FOLD_FLOOR, JS_FOLD_MAX);
	f->bytes_left = f->listed_left = bytes;
	int64_t coded = (int64_t)f->t->count * JS_STEPS_CODED_TOKEN;
	f->budget = JS_STEPS_FLOOR + (int64_t)JS_STEPS_A_TOKEN * (int64_t)f->t->count;
	if (f->coded)
		f->budget += coded < JS_STEPS_CODED ? coded : JS_STEPS_CODED;
	if (f->budget > *f->pool)
		f->budget = *f->pool;
	f->whole_left = JS_WHOLE_FLOOR + (int64_t)JS_WHOLE_BYTE * (int64_t)f->t->source.n;
}

static void walk(struct folder *f)
{
	begin(f);
	f->walk++;
	f->more = false;
	int64_t budget = f->budget;
	fold_hoist(f, JS_NO_MATE);
	eval_statements(f, f->limit);
	/* What lay too deep is read by itself, in the order it was met. */
	for (uint32_t n = 0; n < f->queue_count; n++) {
		struct part part = f->queue[n];
		f->depth = f->fun_depth = f->branch = 0;
		f->fun = JS_NO_FUNCTION;
		f->signal = S_NONE;
		f->i = part.start;
		f->limit = part.end;
		eval_statements(f, f->limit);
	}
	scope_leave(f, 0);
	*f->pool -= budget - (f->budget > 0 ? f->budget : 0);
}

static int by_start(const void *a, const void *b)
{
	const struct js_event *x = a, *y = b;

	if (x->start != y->start)
		return x->start < y->start ? -1 : 1;
	if (x->end != y->end)
		return x->end < y->end ? -1 : 1;
	if (x->kind != y->kind)
		return x->kind < y->kind ? -1 : 1;
	int c = text_cmp(x->path, y->path);
	return c ? c : (int)x->flags - (int)y->flags;
}

static int constant_by_start(const void *a, const void *b)
{
	const struct js_constant *x = a, *y = b;

	if (x->start != y->start)
		return x->start < y->start ? -1 : 1;
	if (x->end != y->end)
		return x->end < y->end ? -1 : 1;
	int c = text_cmp(x->text, y->text);
	return c ? c : (int)y->executed - (int)x->executed;
}

static void put_functions(struct folder *f)
{
	struct js_function *list = ARENA_ARRAY(f->a, struct js_function, f->fun_count);

	for (uint32_t i = 0; list && i < f->fun_count; i++) {
		const struct fun *fn = &f->funs[i];
		uint32_t last = fn->end ? fn->end - 1 : fn->start;
		list[i] = (struct js_function){.start = f->k[fn->start].start,
					       .end = f->k[last].start + f->k[last].length,
					       .parent = fn->parent,
					       .called = fn->called,
					       .caller_count = fn->caller_count};
		memcpy(list[i].callers, fn->callers, sizeof fn->callers);
		if (fn->name)
			list[i].name = f->names[fn->name];
		else if (fn->member) /* who calls it calls it by that */
			list[i].name = js_token_raw(f->t, &f->k[fn->token - 1]);
	}
	f->out->functions = list;
	f->out->function_count = list ? f->fun_count : 0;
}

static void finish(struct folder *f)
{
	struct js_fold *out = f->out;

	if (f->event_count)
		qsort(f->events, f->event_count, sizeof *f->events, by_start);
	if (f->constant_count)
		qsort(f->constants, f->constant_count, sizeof *f->constants, constant_by_start);
	/* The same text at the same place once. */
	size_t n = 0;
	for (size_t i = 0; i < f->constant_count; i++) {
		struct js_constant *c = &f->constants[i];
		c->is_text = looks_text(c->text);
		if (n && f->constants[n - 1].start == c->start && f->constants[n - 1].end == c->end &&
		    text_eq(f->constants[n - 1].text, c->text))
			continue;
		f->constants[n++] = *c;
	}
	out->events = f->events;
	out->event_count = f->event_count;
	out->constants = f->constants;
	out->constant_count = n;
	put_functions(f);
	out->truncated |= f->truncated || f->t->truncated || arena_failed(f->a);
	out->steps = f->steps;
	out->folded_bytes =
		clamp(f->t->source.n * JS_FOLD_TIMES, JS_FOLD_FLOOR, JS_FOLD_MAX) - f->bytes_left;
}

void js_fold(const struct js_tokens *t, struct arena *a, struct js_fold *out)
{
	int64_t pool = INT64_MAX;

	js_fold_within(t, a, out, &pool);
}

/* A value that says no more than where it may come from: what the callers gave. */
static bool says_nothing(const struct folder *f, struct val v)
{
	if (v.kind == V_UNKNOWN)
		return !js_how_decodes(v.how) && !(v.from & ~JS_FROM_PARAM) && !path_tells(f, v.path);
	return v.kind == V_UNDEF || v.kind == V_NULL || v.kind == V_BOOL || v.kind == V_NUM;
}

static bool holds_nothing(const struct folder *f, const struct obj *o)
{
	if (obj_from(o) & ~JS_FROM_PARAM)
		return false;
	for (uint32_t i = o->shift; i < o->count; i++)
		if (i - o->shift >= JS_PROPS_MAX || !says_nothing(f, o->items[i]))
			return false;
	for (uint32_t i = 0; i < o->prop_count; i++)
		if (i >= JS_PROPS_MAX || !says_nothing(f, o->props[i].v))
			return false;
	return true;
}

/* Would its early callers have seen more, had they known what it returns? */
static bool returns_something(const struct folder *f, const struct fun *fn)
{
	const struct val *v = &fn->ret;

	if ((v->from & JS_FROM_PARAM && fn->early_from & ~JS_FROM_PARAM) || fn->lent & fn->early_from)
		return true;
	if (v->kind == V_ARRAY || v->kind == V_OBJECT)
		return v->how || v->from & ~JS_FROM_PARAM || !holds_nothing(f, v->obj);
	return !says_nothing(f, *v);
}

/* A function that was called before it was walked turned out to return something: who called it
 * would know more now. */
static bool learned_late(struct folder *f)
{
	if (f->t->source.n >= JS_LATE_MAX)
		return false;
	for (uint32_t i = 0; i < f->fun_count; i++)
		if (f->funs[i].early && (f->funs[i].throws || ((!f->funs[i].member || f->funs[i].ret.from & JS_FROM_STOLEN) && returns_something(f, &f->funs[i]))))
			return true;
	return field_learned(f, JS_FROM_STOLEN);
}

void js_fold_within(const struct js_tokens *t, struct arena *a, struct js_fold *out, int64_t *pool)
{
	struct folder f = {.t = t, .k = t->list, .a = a, .out = out, .pool = pool, .named_at = JS_NO_MATE};

	*out = (struct js_fold){.truncated = t->truncated};
	if (!t->count)
		return;
	if (!names_find(&f) || !paths_start(&f) || !hoist_find(&f) || !bundle_find(&f) ||
	    !fold_grow(&f, &f.stack, &f.stack_cap, 0, sizeof *f.stack, JS_ARRAY_MAX) ||
	    !fold_grow(&f, &f.bindings, &f.binding_cap, 0, sizeof *f.bindings, JS_BINDINGS_MAX)) {
		out->truncated = true;
		return;
	}
	walk(&f);
	f.again = f.again || learned_late(&f) || (f.hands && f.taken && t->source.n < JS_LATE_MAX);
	if (f.again && t->source.n < JS_AGAIN_MAX) {
		f.second = true;
		walk(&f);
		while (f.walk < JS_WALKS_MAX && (f.more || field_learned(&f, JS_FROM_SECRETS)))
			walk(&f);
	}
	finish(&f);
}
