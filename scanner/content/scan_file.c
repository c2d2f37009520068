/* The driver of the per-file pass: kind, patterns, then a closer look where marks ask for it. */
#include "scanner/content/scan_file.h"

#include "scanner/content/act.h"
#include "scanner/content/behave.h"
#include "scanner/content/command.h"
#include "scanner/content/deep.h"
#include "scanner/content/engine.h"
#include "scanner/content/hidden.h"
#include "scanner/content/import.h"
#include "scanner/content/invisible.h"
#include "scanner/content/kind.h"
#include "scanner/content/limits.h"
#include "scanner/content/mark.h"
#include "scanner/content/piece.h"
#include "scanner/content/program.h"
#include "scanner/content/script.h"
#include "scanner/content/started.h"
#include "scanner/content/surface.h"
#include "scanner/content/way_out.h"
#include "scanner/content/word.h"
#include "scanner/js/decode.h"
#include "scanner/js/limits.h"

#include <string.h>

struct pass { /* one file */
	struct content_worker *w;
	struct arena *arena; /* results */
	struct file *out;
	struct text bytes;
	struct kind kind;
	struct act_list acts;
	struct word_set set;
	struct piece_list pieces; /* of a bundle */
	bool deep; /* tokenized whatever its marks say */
	bool failed;
};

/* Indicator values stand as words: "evil.example" is not seen in "notevil.example". */
static bool as_word(struct text t, uint64_t end, size_t n)
{
	size_t at = end >= n ? (size_t)end - n : 0;
	char before = at ? t.p[at - 1] : ' ', after = end < t.n ? t.p[end] : ' ';
	bool left = (before >= 'a' && before <= 'z') || (before >= 'A' && before <= 'Z') ||
		    (before >= '0' && before <= '9') || before == '-';
	bool right = (after >= 'a' && after <= 'z') || (after >= 'A' && after <= 'Z') ||
		     (after >= '0' && after <= '9') || after == '-';

	return !left && !right;
}

static bool match_holds(const struct corpus_indicator *in, struct text t, uint64_t end)
{
	if (text_eq(in->kind, T("domain")) || text_eq(in->kind, T("ip")))
		return as_word(t, end, in->value.n);
	return true;
}

/* The pattern stage tells where a match ends. Where one of a regular expression begins is asked of the expression
 * alone; where that cannot say, its last byte stands for it. */
static uint32_t match_begin(struct content_worker *w, uint32_t indicator, struct text t, uint64_t end)
{
	const struct corpus_indicator *in = &w->engine->indicators[indicator];
	size_t begin;

	if (!text_eq(in->kind, T("regex")))
		return (uint32_t)(end >= in->value.n ? end - in->value.n : 0);
	if (w->placed_of != indicator) {
		regex_free(w->placed);
		w->placed = regex_load(pattern_placed(w->engine->patterns, indicator));
		w->placed_of = indicator;
	}
	if (w->placed && regex_begin(w->placed, t, (size_t)end, &begin))
		return (uint32_t)begin;
	return (uint32_t)(end ? end - 1 : 0);
}

static void put_matches(struct pass *p, const struct pattern_hits *hits, struct text t, uint32_t layer,
			uint32_t file_offset)
{
	struct js_places places = {.text = p->bytes};

	if (hits->more)
		p->out->limits |= FILE_LIMIT_PATTERN;
	if (!hits->count)
		return;
	struct match *list = ARENA_ARRAY(p->arena, struct match, p->out->match_count + hits->count);
	if (!list) {
		p->failed = true;
		return;
	}
	if (p->out->match_count)
		memcpy(list, p->out->matches, p->out->match_count * sizeof *list);
	p->out->matches = list;
	for (uint32_t i = 0; i < hits->count; i++) {
		const struct corpus_indicator *in = &p->w->engine->indicators[hits->indicators[i]];
		uint64_t end = hits->ends[i];
		struct js_place place;
		if (!match_holds(in, t, end))
			continue;
		uint32_t at = layer ? file_offset : match_begin(p->w, hits->indicators[i], t, end);
		places = (struct js_places){.text = p->bytes};
		place = js_place_of(&places, at);
		list[p->out->match_count++] = (struct match){
			hits->indicators[i], at, place.line, place.column, layer};
	}
}

