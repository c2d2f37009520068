/* Modules of Node in what webpack and its like make: 147: e => { e.exports = require("fs") }, asked for by n(147). */
#include "scanner/js/eval.h"
#include "scanner/js/limits.h"

struct bundled {
	struct text key;  /* as written: 147, "fs", ./a */
	struct text name; /* of the module */
};

static bool punct(const struct folder *f, size_t at, enum js_punct p)
{
	return at < f->t->count && f->k[at].kind == JS_PUNCT && f->k[at].code == p;
}

static struct text key_text(const struct folder *f, size_t at)
{
	const struct token *k = &f->k[at];

	return k->kind == JS_STRING ? js_token_text(f->t, k, f->a) : js_token_raw(f->t, k);
}

/* From the first token of `e.exports =` back to the key of the function that is no more than this; 0: none. */
static size_t key_before(const struct folder *f, size_t at)
{
	if (at > 2 && punct(f, at - 1, JS_P_SEMICOLON))
		at--;
	if (at > 2 && f->k[at - 1].kind == JS_STRING) /* "use strict" */
		at--;
	if (at < 6 || !punct(f, at - 1, JS_P_LBRACE))
		return 0;
	at--;
	if (punct(f, at - 1, JS_P_ARROW))
		at--;
	if (punct(f, at - 1, JS_P_RPAREN)) {
		uint32_t open = f->k[at - 1].mate;
		if (open == JS_NO_MATE || open >= at || open < 2)
			return 0;
		at = open;
		if (f->k[at - 1].kind == JS_WORD && f->k[at - 1].code == JS_W_FUNCTION)
			at--;
	} else if (f->k[at - 1].kind == JS_NAME) {
		at--;
	}
	at -= at > 1 && punct(f, at - 1, JS_P_COLON);
	const struct token *key = &f->k[at - 1];
	return key->kind == JS_NUMBER || key->kind == JS_STRING ? at - 1 : 0;
}

bool bundle_find(struct folder *f)
{
	uint32_t exports = name_of(f, T("exports"), false), require = name_of(f, T("require"), false);
	uint32_t cap = 0;

	if (!exports || !require || f->t->count < 8)
		return true;
	const struct token *last = f->k + f->t->count - 5;
	for (const struct token *k = f->k + 2; k < last; k++) {
		if (k->kind != JS_NAME || k->mate != exports)
			continue;
		size_t i = (size_t)(k - f->k);
		if (!punct(f, i - 1, JS_P_DOT))
			continue;
		if (!punct(f, i + 1, JS_P_ASSIGN) || f->k[i + 2].kind != JS_NAME || f->k[i + 2].mate != require ||
		    !punct(f, i + 3, JS_P_LPAREN) || f->k[i + 4].kind != JS_STRING || !punct(f, i + 5, JS_P_RPAREN))
			continue;
		size_t key = key_before(f, i - 2);
		if (!key)
			continue;
		if (!fold_grow(f, &f->bundled, &cap, f->bundled_count, sizeof *f->bundled, JS_BUNDLED_MAX))
			return true; /* said by fold_grow(): what is known so far is right */
		f->bundled[f->bundled_count++] = (struct bundled){key_text(f, key), js_token_text(f->t, &f->k[i + 4], f->a)};
	}
	return true;
}

uint32_t bundle_module(struct folder *f, struct val key)
{
	struct text t;

	/* r('child_process'), whatever r is: nothing else is called that */
	if (key.kind == V_STR && (text_eq(val_bytes(key), T("child_process")) || text_eq(val_bytes(key), T("node:child_process"))))
		return path_module(f, val_bytes(key));
	if (!f->bundled_count || (key.kind != V_NUM && key.kind != V_STR) || !val_string(f, key, &t))
		return 0;
	for (uint32_t i = 0; i < f->bundled_count; i++)
		if (text_eq(f->bundled[i].key, t))
			return path_module(f, f->bundled[i].name);
	return 0;
}
