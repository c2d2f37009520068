/* packtool/verb_lint.h: what verbs that lint have in common: options, canaries, output. */
#ifndef PICKET_PACKTOOL_VERB_LINT_H
#define PICKET_PACKTOOL_VERB_LINT_H

#include "packtool/lint.h"
#include "packtool/verb.h"

#define OPTION_LINT                                                                                \
	{0, "accept-large", NULL, "a change of more than 20 % of the rows is meant"},              \
		{0, "allow", "CODE", "this error of lint is meant, such as LINT-PRIVATE"},         \
	{                                                                                          \
		0, "canaries", "FILE", "signed list of what must (not) match (default: the built-in one)" \
	}

/* Bits for lint_pass. Code: USAGE. LINT-CANARY and LINT-MISSED cannot be allowed. */
bool verb_lint_allow(const struct args *a, unsigned *allow, struct err *e);

/* --canaries, or the built-in list; *out is NULL when there is none of these. s may be NULL: then
 * only a given list is an error. */
bool verb_lint_canaries(const struct args *a, const struct store *s, struct canaries **out,
			struct err *e);

/* Prints what was found on stream: a line each, then what was left out. allow: the errors that are meant. */
void verb_lint_put(FILE *stream, const struct lint *l, unsigned allow);
void verb_lint_json(struct json_writer *w, const struct lint *l); /* members of an open object */

#endif