/* The packs' YARA rules, in the bytes of a file or of a layer of it. */
static void hunt_in(struct pass *p, struct text t, uint32_t layer, uint32_t file_offset)
{
	struct js_places places = {.text = p->bytes};
	struct hunt_hits hits;

	if (!content_looks_into_all(p->w))
		return;
	if (!p->w->hunter && !(p->w->hunter = hunter_new(p->w->engine->hunt))) {
		p->failed = true;
		return;
	}
	hunter_find(p->w->hunter, t, &hits);
	if (hits.more || (!layer && p->out->size > t.n))
		p->out->limits |= FILE_LIMIT_HUNT;
	struct match *list = hits.count ? ARENA_ARRAY(p->arena, struct match, p->out->match_count + hits.count) : NULL;
	p->failed |= hits.count && !list;
	if (!list)
		return;
	if (p->out->match_count)
		memcpy(list, p->out->matches, p->out->match_count * sizeof *list);
	p->out->matches = list;
	for (uint32_t i = 0; i < hits.count; i++) {
		uint32_t at = layer ? file_offset : (uint32_t)hits.places[i];
		places = (struct js_places){.text = p->bytes};
		struct js_place place = js_place_of(&places, at);
		list[p->out->match_count++] = (struct match){hits.indicators[i], at, place.line, place.column, layer};
	}
}

static bool js_place_is_word(void *ctx, size_t offset)
{
	enum js_kind k = js_kind_at(ctx, offset);

	return k == JS_STRING || k == JS_TEMPLATE || k == JS_TEMPLATE_HEAD || k == JS_TEMPLATE_MIDDLE ||
	       k == JS_TEMPLATE_TAIL || k == JS_REGEX;
}

static bool anywhere(void *ctx, size_t offset)
{
	(void)ctx;
	(void)offset;
	return true;
}

/* Keeps a decoded layer for evidence, when it showed something. layers[0] stands for the file itself. */
static void keep_layer(struct pass *p, const struct js_layer *l)
{
	char how[96];
	struct layer *to = &p->out->layers[p->out->layer_count++];

	to->offset = l->file_start;
	to->how = arena_text(p->arena, text_of(fold_how_name(l->how, how, sizeof how)));
	to->text = arena_text(p->arena, text_head(l->text, CONTENT_LAYER_TEXT));
	to->source = act_source(l->text);
}

static bool layer_room(struct pass *p)
{
	if (!p->out->layers) {
		p->out->layers = ARENA_ARRAY(p->arena, struct layer, CONTENT_LAYERS_MAX);
		p->out->layer_count = p->out->layers ? 1 : 0;
		p->failed |= !p->out->layers;
	}
	return p->out->layers != NULL;
}

static void look_at_layer(struct pass *p, const struct js_layers *layers, uint32_t i)
{
	const struct js_layer *l = &layers->list[i];
	struct pattern_hits hits;
	struct word_place place = {NULL, anywhere};
	bool coded = deep_coded(l->how), full;
	uint32_t flags = (coded ? ACT_CODED : 0) | (l->executed ? ACT_EXECUTED : 0);
	uint32_t acts = p->acts.count, matches = p->out->match_count, number;
	char how[96];

	if (!layer_room(p))
		return;
	full = p->out->layer_count == CONTENT_LAYERS_MAX;
	number = full ? CONTENT_LAYERS_MAX - 1 : p->out->layer_count;
	pattern_find(p->w->scratch, l->text, &hits);
	put_matches(p, &hits, l->text, number, l->file_start);
	hunt_in(p, l->text, number, l->file_start);
	if (l->code && coded)
		act_add(&p->acts, BEHAVE_DECODE, flags | ACT_DECODED_ARG, l->file_start, number, l->text,
			text_of(fold_how_name(l->how, how, sizeof how)));
	if (l->code) {
		struct behave b = {&p->acts, layers, i, number, flags};
		behave_layer(&b);
	} else if (looks_shell(l->text)) {
		command_acts(&p->acts, l->text, flags, l->file_start, number);
	}
	if (coded || l->executed)
		words_find(&p->acts, l->text, &hits.set, number, l->file_start, flags, &place);
	if (p->acts.count == acts && p->out->match_count == matches)
		return;
	if (full)
		p->out->limits |= FILE_LIMIT_LAYERS;
	else
		keep_layer(p, l);
}

