/* scanner/js/token.h: what the lexer makes of JavaScript.
 *
 * Tokens stand in the order of the source and do not overlap; together with
 * the comments (a list of their own) and the white space between them they are
 * the source, byte for byte. Nothing is an error: what fits no rule is a token
 * of kind JS_BAD, and the lexer goes on.
 */
#ifndef PICKET_SCANNER_JS_TOKEN_H
#define PICKET_SCANNER_JS_TOKEN_H

#include "base/text.h"

enum js_kind {
	JS_END,	   /* behind the last token; length 0 */
	JS_NAME,   /* identifier; escapes in it: JS_ESCAPED */
	JS_WORD,   /* reserved word, or one that is reserved in places; code: enum js_word */
	JS_PRIVATE, /* #name */
	JS_NUMBER, /* also with separators, in hex, octal, binary */
	JS_BIGINT, /* 123n */
	JS_STRING, /* with its quotes */
	JS_TEMPLATE, /* `whole` */
	JS_TEMPLATE_HEAD, /* `a${ */
	JS_TEMPLATE_MIDDLE, /* }b${ */
	JS_TEMPLATE_TAIL, /* }c` */
	JS_REGEX,  /* with flags */
	JS_PUNCT,  /* code: enum js_punct */
	JS_COMMENT, /* also hashbang and HTML-like ones; only in the list of comments */
	JS_BAD,	   /* a byte, or a run of bytes, that fits nothing */
};

/* Flags of a token. */
#define JS_NEWLINE  1u /* a line ends between this token and the one before */
#define JS_ESCAPED  2u /* has a backslash: js_token_text() decodes it */
#define JS_UNCLOSED 4u /* the source (or line) ended inside it */
/* Of opening brackets, by what stands before them. */
#define JS_HEAD	      8u  /* ( of if, while, for, with; a colon of a label or case */
#define JS_VALUE      16u /* { of an object (not of a block); [ */
#define JS_FUNC_VALUE 32u /* ( of the parameters of a function expression */

struct token {
	uint32_t start, length; /* bytes in the source */
	uint8_t kind;		/* enum js_kind */
	uint8_t flags;
	uint16_t code; /* enum js_punct, enum js_word */
	/* Brackets and template parts: the index of the partner (for a head or
	 * middle: of the next part), or JS_NO_MATE. Names: for the folder's use. */
	uint32_t mate;
};

#define JS_NO_MATE UINT32_MAX

#define JS_PUNCTS                                                                                  \
	X(LBRACE, "{") X(RBRACE, "}") X(LPAREN, "(") X(RPAREN, ")") X(LBRACKET, "[")               \
	X(RBRACKET, "]") X(DOT, ".") X(SPREAD, "...") X(SEMICOLON, ";") X(COMMA, ",")              \
	X(QUESTION, "?") X(OPTIONAL, "?.") X(NULLISH, "\x3f\x3f") X(COLON, ":") X(ARROW, "=>")           \
	X(AT, "@") X(LT, "<") X(GT, ">") X(LE, "<=") X(GE, ">=") X(EQ, "==") X(NE, "!=")           \
	X(SEQ, "===") X(SNE, "!==") X(PLUS, "+") X(MINUS, "-") X(STAR, "*") X(SLASH, "/")          \
	X(PERCENT, "%") X(POW, "**") X(INC, "++") X(DEC, "--") X(SHL, "<<") X(SHR, ">>")           \
	X(USHR, ">>>") X(AND, "&") X(OR, "|") X(XOR, "^") X(NOT, "!") X(TILDE, "~")                \
	X(ANDAND, "&&") X(OROR, "||") X(ASSIGN, "=") X(ADD_ASSIGN, "+=") X(SUB_ASSIGN, "-=")       \
	X(MUL_ASSIGN, "*=") X(DIV_ASSIGN, "/=") X(MOD_ASSIGN, "%=") X(POW_ASSIGN, "**=")           \
	X(SHL_ASSIGN, "<<=") X(SHR_ASSIGN, ">>=") X(USHR_ASSIGN, ">>>=") X(AND_ASSIGN, "&=")       \
	X(OR_ASSIGN, "|=") X(XOR_ASSIGN, "^=") X(ANDAND_ASSIGN, "&&=") X(OROR_ASSIGN, "||=")       \
	X(NULLISH_ASSIGN, "\x3f\x3f=")

enum js_punct {
#define X(name, spelling) JS_P_##name,
	JS_PUNCTS
#undef X
};

/* Words the folder asks for. Those behind "YIELD" are plain names in most places. */
#define JS_WORDS                                                                                   \
	X(BREAK, "break") X(CASE, "case") X(CATCH, "catch") X(CLASS, "class") X(CONST, "const")    \
	X(CONTINUE, "continue") X(DEBUGGER, "debugger") X(DEFAULT, "default") X(DELETE, "delete")  \
	X(DO, "do") X(ELSE, "else") X(ENUM, "enum") X(EXPORT, "export") X(EXTENDS, "extends")      \
	X(FALSE, "false") X(FINALLY, "finally") X(FOR, "for") X(FUNCTION, "function")              \
	X(IF, "if") X(IMPORT, "import") X(IN, "in") X(INSTANCEOF, "instanceof") X(NEW, "new")      \
	X(NULL, "null") X(RETURN, "return") X(SUPER, "super") X(SWITCH, "switch")                  \
	X(THIS, "this") X(THROW, "throw") X(TRUE, "true") X(TRY, "try") X(TYPEOF, "typeof")        \
	X(VAR, "var") X(VOID, "void") X(WHILE, "while") X(WITH, "with") X(YIELD, "yield")          \
	X(LET, "let") X(STATIC, "static") X(ASYNC, "async") X(AWAIT, "await") X(OF, "of")          \
	X(GET, "get") X(SET, "set")

enum js_word {
	JS_W_NONE,
#define X(name, spelling) JS_W_##name,
	JS_WORDS
#undef X
};

#endif
