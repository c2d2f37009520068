#include "scanner/content/plain.h"

#define INDEX_MAX  64  /* bytes between brackets that are looked through */
#define OBJECT_MAX 256 /* of an argument */
#define BODY_MAX   2048 /* of a loop */
#define HEAD_MAX   64   /* of the parameters of a method */
#define TYPE_MAX   64   /* of a type in a comment */
#define WORD_MAX   16   /* of a word before it */
#define LOAD_MAX   256  /* of what is loaded */

static struct text behind_blanks(struct text t)
{
	while (t.n && (*t.p == ' ' || *t.p == '\t' || *t.p == '\n' || *t.p == '\r'))
		t = text_tail(t, 1);
	return t;
}

static bool is_letter(char c)
{
	return ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || c == '_' || c == '$';
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static char last_of(struct text t)
{
	return t.n ? t.p[t.n - 1] : ' ';
}

static char first_of(struct text t)
{
	return t.n ? *t.p : ' ';
}

static struct text before_blanks(struct text t)
{
	while (t.n && (last_of(t) == ' ' || last_of(t) == '\t' || last_of(t) == '\n' || last_of(t) == '\r'))
		t = text_head(t, t.n - 1);
	return t;
}

/* =, ==, ===, != or !==: what stands before it is not called, and nothing of it is taken. */
static bool written_or_compared(struct text behind)
{
	return (text_starts(behind, T("=")) && !text_starts(behind, T("=>"))) || text_starts(behind, T("!="));
}

static bool ends_in_comparison(struct text before)
{
	while (before.n && before.p[before.n - 1] == ' ')
		before = text_head(before, before.n - 1);
	return text_ends(before, T("==")) || text_ends(before, T("!="));
}

/* Two names with a blank between them, on one line, are no expression (but TypeScript's `as`): a comment, a message, `in`. */
static bool goes_on_as_sentence(struct text behind)
{
	struct text next = behind;

	while (text_skip(&next, T(" ")))
		;
	return next.n < behind.n && next.n && is_letter(*next.p) && !text_starts(next, T("as ")) && !text_starts(next, T("satisfies "));
}

/* Nor has an expression two names in a row before it, if the first is no word of the language: "fails to fetch", "a Server Function". */
static bool comes_in_sentence(struct text before)
{
	static const char *const words[] = {
		"return", "typeof", "await", "yield", "case", "in", "of", "new", "delete", "void", "else", "do", "throw", "instanceof",
		"extends", "default", "const", "let", "var", "async", "as", "satisfies", "from", "import", "export", "get", "set", "static",
		"function", "class", "type", "is",
	};
	size_t end = before.n, i;

	while (end > 0 && before.p[end - 1] == ' ')
		end--;
	for (i = end; i > 0 && end - i < WORD_MAX && is_letter(before.p[i - 1]);)
		i--;
	struct text word = text_head(text_tail(before, i), end - i);
	if (end == before.n || !word.n || word.n == WORD_MAX)
		return false;
	for (size_t k = 0; k < sizeof words / sizeof *words; k++)
		if (text_eq(word, text_of(words[k])))
			return false;
	return true;
}

/* What stands before it ends the expression, or is an operator of which something else comes out. */
static bool ends_there(struct text behind)
{
	static const char *const further[] = {"(", "`", ".", "[", "?.", "/", "\\"};
	struct text next = behind_blanks(behind);

	for (size_t i = 0; i < sizeof further / sizeof *further; i++)
		if (text_starts(next, text_of(further[i])))
			return false;
	return !next.n || (*next.p > ' ' && *next.p < 0x7f);
}

/* '__proto__' in x, key === '__proto__', names.includes('__proto__') */
static bool plain_literal(struct text before, struct text behind)
{
	bool asked = text_ends(before, T(".includes(")) || text_ends(before, T(".has("));

	behind = behind_blanks(behind);
	return ends_in_comparison(before) || (asked && text_skip(&behind, T(")")) && ends_there(behind)) ||
	       written_or_compared(behind) || text_starts(behind, T("in "));
}

bool plain_prototype(struct text before, struct text behind)
{
	char quote = last_of(before);

	if ((quote == '"' || quote == '\'') && first_of(behind) == quote)
		return plain_literal(text_head(before, before.n - 1), text_tail(behind, 1));
	struct text next = behind_blanks(behind);
	if (written_or_compared(next))
		return true;
	if (text_skip(&next, T(":"))) {
		next = behind_blanks(next);
		return text_starts(next, T("[]")) || text_starts(next, T("null"));
	}
	return goes_on_as_sentence(behind);
}

/* Behind a literal or a comment that begins at i; i itself where neither does; t.n where it is not known. */
static size_t behind_inert(struct text t, size_t i)
{
	char c = t.p[i];
	struct text rest = text_tail(t, i);

	if (c == '`')
		return t.n;
	if (text_starts(rest, T("//")))
		return i + text_find(rest, T("\n"));
	if (text_starts(rest, T("/*")))
		return i + text_find(rest, T("*/"));
	if (c != '"' && c != '\'')
		return i;
	for (i++; i < t.n && t.p[i] != c; i++)
		i += t.p[i] == '\\';
	return i < t.n ? i : t.n;
}

bool plain_element(struct text before, struct text behind)
{
	struct text index = text_head(behind, INDEX_MAX + 1);
	bool number = is_digit(first_of(index));
	size_t at = 0;

	(void)before;
	for (; at < index.n && index.p[at] != ']'; at++) {
		number &= is_digit(index.p[at]);
		if (index.p[at] == '[' || index.p[at] == '\n' || index.p[at] == '/')
			return false;
		at = behind_inert(index, at); /* a bracket in a text ends nothing */
	}
	if (at >= index.n)
		return false;
	struct text next = behind_blanks(text_tail(behind, at + 1));
	return number || written_or_compared(next) || text_starts(next, T("instanceof "));
}

/* {a: 1, b: {c: d}}, and nothing else is given: as text it is what it says it is. */
static bool plain_object(struct text t)
{
	size_t depth = 0, at = 0;

	for (; at < t.n; at++) {
		if (t.p[at] == '[' || t.p[at] == '/' || t.p[at] == '\\')
			return false;
		at = behind_inert(t, at);
		if (at >= t.n)
			return false;
		depth += t.p[at] == '{';
		if (t.p[at] == '}' && --depth == 0)
			break;
	}
	struct text object = text_head(t, at);
	return text_starts(behind_blanks(text_tail(t, at < t.n ? at + 1 : at)), T(")")) && !text_has(object, T("...")) &&
	       !text_has(object, T("toString")) && !text_has(object, T("valueOf"));
}

bool plain_constructor(struct text before, struct text behind)
{
	struct text next = behind_blanks(behind);

	if (text_ends(before, T("new this")) || text_starts(next, T(")")))
		return true;
	if (text_starts(next, T("{")))
		return plain_object(text_head(next, OBJECT_MAX));
	if (!text_skip(&next, T("+")) && !is_digit(first_of(next)))
		return false;
	while (is_letter(first_of(next)) || is_digit(first_of(next)) || first_of(next) == '.')
		next = text_tail(next, 1);
	return text_starts(behind_blanks(next), T(")"));
}

static bool leaves(struct text t, size_t i)
{
	struct text rest = text_tail(t, i);
	bool begins = !i || !(is_letter(t.p[i - 1]) || is_digit(t.p[i - 1]) || t.p[i - 1] == '.');

	return begins && (text_starts(rest, T("break;")) || text_starts(rest, T("break}")) || text_starts(rest, T("return")) ||
			  text_starts(rest, T("throw ")));
}

bool plain_loop(struct text before, struct text behind)
{
	struct text body = text_head(behind_blanks(behind), BODY_MAX);
	size_t depth = 0;

	(void)before;
	if (!text_starts(body, T("{")))
		return false;
	for (size_t i = 0; i < body.n; i++) {
		i = behind_inert(body, i);
		if (i == body.n)
			return false;
		if (leaves(body, i))
			return true;
		depth += body.p[i] == '{';
		if (body.p[i] == '}' && --depth == 0)
			return false;
	}
	return false;
}

bool plain_prefix(struct text before, struct text behind)
{
	(void)before;
	return behind.n && (is_letter(*behind.p) || is_digit(*behind.p));
}

bool plain_quoted(struct text before, struct text behind)
{
	char quote = last_of(before);

	if (quote != '"' && quote != '\'')
		return true;
	return goes_on_as_sentence(behind) || plain_literal(text_head(before, before.n - 1), behind);
}

bool plain_word(struct text before, struct text behind)
{
	return goes_on_as_sentence(behind) || text_ends(before, T(".startsWith(")) || plain_literal(before, behind);
}

bool plain_ahead(struct text before, struct text behind)
{
	(void)behind;
	return text_ends(before, T("pre"));
}

bool plain_ticked(struct text before, struct text behind)
{
	return text_ends(before, T("`")) && goes_on_as_sentence(behind);
}

bool plain_type(struct text before, struct text behind)
{
	(void)behind;
	return text_ends(before, T("instanceof ")) || text_ends(before, T("[object ")) ||
	       (text_ends(before, T("|")) && !text_ends(before, T("||")));
}

bool plain_this(struct text before, struct text behind)
{
	(void)before;
	return text_starts(behind, T("\"return this\")()")) || text_starts(behind, T("'return this')()"));
}

bool plain_method(struct text before, struct text behind)
{
	if (plain_this(before, behind))
		return true;
	before = before_blanks(before);
	if (text_ends(before, T("function")))
		return true;
	if (text_ends(before, T("extends")))
		return false;
	for (size_t i = 0; i < behind.n && i < HEAD_MAX; i++) {
		char c = behind.p[i];
		if (c == ')') /* on one line: a call and a block behind it are not */
			return text_starts(text_tail(behind, i + 1), T(" {"));
		if (!is_letter(c) && !is_digit(c) && c != ',' && c != ' ')
			return false;
	}
	return false;
}

bool plain_group(struct text before, struct text behind)
{
	return text_ends(before, T("(?")) || plain_this(before, behind);
}

bool plain_between(struct text before, struct text behind)
{
	return text_ends(before, T("/")) && !text_ends(before, T("*/")) && first_of(behind) != '*' && first_of(behind) != '/';
}

bool plain_shown(struct text before, struct text behind)
{
	char next = first_of(behind);

	return (text_ends(before, T("\"")) || text_ends(before, T("'"))) && (next == ':' || next == ']' || next == ' ' || next == last_of(before));
}

bool plain_mention(struct text before, struct text behind)
{
	struct text given = behind;

	if (text_skip(&given, T("(")) && plain_this(before, given))
		return true;
	return text_starts(behind, T("\"")) || text_starts(behind, T("'")) ||
	       (text_starts(behind, T("`")) && text_ends(before, T("`")));
}

bool plain_uncurried(struct text before, struct text behind)
{
	static const struct text kinds[] = {
		{"Object.", 7}, {"Array.", 6}, {"String.", 7}, {"RegExp.", 7}, {"Date.", 5}, {"Number.", 7}, {"Map.", 4}, {"Set.", 4},
	};

	size_t n = 0;

	(void)before;
	if (!text_skip(&behind, T(".bind(")))
		return false;
	while (n < behind.n && n < INDEX_MAX && (is_letter(behind.p[n]) || is_digit(behind.p[n]) || behind.p[n] == '.'))
		n++;
	struct text path = text_head(behind, n);
	if (!text_starts(text_tail(behind, n), T(")")) || text_has(path, T("constructor")) || text_has(path, T("__proto__")))
		return false;
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (text_starts(path, kinds[i]))
			return true;
	return false;
}

bool plain_empty(struct text before, struct text behind)
{
	(void)before;
	return text_starts(behind, T(")"));
}

bool plain_call(struct text before, struct text behind)
{
	(void)before;
	return text_starts(behind, T("()"));
}

/* Written to, compared or multiplied. */
static bool is_number(struct text behind)
{
	char next = first_of(behind);

	return next == '*' || next == '>' || (next == '<' && !text_starts(behind, T("<!--"))) || written_or_compared(behind);
}

/* Inside {..} behind a word of a comment's: @param {(string|Function)} */
static bool in_type(struct text before)
{
	size_t i = before.n;

	while (i > 0 && before.n - i < TYPE_MAX && (is_letter(before.p[i - 1]) || is_digit(before.p[i - 1]) ||
						    text_has(T(" {:,|<>()[]?!*=."), text_n(before.p + i - 1, 1))))
		i--;
	return i > 0 && before.p[i - 1] == '@' && text_has(text_tail(before, i), T(" {")) && !text_has(text_tail(before, i), T("$"));
}

/* Compared, asked for its type, one of a set of bits or types: true, false or a number comes out. */
static bool is_operand(struct text before, struct text behind)
{
	return ends_there(behind) &&
	       (text_ends(before, T("instanceof ")) || text_ends(before, T("typeof ")) || text_ends(before, T("[object ")) ||
		ends_in_comparison(before) || (text_ends(before_blanks(before), T("|")) && !text_ends(before_blanks(before), T("||"))));
}

/* The same word as a text. */
static bool plain_text(struct text before, struct text behind)
{
	char quote = first_of(behind);

	if (last_of(before) != quote)
		return last_of(before) == ' ' || last_of(before) == '-'; /* the end of a sentence, of node-fetch */
	before = text_head(before, before.n - 1);
	behind = text_tail(behind, 1);
	return goes_on_as_sentence(behind) || (quote != '`' && (plain_literal(before, behind) || text_ends(before, T("case "))));
}

/* Behind a full stop. */
static bool ends_sentence(struct text behind)
{
	static const char *const methods[] = {"bind", "call", "apply", "constructor", "["};
	struct text next = behind_blanks(behind);

	for (size_t i = 0; i < sizeof methods / sizeof *methods; i++)
		if (text_starts(next, text_of(methods[i])))
			return false;
	return next.n < behind.n || text_starts(next, T("\"")) || text_starts(next, T("'"));
}

bool plain_name(struct text before, struct text behind)
{
	char next = first_of(behind), last = last_of(before);

	if (is_letter(next) || is_digit(next) || last == '$' || last == '#' || comes_in_sentence(before) || text_ends(before, T("(?:")))
		return true;
	if (next == '"' || next == '\'' || (next == '`' && last == '`'))
		return plain_text(before, behind);
	if (next == '(')
		return text_starts(behind, T("()")) || plain_method(before, text_tail(behind, 1));
	if (next == '.')
		return text_starts(behind, T(".prototype")) || ends_sentence(text_tail(behind, 1));
	if (next == '/' || next == ':')
		return next == '/' ? plain_between(before, text_tail(behind, 1)) : last == '[';
	return next == '#' || next == '-' || goes_on_as_sentence(behind) || is_number(behind_blanks(behind)) ||
	       is_operand(before, behind) || (in_type(before) && ends_there(behind));
}

/* {constructor: F} = f */
static bool taken_out(struct text before, struct text behind)
{
	struct text next = behind_blanks(behind);
	bool renamed = text_skip(&next, T(":"));

	before = before_blanks(before);
	if (renamed) {
		next = behind_blanks(next);
		while (is_letter(first_of(next)) || is_digit(first_of(next)))
			next = text_tail(next, 1);
		next = behind_blanks(next);
	}
	bool ends = text_starts(next, T("}")) || (text_starts(next, T("=")) && !text_starts(next, T("==")));
	if (renamed)
		return (text_ends(before, T("{")) || text_ends(before, T(","))) && (ends || text_starts(next, T(",")));
	return (text_ends(before, T("{")) && (ends || text_starts(next, T(",")))) || (text_ends(before, T(",")) && text_starts(next, T("}")));
}

/* 'constructor', kept for later */
static bool plain_kept(struct text before, struct text behind)
{
	if (taken_out(before, behind))
		return false;
	before = before_blanks(before);
	return plain_literal(before, behind) || text_ends(before, T("+=")) || !(text_ends(before, T("=")) || text_ends(before, T("[")));
}

bool plain_member(struct text before, struct text behind)
{
	static const char *const taken[] = {";", ")", ",", "]", "}", ":", "`", "/", "(", "[", "?.", "||", "??", ".call", ".apply", ".bind"};
	char last = last_of(before), next = first_of(behind);
	struct text rest = behind_blanks(behind);

	if (is_letter(next) || is_digit(next) || last == '$' || last == '#')
		return true;
	if (last == next && (last == '"' || last == '\''))
		return plain_kept(text_head(before, before.n - 1), text_tail(behind, 1));
	if (last != '.')
		return !taken_out(before, behind);
	if (next == '(' || text_ends(before, T("captureStackTrace(this, this.")) || text_ends(before, T("captureStackTrace(this,this.")))
		return true; /* the first is another word */
	for (size_t i = 0; i < sizeof taken / sizeof *taken; i++)
		if (text_starts(rest, text_of(taken[i])))
			return false;
	return rest.n && *rest.p > ' ' && *rest.p < 0x7f && (rest.n == behind.n || !is_letter(*rest.p) || text_starts(behind, T(" ")));
}

/* g = globalThis; or the first of more: g = globalThis, x = 1 */
static bool named_anew(struct text before, struct text behind)
{
	struct text rest = behind_blanks(behind);

	before = before_blanks(before);
	if (!text_ends(before, T("=")) || text_ends(before, T("==")))
		return false;
	if (!text_skip(&rest, T(",")))
		return !rest.n || text_starts(rest, T(";")) || text_has(text_head(behind, behind.n - rest.n), T("\n"));
	rest = behind_blanks(rest);
	while (is_letter(first_of(rest)) || is_digit(first_of(rest)))
		rest = text_tail(rest, 1);
	return first_of(rest) != '.';
}

bool plain_global(struct text before, struct text behind)
{
	struct text rest = behind_blanks(behind);
	char last = last_of(before);

	if (is_letter(first_of(behind)) || is_digit(first_of(behind)) || last == '$' || last == '#' || last == '.' || last == '-')
		return true;
	return !text_starts(behind, T("/*")) && !text_starts(rest, T("[")) && !text_starts(rest, T(")[")) && !named_anew(before, behind) &&
	       !(text_ends(before, T(")(")) && text_starts(rest, T(")")));
}

bool plain_load(struct text before, struct text behind)
{
	struct text t = text_head(behind_blanks(behind), LOAD_MAX);
	size_t end = 0;

	(void)before;
	if (text_starts(t, T("/*")) && (end = behind_inert(t, 0)) < t.n) /* for a bundler */
		t = behind_blanks(text_tail(t, end + 2));
	end = 0;
	if (text_starts(t, T(")")))
		return true;
	if (first_of(t) == '"' || first_of(t) == '\'') {
		end = behind_inert(t, 0);
		struct text next = behind_blanks(text_tail(t, end < t.n ? end + 1 : t.n));
		return text_starts(next, T(")")) || text_starts(next, T(","));
	}
	for (; end < t.n && t.p[end] != ')'; end++)
		if (t.p[end] == '+' || t.p[end] == '[' || t.p[end] == '`')
			return false;
	return end < t.n && !text_starts(text_tail(t, end), T(").")) && !text_starts(text_tail(t, end), T(")["));
}

/* Backslashes by which paths are split, or that are looked for in one. */
static bool parts_paths(struct text before)
{
	static const char *const calls[] = {".split(", "ndexOf(", ".includes(", ".startsWith(", ".endsWith(", ".replace(", ".replaceAll(", NULL};

	for (const char *const *c = calls; *c; c++)
		if (text_ends(before, text_of(*c)))
			return true;
	return false;
}

bool plain_share(struct text before, struct text behind)
{
	static const char none[] = "[](){}*/|;:&^#@!~= \t\r\n"; /* no host begins with these, nor what stands for one */
	char next = first_of(behind);

	if (next == '\'' || next == '"' || next == '`')
		return parts_paths(before) || ends_in_comparison(before) || written_or_compared(behind_blanks(text_tail(behind, 1)));
	return behind.n && memchr(none, next, sizeof none - 1);
}

static bool in_word(char c)
{
	return is_letter(c) || is_digit(c) || c == '.' || c == '/' || c == ':' || c == '-';
}

bool plain_joint(struct text before, struct text behind)
{
	return !in_word(last_of(before)) || !in_word(first_of(behind));
}

bool plain_joined(struct text before, struct text behind)
{
	struct text next = behind_blanks(behind);

	if (!text_skip(&next, T("'")) && !text_skip(&next, T("\"")) && !text_skip(&next, T("`")))
		return true;
	return plain_joint(before, next);
}