static void put_imports(struct pass *p, const struct js_fold *fold)
{
	struct js_places places = {.text = p->bytes};
	struct text *scripts = NULL;
	bool more = false;
	uint32_t n = 0;

	for (size_t i = 0; i < fold->event_count; i++)
		n += deep_is_import(&fold->events[i]);
	size_t started = started_scripts(fold, &p->w->tokens, p->w->arena, &scripts, &more);
	n += (uint32_t)started;
	if (n > CONTENT_IMPORTS_MAX || more) {
		p->out->limits |= FILE_LIMIT_TOKENS;
		n = n < CONTENT_IMPORTS_MAX ? n : CONTENT_IMPORTS_MAX;
	}
	p->out->imports = n ? ARENA_ARRAY(p->arena, struct import, n) : NULL;
	if (n && !p->out->imports) {
		p->failed = true;
		return;
	}
	for (size_t i = 0; i < fold->event_count && p->out->import_count < n; i++) {
		const struct js_event *e = &fold->events[i];
		if (!deep_is_import(e))
			continue;
		p->out->imports[p->out->import_count++] = (struct import){
			arena_text(p->arena, e->args[0].text), js_place_of(&places, e->start).line, false};
	}
	for (size_t i = 0; i < started && p->out->import_count < n; i++)
		p->out->imports[p->out->import_count++] = (struct import){arena_text(p->arena, scripts[i]), 0, true};
}

static void look_at_script(struct pass *p, const struct js_runs *runs)
{
	struct js_layers layers = {0};
	struct word_place place = {&p->w->tokens, js_place_is_word};

	arena_reset(p->w->arena);
	js_layers_find(p->bytes, &p->w->tokens, p->w->arena, &layers);
	p->out->deep = true;
	if (layers.truncated || p->w->tokens.truncated)
		p->out->limits |= FILE_LIMIT_TOKENS;
	if (!layers.count)
		return;
	struct behave b = {&p->acts, &layers, 0, 0, 0};
	behave_layer(&b);
	words_find(&p->acts, p->bytes, &p->set, 0, 0, 0, &place);
	if (p->kind.script == SCRIPT_JS || p->kind.mismatch)
		hidden_find(&p->acts, runs, &p->w->tokens);
	if (p->deep || p->set.marks & MARK_LOOP)
		hidden_loops(&p->acts, &p->w->tokens, &layers.list[0].fold);
	if (layers.list[0].fold.coded_names)
		act_add(&p->acts, BEHAVE_DECODE, ACT_CODED, 0, 0, text_of(""), T("obfuscator's names"));
	if ((p->set.marks & (MARK_SHELL | MARK_DESTROY)) && (p->set.marks & MARK_EXEC))
		deep_command_strings(&p->acts, &p->w->tokens, p->w->arena);
	if (p->set.marks & MARK_SURE)
		deep_six_characters(&p->acts, p->bytes);
	if (p->set.marks & (MARK_HEXADECIMAL | MARK_CLIPBOARD))
		deep_wallets(&p->acts, p->bytes, &p->w->tokens);
	put_imports(p, &layers.list[0].fold);
	for (size_t i = 1; i < layers.count && !p->failed; i++)
		look_at_layer(p, &layers, (uint32_t)i);
}

struct reading { /* of the pieces of a file */
	struct buf text;	 /* the imports of the file, and behind them a block of it */
	uint32_t imports;	 /* bytes of them */
	struct js_places places; /* of the blocks, in rising order */
};

/* Where in the file something of a block stands; in front of the block itself: at its begin. */
static uint32_t in_file(const struct reading *r, uint32_t at, uint32_t block)
{
	return at < r->imports ? block : at - r->imports + block;
}

/* Behind those that were there before. */
static void put_in_place(struct pass *p, struct act_list *found, uint32_t acts, uint32_t layers, uint32_t matches, struct reading *r, uint32_t block)
{
	for (uint32_t i = acts; i < found->count; i++) {
		struct act *a = &found->list[i];
		a->offset = in_file(r, a->offset, block);
		if (a->flags & ACT_PLAIN) /* what is not known there may be a parameter of the function around, which nobody calls */
			a->flags &= ~(uint32_t)ACT_TOP;
	}
	for (uint32_t i = layers; i < p->out->layer_count; i++)
		p->out->layers[i].offset = in_file(r, p->out->layers[i].offset, block);
	if (matches < p->out->match_count)
		(void)js_place_of(&r->places, block);
	for (uint32_t i = matches; i < p->out->match_count; i++) {
		struct match *m = &p->out->matches[i];
		struct js_places near = r->places;
		m->offset = in_file(r, m->offset, block);
		struct js_place place = js_place_of(&near, m->offset);
		m->line = place.line;
		m->column = place.column;
	}
}

