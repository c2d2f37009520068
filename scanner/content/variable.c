#include "scanner/content/variable.h"

#include <string.h>

enum given {
	GIVEN_END, /* the name stands nowhere any more */
	GIVEN_NOT, /* the name is used there, or is part of another */
	GIVEN_VALUE,
	GIVEN_MEMBER, /* a.name = .. */
	GIVEN_HIDDEN, /* more is put to what it has, or its value ends too far away */
};

/* What the text says at its next place of the name, behind which it goes on. */
static enum given next(struct text *source, struct text name, struct text *value)
{
	size_t at = text_find(*source, name);
	char before = at ? source->p[at - 1] : ' ';

	if (at >= source->n)
		return GIVEN_END;
	*source = text_tail(*source, at + name.n);
	if (name_byte(before) || (source->n && name_byte(*source->p)))
		return GIVEN_NOT;
	*value = text_trim(text_head(*source, VARIABLE_VALUE));
	if (text_starts(*value, T("+=")) || text_starts(*value, T("||=")) || text_starts(*value, T("?\?=")) || text_starts(*value, T("&&=")))
		return GIVEN_HIDDEN;
	if (!text_skip(value, T("=")) || text_starts(*value, T("=")) || text_starts(*value, T(">")))
		return GIVEN_NOT;
	*value = text_trim(*value);
	bool whole = text_has(*value, T("\n")) || text_has(*value, T(";")) || source->n <= VARIABLE_VALUE;
	*value = text_trim(text_cut(text_cut(*value, '\n').head, ';').head);
	if (!whole || !value->n)
		return GIVEN_HIDDEN;
	return before == '.' ? GIVEN_MEMBER : GIVEN_VALUE;
}

struct text variable_value(struct text source, struct text name)
{
	struct text only = text_of(""), value;

	for (unsigned n = 0; name.n && n <= VARIABLE_PLACES; n++) {
		enum given g = next(&source, name, &value);
		if (g == GIVEN_END)
			return only;
		if (g == GIVEN_HIDDEN || (g == GIVEN_VALUE && only.n))
			break;
		if (g == GIVEN_VALUE)
			only = value;
	}
	return text_of("");
}

unsigned variable_places(struct text source, struct text name, unsigned most)
{
	size_t from = 0;
	unsigned places = 0;

	for (size_t at; name.n && places < most && (at = from + text_find(text_tail(source, from), name)) < source.n; from = at + name.n)
		places += (!at || !name_byte(source.p[at - 1])) && (at + name.n == source.n || !name_byte(source.p[at + name.n]));
	return places;
}

static bool any_value(struct text value)
{
	return value.n > 0;
}

bool variable_given(struct text source, struct text name)
{
	return variable_any(source, name, any_value);
}

bool variable_any(struct text source, struct text name, bool (*such)(struct text value))
{
	struct text value;

	for (unsigned n = 0; name.n && n < VARIABLE_PLACES; n++) {
		enum given g = next(&source, name, &value);
		if (g == GIVEN_END)
			return false;
		if ((g == GIVEN_VALUE || g == GIVEN_MEMBER) && such(value))
			return true;
	}
	return false;
}

bool variable_next(struct text *source, struct text name, struct text *value)
{
	for (;;) {
		enum given g = next(source, name, value);
		if (g == GIVEN_HIDDEN)
			*value = text_of("");
		if (g != GIVEN_NOT)
			return g != GIVEN_END;
	}
}

bool variable_defaulted(struct text source, struct text name)
{
	struct text value;

	for (unsigned n = 0; name.n && n < VARIABLE_PLACES; n++) {
		enum given g = next(&source, name, &value);
		if (g == GIVEN_END)
			return true;
		if (g == GIVEN_NOT || g == GIVEN_MEMBER)
			continue;
		if (g == GIVEN_VALUE && text_skip(&value, name) && !text_skip(&value, T(" || ")))
			return false;
		if (g == GIVEN_HIDDEN || !text_skip(&value, T("{}")) || (value.n && !memchr("),", *value.p, 2)))
			return false;
	}
	return false;
}

bool variable_environment(struct text *value)
{
	struct text rest = *value;
	char quote = 0;

	if (!text_skip(&rest, T("process.env")))
		return false;
	if (text_starts(rest, T("['")) || text_starts(rest, T("[\"")))
		quote = rest.p[1];
	else if (!text_starts(rest, T(".")))
		return false;
	rest = text_tail(rest, quote ? 2 : 1);
	if (text_starts(rest, T("npm_package_")))
		return false;
	struct text name = name_at(rest);
	rest = text_tail(rest, name.n);
	if (!name.n || (quote && (!text_skip(&rest, text_n(&quote, 1)) || !text_skip(&rest, T("]")))))
		return false;
	if (!text_starts(rest, T("!=")))
		text_skip(&rest, T("!"));
	text_skip(&rest, T(" as string"));
	*value = rest;
	return true;
}
