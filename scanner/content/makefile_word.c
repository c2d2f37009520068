#include "scanner/content/makefile_inside.h"

bool make_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\\';
}

bool make_word(struct text *rest, struct text *word)
{
	size_t n = 0;
	unsigned open = 0;

	while (rest->n && make_blank(*rest->p))
		*rest = text_tail(*rest, 1);
	for (; n < rest->n && (open || !make_blank(rest->p[n])); n++) { /* $(a b) is one */
		open += rest->p[n] == '(' || rest->p[n] == '{';
		open -= open && (rest->p[n] == ')' || rest->p[n] == '}');
	}
	*word = text_head(*rest, n);
	*rest = text_tail(*rest, n);
	return n != 0;
}

bool make_name_byte(char c)
{
	return text_is_word(c) || c == '-' || c == '.';
}

struct text make_plain_name(struct text t)
{
	while (text_skip(&t, T("./")))
		while (text_skip(&t, T("/")))
			;
	return t;
}

static bool name(struct text t)
{
	for (size_t i = 0; i < t.n; i++)
		if (!make_name_byte(t.p[i]))
			return false;
	return t.n != 0;
}

void make_remember(struct make *m, struct text key, struct text value, bool known)
{
	static const char *const rulers[] = {".RECIPEPREFIX", ".EXTRA_PREREQS", "MAKEFLAGS", "GNUMAKEFLAGS", "MAKEFILES", "VPATH", NULL};

	for (const char *const *r = rulers; *r; r++)
		m->unclear |= text_eq(key, text_of(*r));
	if (m->variable_count == MAKEFILE_VARIABLES_MAX) {
		m->unclear = true;
		return;
	}
	m->variables[m->variable_count++] = (struct make_variable){key, value, known};
}

static void expand(struct make *m, struct text t, struct buf *out, unsigned depth);

/* $(OBJECTS:.c=.o), $(OBJECTS:%.c=%.o): any name with that ending, told as "%.o"; what has another one stays as it is. */
static bool replaced_ending(struct make *m, struct text inside, struct buf *out, unsigned depth)
{
	struct cut c = text_cut(inside, ':'), to = text_cut(c.tail, '=');
	struct text ending = text_trim(to.tail);

	(void)text_skip(&ending, T("%"));
	if (!c.found || !to.found || !name(text_trim(c.head)) || !name(ending))
		return false;
	buf_char(out, '%');
	buf_text(out, ending);
	for (uint32_t i = 0; i < m->variable_count && !m->unclear; i++) {
		struct text value = m->variables[i].value, pattern = text_trim(value);
		if (!text_eq(m->variables[i].name, text_trim(c.head)))
			continue;
		m->spent += value.n;
		m->unclear |= m->spent > MAKEFILE_SPENT_MAX;
		buf_char(out, ' ');
		if (text_skip(&pattern, T("$(wildcard ")) && text_ends(pattern, T(")")) && text_has(pattern, T("*")) && !text_has(pattern, T(" "))) {
			buf_char(out, '%'); /* files that there are */
			buf_text(out, text_cut_last(text_head(pattern, pattern.n - 1), '*').tail);
		} else {
			expand(m, value, out, depth + 1);
		}
	}
	buf_char(out, ' ');
	return true;
}

static void expand_variable(struct make *m, struct text inside, struct buf *out, unsigned depth)
{
	bool found = false;

	m->spent += m->variable_count + inside.n;
	m->unclear |= m->spent > MAKEFILE_SPENT_MAX;
	if (replaced_ending(m, inside, out, depth))
		return;
	for (uint32_t i = 0; i < m->variable_count && !m->unclear; i++) {
		if (!text_eq(m->variables[i].name, inside))
			continue;
		m->spent += m->variables[i].value.n;
		found = true;
		m->unclear |= !m->variables[i].known;
		expand(m, m->variables[i].value, out, depth + 1); /* all that it is ever given: more is made than make would */
		buf_char(out, ' ');
	}
	m->unclear |= !found;
}

static void expand(struct make *m, struct text t, struct buf *out, unsigned depth)
{
	m->unclear |= depth > MAKEFILE_DEPTH_MAX;
	for (size_t i = 0; i < t.n && !m->unclear && !out->failed; i++) {
		char close = 0;
		if (t.p[i] != '$') {
			buf_char(out, t.p[i]);
			continue;
		}
		if (++i < t.n)
			close = t.p[i] == '(' ? ')' : t.p[i] == '{' ? '}' : 0;
		struct text inside = close ? text_cut(text_tail(t, i + 1), close).head : text_head(text_tail(t, i), 1);
		m->unclear |= !inside.n || text_eq(inside, T("$"));
		expand_variable(m, inside, out, depth);
		i += inside.n + (close ? 1 : 0) - (close ? 0 : 1);
	}
	m->unclear |= out->failed;
}

void make_expand(struct make *m, struct text t, struct buf *out)
{
	expand(m, t, out, 0);
}