/* One block, as if it were the file. */
static void look_at_block(struct pass *p, struct reading *r, struct piece block)
{
	static const struct js_runs none;
	struct text bytes = text_n(p->bytes.p + block.from, block.to - block.from);
	uint32_t acts = p->acts.count, layers = p->out->layer_count ? p->out->layer_count : 1, matches = p->out->match_count;
	struct import *imports = p->out->imports; /* those of a block are not all */
	uint32_t import_count = p->out->import_count;
	struct pattern_hits hits;
	struct pass as_file = *p;

	pattern_find(p->w->scratch, bytes, &hits);
	if (!mark_wants_piece(hits.set.marks))
		return;
	r->text.n = r->imports;
	p->failed |= !buf_text(&r->text, bytes);
	if (p->failed)
		return;
	as_file.bytes = buf_view(&r->text);
	as_file.set = hits.set;
	as_file.acts.others = acts;
	look_at_script(&as_file, &none);
	put_in_place(p, &as_file.acts, acts, layers, matches, r, block.from);
	p->acts = as_file.acts;
	p->failed |= as_file.failed;
	p->out->imports = imports;
	p->out->import_count = import_count;
}

static void look_at_pieces(struct pass *p)
{
	struct reading r = {.text = BUF(CONTENT_PIECES_BYTES), .places = {.text = p->bytes}};
	struct piece *blocks = ARENA_ARRAY(p->arena, struct piece, (size_t)p->pieces.count * CONTENT_BLOCKS_MAX);
	struct js_tokens *tokens = &p->w->tokens;
	uint32_t count = 0;

	p->failed |= !blocks;
	if (p->bytes.n > CONTENT_PIECE_WHOLE) {
		(void)js_lex(tokens, text_head(p->bytes, CONTENT_PIECE_AHEAD));
		piece_imports(tokens, &r.text);
	}
	for (uint32_t i = 0; i < p->pieces.count && !p->failed; i++) {
		struct piece k = p->pieces.list[i], near = piece_around(p->bytes, k);
		bool again = !i || near.from || near.to < p->bytes.n;
		if (again) {
			(void)js_lex(tokens, text_n(p->bytes.p + near.from, near.to - near.from));
			piece_imports(tokens, &r.text);
		}
		uint32_t n = piece_blocks(tokens, (struct piece){k.from - near.from, k.to - near.from}, blocks + count);
		for (; n; n--, count++) {
			blocks[count].from += near.from;
			blocks[count].to += near.from;
		}
	}
	r.imports = (uint32_t)r.text.n;
	p->failed |= r.text.failed;
	for (uint32_t i = 0; i < count && !p->failed; i++)
		look_at_block(p, &r, blocks[i]);
	buf_free(&r.text);
	if (p->pieces.more)
		p->out->limits |= FILE_LIMIT_TOKENS;
}

/* For files that are not worth a tokenizer. */
static void put_spelled(struct pass *p)
{
	bool more = false;

	p->failed |= !imports_spelled(p->bytes, p->arena, &p->out->imports, &p->out->import_count, &more);
	if (more)
		p->out->limits |= FILE_LIMIT_TOKENS;
}

/* What says little alone is a reason when the script can reach what it does not name, or when its
 * pieces put together are words that say more. */
static bool gets_out(struct pass *p, const struct js_runs *runs)
{
	struct pattern_hits hits;
	uint32_t marks = p->set.marks;

	if (!mark_may_want_look(marks, p->bytes.n) && !deep_runs_may_ask(runs, p->bytes.n))
		return false;
	if (marks & MARK_WAY || way_out_open(p->bytes) || !way_out_spell(p->bytes, &p->w->spelled))
		return true;
	pattern_find(p->w->scratch, buf_view(&p->w->spelled), &hits);
	return hits.count || mark_wants_look(marks | hits.set.marks, p->bytes.n) ||
	       ((marks ^ hits.set.marks) & hits.set.marks & MARK_WAY);
}

/* Typed files are read as scripts too: what node cannot run it does not run, but bundlers do. */
static bool is_js(const struct pass *p, struct text path)
{
	/* node takes require('./x.txt') for a script, whatever it is called */
	if (p->kind.script == SCRIPT_NONE && p->kind.klass == FILE_TEXT && p->out->reach == REACH_LOAD)
		return text_ends(path, T(".txt")) || text_ends(path, T(".dat")) || text_ends(path, T(".bin"));
	return p->kind.script == SCRIPT_JS || p->kind.mismatch ||
	       (p->kind.script == SCRIPT_NONE && p->kind.klass == FILE_TEXT && p->out->reach == REACH_HOOK);
}

static bool declarations_only(struct text path)
{
	return text_ends(path, T(".d.ts")) || text_ends(path, T(".d.mts")) || text_ends(path, T(".d.cts"));
}

