/* content/variable.h: what a script's text gives to a variable, read from the text itself.
 *
 * Folding tells what a value is made of; these tell how it is spelled, and that nothing else is ever put in its place: what
 * clears somebody (the address is the one that the environment names) must hold for the whole text. Values are the bytes
 * behind "=" up to the end of the statement or the line, at most VARIABLE_VALUE of them from the name on. Names stand whole;
 * `a.name = ..` sets a member, which is no variable. At most VARIABLE_PLACES places of a name are looked at.
 */
#ifndef PICKET_SCANNER_CONTENT_VARIABLE_H
#define PICKET_SCANNER_CONTENT_VARIABLE_H

#include "base/text.h"

#define VARIABLE_PLACES 64  /* of a name in one text that are looked at */
#define VARIABLE_VALUE	256 /* bytes behind a name that its value is looked for in */

/* Of a name in ASCII, where source text is looked at without tokens. */
static inline bool name_byte(char c)
{
	return text_is_word(c) || c == '$';
}

/* The name that t begins with, and the one that it ends with; empty when there is none. */
static inline struct text name_at(struct text t)
{
	size_t n = 0;

	while (n < t.n && name_byte(t.p[n]))
		n++;
	return text_head(t, n);
}

static inline struct text name_before(struct text t)
{
	size_t n = t.n;

	while (n > 0 && name_byte(t.p[n - 1]))
		n--;
	return text_tail(t, n);
}

/* At how many places the name stands whole, also as a member's; no more than most are counted. */
unsigned variable_places(struct text source, struct text name, unsigned most);

/* The only value that the text gives it; empty when there is none or more than one, when something is joined to it (+=, ||=),
 * or when the name stands at more places than are looked at. */
struct text variable_value(struct text source, struct text name);
/* Is one of the values that the text gives it, or a member of that name, such a one? */
bool variable_any(struct text source, struct text name, bool (*such)(struct text value));

bool variable_given(struct text source, struct text name); /* any value at all */

/* The next value that it, or a member of that name, is given behind where source begins, and source goes on behind it; false when
 * there is none any more. A value that is hidden is "". */
bool variable_next(struct text *source, struct text name, struct text *value);
/* Whatever the text gives it stands in for nothing: f(name = {}), name = name || {}. */
bool variable_defaulted(struct text source, struct text name);

/* At process.env.NAME or process.env['NAME'], with the "!" or "as string" that TypeScript wants: passes it. Not at
 * npm_package_*, which npm takes from the package's own package.json. */
bool variable_environment(struct text *value);

#endif
