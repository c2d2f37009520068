/* What names say of private keys and seed phrases: a value is one because the code calls it so, or because it hands it to a
 * function that takes nothing else. */
#include "scanner/js/eval.h"

bool name_keeps_keys(struct text t)
{
	if (t.n < 8 || t.n > 12 || !memchr("psm", *t.p, 3))
		return false;
	return text_eq(t, T("privateKey")) || text_eq(t, T("secretKey")) || text_eq(t, T("mnemonic")) ||
	       text_eq(t, T("seedPhrase")) || text_eq(t, T("private_key")) || text_eq(t, T("secret_key")) ||
	       text_eq(t, T("seed_phrase"));
}

/* fromSecretKey, mnemonicToSeed, fromSeed. */
static bool takes(struct text name)
{
	static const struct text parts[] = {W("ecretKey"), W("rivateKey"), W("nemonic"), W("romSeed"), W("eedPhrase")};

	if (name.n < 8 || name.n > 24 || (!text_has(name, T("rom")) && !text_has(name, T("To"))))
		return false;
	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
		if (text_has(name, parts[i]))
			return true;
	return false;
}

bool keys_taken(const struct folder *f, uint32_t params)
{
	if (params == JS_NO_MATE || !params)
		return false;
	const struct token *k = &f->k[params - 1];
	if (k->kind == JS_WORD && k->code == JS_W_FUNCTION && params > 2 && f->k[params - 2].kind == JS_PUNCT && f->k[params - 2].code == JS_P_ASSIGN)
		k = &f->k[params - 3]; /* m.mnemonicToSeed = function ( */
	return k->kind == JS_NAME && takes(js_token_raw(f->t, k));
}

bool keys_made(struct text name)
{
	return text_eq(name, T("generateMnemonic")) || text_eq(name, T("entropyToMnemonic"));
}

/* this.privateKey = words: likewise. What stands behind a member of such a name and an equals sign. */
void keys_kept(struct folder *f, const struct token *value)
{
	struct binding *b;

	if (value->kind != JS_NAME || value + 1 != tok(f))
		return;
	struct val *v = name_lookup(f, value->mate, &b);
	if (v && b && v->kind == V_UNKNOWN)
		v->from |= JS_FROM_KEYS;
}

/* mnemonicToSeed(words): the variable holds them from here on. */
void keys_given(struct folder *f, struct text name)
{
	uint32_t open = f->i ? f->k[f->i - 1].mate : JS_NO_MATE;
	struct binding *b;

	if ((!takes(name) && !text_eq(name, T("validateMnemonic"))) || open == JS_NO_MATE || open + 2 >= f->i)
		return;
	const struct token *k = &f->k[open + 1], *after = k + 1;
	if (k->kind != JS_NAME || after->kind != JS_PUNCT || (after->code != JS_P_COMMA && after->code != JS_P_RPAREN))
		return;
	struct val *v = name_lookup(f, k->mate, &b);
	if (v && b && v->kind == V_UNKNOWN)
		v->from |= JS_FROM_KEYS;
}
