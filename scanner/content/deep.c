#include "scanner/content/deep.h"

#include "scanner/content/command.h"
#include "scanner/content/hidden.h"
#include "scanner/content/limits.h"
#include "scanner/content/word.h"
#include "scanner/js/decode.h"

#include <string.h>

bool deep_is_import(const struct js_event *e)
{
	bool import = e->kind == JS_IMPORT ||
		      (e->kind == JS_CALL && (text_eq(e->path, T("require")) || text_eq(e->path, T("import")) ||
					      text_eq(e->path, T("require.resolve"))));

	/* a file beside it that becomes a thread or a process runs too */
	bool thread = (e->kind == JS_NEW && text_eq(e->path, T("worker_threads.Worker"))) ||
		      (e->kind == JS_CALL && text_eq(e->path, T("child_process.fork")));
	if (!e->argc || !e->args || !e->args[0].text.n || e->args[0].text.n >= 1024)
		return false;
	return (import && e->args[0].kind == JS_ARG_CONST) ||
	       /* path.join(__dirname, 'x') */
	       ((import || thread) && (text_starts(e->args[0].text, T("./")) || text_starts(e->args[0].text, T("../"))) &&
		(e->args[0].kind == JS_ARG_CONST || e->args[0].flags & JS_ARG_MIXED));
}

bool deep_coded(js_how how)
{
	static const enum js_how_step steps[] = {
		JS_HOW_BASE64, JS_HOW_HEX,     JS_HOW_CHARS,   JS_HOW_XOR,  JS_HOW_ROT,	      JS_HOW_INFLATE,
		JS_HOW_REVERSE, JS_HOW_PERCENT, JS_HOW_BLOB, JS_HOW_INVISIBLE, JS_HOW_CALL,
	};

	for (size_t i = 0; i < sizeof steps / sizeof steps[0]; i++)
		if (js_how_has(how, steps[i]))
			return true;
	return false;
}

struct js_runs *deep_keep_runs(struct arena *a, const struct js_runs *runs)
{
	struct js_runs *out = ARENA_NEW(a, struct js_runs);

	if (!out)
		return NULL;
	*out = *runs;
	for (int k = 0; k < RUN_KINDS; k++) {
		bool used = k == RUN_PUSH_OFF || k == RUN_BIDI || k == RUN_INVISIBLE || k == RUN_MIXED ||
			    k == RUN_ZERO_WIDTH;
		out->of[k].list = NULL;
		if (!used || !runs->of[k].kept) {
			out->of[k].kept = 0;
			continue;
		}
		out->of[k].list = ARENA_ARRAY(a, struct js_run, runs->of[k].kept);
		if (!out->of[k].list)
			return NULL;
		memcpy(out->of[k].list, runs->of[k].list, runs->of[k].kept * sizeof *out->of[k].list);
	}
	return out;
}

/* A script gets at what stands in its comments by reading its own file. */
static bool reads_itself(uint32_t marks, struct text script)
{
	static const char *const ways[] = {"module.filename", "process.argv[1]", "require.main", "mainModule", "getFileName", "callee", "currentScript", "stack.split(", "stack.match(", NULL};

	for (const char *const *w = ways; *w; w++)
		if (text_has(script, text_of(*w)))
			return true;
	return marks & MARK_SELF;
}

/* In code that could execute it, a coded run is a reason; in a bundle only many of them. */
bool deep_runs_ask(const struct js_runs *runs, uint32_t marks, struct text script)
{
	bool bundle = script.n > CONTENT_BUNDLE, acts = marks & (MARK_EXECUTE | MARK_MAY_EXECUTE | MARK_EXEC | MARK_NET);

	if (hidden_wants_look(runs, script.n))
		return true;
	bool map = runs->of[RUN_SOURCE_MAP].count && reads_itself(marks, script);
	if (!bundle && acts && (runs->of[RUN_BASE64].count || runs->of[RUN_HEX].count || runs->of[RUN_NUMBERS].count || map))
		return true;
	uint64_t coded = runs->of[RUN_BASE64].bytes + runs->of[RUN_HEX].bytes + (map ? runs->of[RUN_SOURCE_MAP].bytes : 0);
	return (marks & (MARK_EXECUTE | MARK_EXEC)) && coded * 4 > script.n;
}

