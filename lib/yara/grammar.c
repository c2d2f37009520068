#include "yara/grammar.h"

/* Where the reader is in a file of rules. */
enum place { CODE, STRING, REGEX, LINE_COMMENT, BLOCK_COMMENT };

struct reader {
	struct text left;
	size_t line; /* from 1 */
	enum place place;
	bool keep;	/* inside a rule: what is read goes to out */
	size_t depth;	/* of braces */
	size_t lines;	/* of the rule so far */
	struct buf row; /* the line at hand */
	struct buf *out;
	struct err *e;
};

static bool no(struct reader *r, const char *why)
{
	return err_set(r->e, "YARA", "line %zu: %s", r->line, why);
}

static char peek(const struct reader *r, size_t at)
{
	return at < r->left.n ? r->left.p[at] : '\0';
}

bool yara_name_valid(struct text name)
{
	if (!name.n || name.n > YARA_NAME_MAX || (name.p[0] >= '0' && name.p[0] <= '9'))
		return false;
	for (size_t i = 0; i < name.n; i++)
		if (!text_is_word(name.p[i]))
			return false;
	return true;
}

static bool end_row(struct reader *r)
{
	while (r->row.n && r->row.p[r->row.n - 1] == ' ')
		r->row.n--;
	if (r->row.failed)
		return no(r, "longer than 512 bytes; hex strings may go over several lines");
	if (!r->row.n)
		return true;
	if (!text_utf8_valid(buf_view(&r->row)))
		return no(r, "not valid UTF-8");
	if (r->lines++ == YARA_LINES_MAX)
		return no(r, "more than 1024 lines in one rule");
	buf_text(r->out, buf_view(&r->row));
	buf_char(r->out, '\n');
	buf_clear(&r->row);
	return !r->out->failed || no(r, "more than 16384 bytes in one rule");
}

static void put(struct reader *r, char c)
{
	bool quoted = r->place == STRING || r->place == REGEX;

	if (c != '\t')
		buf_char(&r->row, c);
	else if (quoted)
		buf_text(&r->row, T("\\t"));
	else
		buf_text(&r->row, r->row.n ? T(" ") : T("    "));
}

/* One character on; a line end ends the line. */
static bool take(struct reader *r)
{
	char c = peek(r, 0);

	r->left = text_tail(r->left, 1);
	if (c == '\r' && peek(r, 0) == '\n')
		return true;
	if (c == '\n') {
		if (r->place == STRING || r->place == REGEX)
			return no(r, "a string or regular expression without its end");
		if (r->place == LINE_COMMENT)
			r->place = CODE;
		bool ok = !r->keep || end_row(r);
		r->line++;
		return ok;
	}
	if (((unsigned char)c < 0x20 && c != '\t') || c == 0x7f)
		return no(r, "a control character");
	if (r->keep)
		put(r, c);
	return true;
}

static bool take_two(struct reader *r)
{
	return take(r) && (!r->left.n || take(r));
}

/* Inside of what is quoted or commented. */
static bool step_inside(struct reader *r)
{
	char c = peek(r, 0), next = peek(r, 1);

	if (r->place == BLOCK_COMMENT && c == '*' && next == '/') {
		bool ok = take_two(r);
		r->place = CODE;
		return ok;
	}
	if (r->place == LINE_COMMENT || r->place == BLOCK_COMMENT)
		return take(r);
	if (c == '\\')
		return next == '\t' ? no(r, "a TAB behind a backslash; write \\t") : next == '\n' ? take(r) : take_two(r);
	bool end = c == (r->place == STRING ? '"' : '/');
	bool ok = take(r);
	if (end)
		r->place = CODE;
	return ok;
}

/* The word that begins here, and whether it is one by itself and no part of $name, #name, @name or !name. */
static struct text word(const struct reader *r)
{
	size_t n = 0;

	while (text_is_word(peek(r, n)))
		n++;
	return text_head(r->left, n);
}