static void look_closer(struct pass *p, struct text path)
{
	struct js_runs runs = {0};

	if (is_js(p, path)) {
		if (declarations_only(path) && !p->deep)
			return;
		if (p->kind.klass == FILE_EXECUTABLE)
			return;
		arena_reset(p->w->arena);
		if (!js_runs_find(p->bytes, p->w->arena, &runs))
			p->out->limits |= FILE_LIMIT_TOKENS;
		if (p->deep || p->out->match_count || p->kind.mismatch ||
		    mark_wants_look(p->set.marks, p->bytes.n) || deep_runs_ask(&runs, p->set.marks, p->bytes) ||
		    gets_out(p, &runs)) {
			/* the lists of runs live in the arena that the folds use next: keep them */
			struct js_runs *kept = deep_keep_runs(p->arena, &runs);
			p->failed |= !kept;
			if (kept)
				look_at_script(p, kept);
			if (p->pieces.count && !p->deep) /* in the whole, the same short name stands for many things */
				look_at_pieces(p);
		} else {
			if (p->pieces.count)
				look_at_pieces(p);
			p->out->deep = false; /* an install that runs it has it read whole */
			put_spelled(p);
		}
		p->out->idle = !mark_can_act(p->set.marks, p->bytes.n) || p->bytes.n > CONTENT_BUNDLE;
		return;
	}
	switch (p->kind.script) {
	case SCRIPT_SHELL:
	case SCRIPT_PYTHON:
	case SCRIPT_RUBY:
	case SCRIPT_PERL:
	case SCRIPT_PHP:
	case SCRIPT_POWERSHELL:
	case SCRIPT_BATCH:
		p->out->deep = true;
		script_find(&p->acts, p->kind.script, p->bytes, &p->set, 0, 0, 0);
		break;
	case SCRIPT_CONFIG:
	case SCRIPT_PROSE:
		p->out->deep = true;
		surface_find(&p->acts, p->kind.script, path, p->bytes, &p->set, p->w->arena);
		break;
	case SCRIPT_NONE:
	case SCRIPT_HTML:
		invisible_in_data(&p->acts);
		break;
	case SCRIPT_JS:
	case SCRIPT_GYP:
		break;
	}
}

static bool scan(struct content_worker *w, struct text path, struct text bytes, struct arena *arena,
		 bool deep, struct file *out)
{
	struct pass p = {.w = w, .arena = arena, .out = out, .bytes = bytes, .deep = deep};
	struct pattern_hits hits;

	p.kind = kind_of(path, text_head(bytes, CONTENT_HEAD_BYTES));
	if (deep && p.kind.script == SCRIPT_NONE && program_makefile(kind_base_name(path)))
		p.kind.script = SCRIPT_SHELL; /* its recipes are; nobody asks about one that no install makes */
	if (deep && out->python && p.kind.script == SCRIPT_NONE && p.kind.klass == FILE_TEXT)
		p.kind = (struct kind){.klass = FILE_SCRIPT, .script = SCRIPT_PYTHON};
	out->klass = p.kind.klass;
	out->mismatch = p.kind.mismatch;
	out->acts = NULL;
	out->layers = NULL;
	out->matches = NULL;
	out->imports = NULL;
	out->act_count = out->layer_count = out->match_count = out->import_count = 0;
	out->deep = out->idle = false;
	out->marks = 0;
	out->limits = out->size > bytes.n && bytes.n >= CONTENT_FILE_MAX ? FILE_LIMIT_SIZE : 0;
	if (bytes.n)
		hunt_in(&p, bytes, 0, 0);
	if (p.failed)
		return false;
	if (!bytes.n || (p.kind.script == SCRIPT_NONE && p.kind.klass != FILE_TEXT && !p.kind.mismatch))
		return true;
	act_list_init(&p.acts, arena, path, bytes);
	pattern_find(w->scratch, bytes, &hits);
	p.set = hits.set;
	if (hits.failed)
		out->limits |= FILE_LIMIT_PATTERN;
	out->marks = hits.set.marks;
	pieces_find(bytes, &hits, &p.pieces);
	put_matches(&p, &hits, bytes, 0, 0);
	look_closer(&p, path);
	act_list_finish(&p.acts);
	out->acts = p.acts.list;
	out->act_count = p.acts.count;
	if (p.acts.full)
		out->limits |= FILE_LIMIT_ACTS;
	return !p.failed && !p.acts.failed && !arena_failed(arena);
}

bool content_scan_file(struct content_worker *w, struct text path, struct text bytes,
		       struct arena *arena, struct file *out)
{
	return scan(w, path, bytes, arena, false, out);
}

bool deep_scan_file(struct content_worker *w, struct text path, struct text bytes,
		    struct arena *arena, struct file *out)
{
	return scan(w, path, bytes, arena, true, out);
}