bool deep_runs_may_ask(const struct js_runs *runs, size_t bytes)
{
	return bytes <= CONTENT_BUNDLE && (runs->of[RUN_ESCAPES].count > 4 || runs->of[RUN_NUMBERS].count);
}

static bool hex_digit(char c)
{
	return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

#define TOLD_USES 8u /* places of a name that are looked at */
#define ETHER_DIGITS 40u

/* 0x and forty digits as a whole string. */
static bool address_at(struct text t, size_t at)
{
	size_t n = at + 2;

	if (!at || (t.p[at - 1] != '"' && t.p[at - 1] != '\'' && t.p[at - 1] != '`'))
		return false;
	while (n < t.n && n < at + 3 + ETHER_DIGITS && hex_digit(t.p[n]))
		n++;
	return n == at + 2 + ETHER_DIGITS && n < t.n && t.p[n] == t.p[at - 1];
}

#define SEGWIT_LEAST 38u /* letters behind bc1 */
#define SEGWIT_MOST  59u

/* 0x000..0dead, the address of nothing: what is sent there is gone, and nobody's gain. */
static bool burns(struct text t, size_t at)
{
	struct text digits = text_n(t.p + at + 2, ETHER_DIGITS), tail = text_tail(digits, ETHER_DIGITS - 4);

	for (size_t i = 0; i < ETHER_DIGITS - 4; i++)
		if (digits.p[i] != '0')
			return false;
	return text_eq_nocase(tail, T("dead")) || text_eq(tail, T("0000"));
}

/* bc1 and lower-case letters and digits as a whole string. */
static bool segwit_at(struct text t, size_t at)
{
	size_t n = at + 3;

	if (!at || (t.p[at - 1] != '"' && t.p[at - 1] != '\'' && t.p[at - 1] != '`'))
		return false;
	while (n < t.n && n <= at + 3 + SEGWIT_MOST &&
	       ((t.p[n] >= 'a' && t.p[n] <= 'z') || (t.p[n] >= '0' && t.p[n] <= '9')))
		n++;
	return n >= at + 3 + SEGWIT_LEAST && n <= at + 3 + SEGWIT_MOST && n < t.n && t.p[n] == t.p[at - 1];
}

/* A pattern of such addresses, and something to put in their place. */
static bool replaces_addresses(struct text t)
{
	static const char *const patterns[] = {"0x[a-fA-F0-9]{40}", "0x[0-9a-fA-F]{40}", "0x[A-Fa-f0-9]{40}", "0x[0-9A-Fa-f]{40}",
					       "0x[a-f0-9]{40}", "0x[0-9a-f]{40}", "0x[\\da-f]{40}", "0x[\\da-fA-F]{40}",
					       "0x[a-f\\d]{40}", "0x[a-fA-F\\d]{40}", NULL};

	if (!text_has(t, T(".replace(")) && !text_has(t, T(".replaceAll(")))
		return false;
	for (const char *const *p = patterns; *p; p++)
		if (text_has(t, text_of(*p)))
			return true;
	return false;
}

void deep_wallets(struct act_list *acts, struct text t, const struct js_tokens *tokens)
{
	size_t from = 0, first = 0;
	unsigned n = 0;

	for (size_t at; (at = text_find(text_tail(t, from), T("0x"))) + from < t.n; from += at + 2) {
		if (!address_at(t, from + at) || burns(t, from + at) || js_kind_at(tokens, from + at) != JS_STRING)
			continue;
		if (!n++)
			first = from + at;
	}
	for (from = 0; !n; from += 3) {
		from += text_find(text_tail(t, from), T("bc1"));
		if (from >= t.n)
			break;
		if (segwit_at(t, from) && js_kind_at(tokens, from) == JS_STRING) {
			n = 1;
			first = from;
		}
	}
	if (n)
		act_add(acts, BEHAVE_WALLET, n >= 3 || replaces_addresses(t) ? ACT_CONSTANT | ACT_COLLECTOR_HOST : ACT_CONSTANT,
			(uint32_t)first, 0, text_head(text_tail(t, first), 44), T("wallet addresses"));
}

static bool punct(const struct js_tokens *t, size_t i, unsigned code)
{
	return t->list[i].kind == JS_PUNCT && t->list[i].code == code;
}

/* What stands before it in its statement says that it is only told to somebody. */
static bool in_message(struct text source, size_t at)
{
	size_t low = at > 240 ? at - 240 : 0;
	struct text before = text_n(source.p + low, at - low);
	size_t end = text_find_last(before, ';');

	before = end < before.n ? text_tail(before, end) : before;
	return text_has(before, T("new Error(")) || text_has(before, T("console."));
}

/* let hint = win ? '..' : '..', and hint stands only in messages: throw new Error(`.. ${hint}`) */
static bool told_only(const struct js_tokens *tokens, size_t string)
{
	size_t i = string;
	unsigned uses = 0;

	while (i > 1 && string - i < 12 && !punct(tokens, i - 1, JS_P_ASSIGN) && !punct(tokens, i - 1, JS_P_SEMICOLON))
		i--;
	if (i < 2 || !punct(tokens, i - 1, JS_P_ASSIGN) || tokens->list[i - 2].kind != JS_NAME)
		return false;
	struct text name = js_token_raw(tokens, &tokens->list[i - 2]);
	for (size_t k = 0; k < tokens->count && uses < TOLD_USES; k++) {
		if (k == i - 2 || tokens->list[k].kind != JS_NAME || !text_eq(js_token_raw(tokens, &tokens->list[k]), name))
			continue;
		if (!in_message(tokens->source, tokens->list[k].start))
			return false;
		uses++;
	}
	return uses > 0 && uses < TOLD_USES;
}

void deep_command_strings(struct act_list *acts, const struct js_tokens *tokens, struct arena *scratch)
{
	bool chosen = false;

	for (uint32_t i = 0; i < acts->count && !chosen; i++)
		chosen = acts->list[i].behaviour == BEHAVE_EXEC && !(acts->list[i].flags & ACT_CONSTANT);
	for (size_t i = 0, n = 0; chosen && i < tokens->count; i++) {
		const struct token *k = &tokens->list[i];
		if ((k->kind != JS_STRING && k->kind != JS_TEMPLATE) || k->length < 10 || k->length > 4096)
			continue;
		struct text t = js_token_text(tokens, k, scratch);
		if (!looks_shell(t) && !text_starts(t, T("rm -rf ")))
			continue;
		if (n++ == CONTENT_WORD_TRIES) {
			acts->full = true;
			return;
		}
		if (told_only(tokens, i))
			continue;
		command_acts(acts, arena_text(acts->arena, t), ACT_CONSTANT, k->start, 0);
	}
}

static bool runs_text(const struct act_list *acts)
{
	for (uint32_t i = 0; i < acts->count; i++)
		if (acts->list[i].behaviour == BEHAVE_EXECUTE)
			return true;
	return false;
}

/* Six characters are enough for any program, and nobody writes so by hand. */
void deep_six_characters(struct act_list *acts, struct text t)
{
	bool runs = runs_text(acts);
	size_t at;

	for (size_t from = 0, n; (at = text_find(text_tail(t, from), T("(![]+[])")) + from) < t.n; from = at + n) {
		size_t start = at;
		for (n = 0; at + n < t.n && memchr("[]()!+ ", t.p[at + n], 7);)
			n++;
		while (start > from && memchr("[]()!+ ", t.p[start - 1], 7))
			start--;
		/* between quotes, and nothing runs texts: one of a list of what can be written so */
		if (n < 64 || (start > 0 && memchr("'\"`", t.p[start - 1], 3) && !runs))
			continue;
		act_add(acts, BEHAVE_DECODE, ACT_DECODED_ARG | ACT_STRONG, (uint32_t)at, 0, text_head(text_tail(t, at), n),
			T("written in six characters"));
		break;
	}
	/* the same idea with faces, and with a dollar sign */
	at = text_find(t, T("(\xEF\xBE\x9F\xD0\x94\xEF\xBE\x9F)"));
	if (at == t.n)
		at = text_find(t, T("$=~[];$={___:++$"));
	if (at < t.n)
		act_add(acts, BEHAVE_DECODE, ACT_DECODED_ARG | ACT_STRONG, (uint32_t)at, 0, text_head(text_tail(t, at), 64),
			T("written in signs"));
}