static bool take_word(struct reader *r, struct text w)
{
	for (size_t i = 0; i < w.n; i++)
		if (!take(r))
			return false;
	return true;
}

static bool step_code(struct reader *r)
{
	char c = peek(r, 0), next = peek(r, 1);
	struct text w = word(r);

	if (w.n)
		return text_eq(w, T("include")) ? no(r, "include is not allowed: a pack's rules stand alone")
						: take_word(r, w);
	if (c == '$' || c == '#' || c == '@' || c == '!') {
		if (!take(r))
			return false;
		return take_word(r, word(r));
	}
	if (c == '/' && (next == '/' || next == '*')) {
		r->place = next == '/' ? LINE_COMMENT : BLOCK_COMMENT;
		return take_two(r);
	}
	r->depth += c == '{';
	if (c == '}' && r->depth-- == 0)
		return no(r, "a } too many");
	bool ok = take(r);
	if (c == '"')
		r->place = STRING;
	else if (c == '/')
		r->place = REGEX;
	return ok;
}

static bool step(struct reader *r)
{
	return r->place == CODE ? step_code(r) : step_inside(r);
}

/* Between rules: blanks and comments. */
static bool skip(struct reader *r)
{
	while (r->left.n) {
		char c = peek(r, 0), next = peek(r, 1);
		bool blank = c == ' ' || c == '\t' || c == '\n' || (c == '\r' && next == '\n');
		bool comment = c == '/' && (next == '/' || next == '*');
		if (r->place == CODE && !blank && !comment)
			return true;
		if (!step(r))
			return false;
	}
	return r->place != BLOCK_COMMENT || no(r, "a comment without its end");
}

/* "rule NAME"; what stands before it is refused by name, since people must change something. */
static bool begin(struct reader *r, struct text *name)
{
	struct text w = word(r);

	if (text_eq(w, T("import")))
		return no(r, "import is not allowed: modules read more than the file's bytes");
	if (text_eq(w, T("include")))
		return no(r, "include is not allowed: a pack's rules stand alone");
	if (text_eq(w, T("private")) || text_eq(w, T("global")))
		return no(r, "private and global rules are not allowed: each rule of a pack stands alone");
	if (!text_eq(w, T("rule")))
		return no(r, "no rule begins here");
	r->keep = true;
	if (!take_word(r, w))
		return false;
	while (peek(r, 0) == ' ' || peek(r, 0) == '\t')
		if (!take(r))
			return false;
	*name = word(r);
	return yara_name_valid(*name) ? take_word(r, *name) : no(r, "a rule's name is a word of at most 128 bytes");
}

static bool body(struct reader *r)
{
	while (r->left.n) {
		bool open = r->depth > 0;
		if (!step(r))
			return false;
		if (open && !r->depth && r->place == CODE)
			return end_row(r);
	}
	return no(r, "a rule without its end");
}

int yara_cut(struct text *rest, size_t *line, struct buf *out, struct text *name, struct err *e)
{
	struct reader r = {.left = *rest, .line = *line, .row = BUF(YARA_LINE_MAX), .out = out, .e = e};
	int found;

	buf_clear(out);
	if (!skip(&r))
		found = -1;
	else if (!r.left.n)
		found = 0;
	else
		found = begin(&r, name) && body(&r) ? 1 : -1;
	buf_free(&r.row);
	*rest = r.left;
	*line = r.line;
	return found;
}

bool yara_rule_valid(struct text t, struct text *name, struct err *e)
{
	struct buf b = BUF(YARA_RULE_MAX);
	struct text rest = t;
	size_t line = 1;
	bool ok = yara_cut(&rest, &line, &b, name, e) == 1;

	if (ok && rest.n && !text_eq(rest, T("\n")))
		ok = err_set(e, "YARA", "more than one rule");
	else if (ok && !text_eq(buf_view(&b), t))
		ok = err_set(e, "YARA", "not in its one spelling: picket ioc add yara --file writes that");
	else if (!ok && e && !e->code[0])
		err_set(e, "YARA", "no rule");
	buf_free(&b);
	return ok;
}
