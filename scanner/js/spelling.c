#include "scanner/js/spelling.h"

#include <string.h>

/* Spellings in the order of the codes. */
static const char *const words[] = {
	"",
#define X(name, spelling) spelling,
	JS_WORDS
#undef X
};
#define WORDS (sizeof words / sizeof *words)

unsigned spelling_word(const uint8_t *p, size_t n)
{
#define W(name) JS_W_##name
	static const uint8_t by_letter[26][6] = {
		['a' - 'a'] = {W(ASYNC), W(AWAIT)},
		['b' - 'a'] = {W(BREAK)},
		['c' - 'a'] = {W(CASE), W(CATCH), W(CLASS), W(CONST), W(CONTINUE)},
		['d' - 'a'] = {W(DO), W(DEBUGGER), W(DEFAULT), W(DELETE)},
		['e' - 'a'] = {W(ELSE), W(ENUM), W(EXPORT), W(EXTENDS)},
		['f' - 'a'] = {W(FUNCTION), W(FOR), W(FALSE), W(FINALLY)},
		['g' - 'a'] = {W(GET)},
		['i' - 'a'] = {W(IF), W(IN), W(IMPORT), W(INSTANCEOF)},
		['l' - 'a'] = {W(LET)},
		['n' - 'a'] = {W(NEW), W(NULL)},
		['o' - 'a'] = {W(OF)},
		['r' - 'a'] = {W(RETURN)},
		['s' - 'a'] = {W(SUPER), W(SWITCH), W(STATIC), W(SET)},
		['t' - 'a'] = {W(THIS), W(TRUE), W(TRY), W(THROW), W(TYPEOF)},
		['v' - 'a'] = {W(VAR), W(VOID)},
		['w' - 'a'] = {W(WHILE), W(WITH)},
		['y' - 'a'] = {W(YIELD)},
	};
#undef W
	static const uint8_t lengths[WORDS] = {
		0,
#define X(name, spelling) sizeof spelling - 1,
		JS_WORDS
#undef X
	};

	/* By first letter, a bit for each length. */
#define B(n) (1u << (n))
	static const uint16_t with_length[26] = {
		['a' - 'a'] = B(5),		       ['b' - 'a'] = B(5),
		['c' - 'a'] = B(4) | B(5) | B(8),      ['d' - 'a'] = B(2) | B(6) | B(7) | B(8),
		['e' - 'a'] = B(4) | B(6) | B(7),      ['f' - 'a'] = B(3) | B(5) | B(7) | B(8),
		['g' - 'a'] = B(3),		       ['i' - 'a'] = B(2) | B(6) | B(10),
		['l' - 'a'] = B(3),		       ['n' - 'a'] = B(3) | B(4),
		['o' - 'a'] = B(2),		       ['r' - 'a'] = B(6),
		['s' - 'a'] = B(3) | B(5) | B(6),      ['t' - 'a'] = B(3) | B(4) | B(5) | B(6),
		['v' - 'a'] = B(3) | B(4),	       ['w' - 'a'] = B(4) | B(5),
		['y' - 'a'] = B(5),
	};
#undef B

	if (n < 2 || n > 10 || *p < 'a' || *p > 'z' || !(with_length[*p - 'a'] >> n & 1))
		return JS_W_NONE;
	for (const uint8_t *w = by_letter[*p - 'a']; *w; w++)
		if (lengths[*w] == n && words[*w][1] == (char)p[1] && !memcmp(words[*w], p, n))
			return *w;
	return JS_W_NONE;
}

/* The longest punctuator at p, and its length. ECMA-262, 12.8. */
enum js_punct spelling_punct(const uint8_t *p, size_t left, size_t *n)
{
	const uint8_t a = p[0], b = left > 1 ? p[1] : 0, c = left > 2 ? p[2] : 0,
		      d = left > 3 ? p[3] : 0;
#define IS(length, code) return *n = (length), JS_P_##code
	switch (a) {
	case '.':
		if (b == '.' && c == '.')
			IS(3, SPREAD);
		IS(1, DOT);
	case ';':
		IS(1, SEMICOLON);
	case ',':
		IS(1, COMMA);
	case ':':
		IS(1, COLON);
	case '~':
		IS(1, TILDE);
	case '@':
		IS(1, AT);
	case '?':
		if (b == '?' && c == '=')
			IS(3, NULLISH_ASSIGN);
		if (b == '?')
			IS(2, NULLISH);
		if (b == '.' && (c < '0' || c > '9'))
			IS(2, OPTIONAL);
		IS(1, QUESTION);
	case '=':
		if (b == '=' && c == '=')
			IS(3, SEQ);
		if (b == '=')
			IS(2, EQ);
		if (b == '>')
			IS(2, ARROW);
		IS(1, ASSIGN);
	case '!':
		if (b == '=' && c == '=')
			IS(3, SNE);
		if (b == '=')
			IS(2, NE);
		IS(1, NOT);
	case '+':
		if (b == '+')
			IS(2, INC);
		if (b == '=')
			IS(2, ADD_ASSIGN);
		IS(1, PLUS);
	case '-':
		if (b == '-')
			IS(2, DEC);
		if (b == '=')
			IS(2, SUB_ASSIGN);
		IS(1, MINUS);
	case '*':
		if (b == '*' && c == '=')
			IS(3, POW_ASSIGN);
		if (b == '*')
			IS(2, POW);
		if (b == '=')
			IS(2, MUL_ASSIGN);
		IS(1, STAR);
	case '%':
		if (b == '=')
			IS(2, MOD_ASSIGN);
		IS(1, PERCENT);
	case '&':
		if (b == '&' && c == '=')
			IS(3, ANDAND_ASSIGN);
		if (b == '&')
			IS(2, ANDAND);
		if (b == '=')
			IS(2, AND_ASSIGN);
		IS(1, AND);
	case '|':
		if (b == '|' && c == '=')
			IS(3, OROR_ASSIGN);
		if (b == '|')
			IS(2, OROR);
		if (b == '=')
			IS(2, OR_ASSIGN);
		IS(1, OR);
	case '^':
		if (b == '=')
			IS(2, XOR_ASSIGN);
		IS(1, XOR);
	case '<':
		if (b == '<' && c == '=')
			IS(3, SHL_ASSIGN);
		if (b == '<')
			IS(2, SHL);
		if (b == '=')
			IS(2, LE);
		IS(1, LT);
	case '>':
		if (b == '>' && c == '>' && d == '=')
			IS(4, USHR_ASSIGN);
		if (b == '>' && c == '>')
			IS(3, USHR);
		if (b == '>' && c == '=')
			IS(3, SHR_ASSIGN);
		if (b == '>')
			IS(2, SHR);
		if (b == '=')
			IS(2, GE);
		IS(1, GT);
	default: /* '/' */
		if (b == '=')
			IS(2, DIV_ASSIGN);
		IS(1, SLASH);
	}
#undef IS
}
