/* corpusd/form.h: the body of a form: application/x-www-form-urlencoded, or multipart/form-data (RFC 7578) for files.
 *
 * Strict: what browsers send, and nothing else. A field that comes twice, a part without a name, a boundary that does not
 * close the body: refused.
 */
#ifndef PICKET_CORPUSD_FORM_H
#define PICKET_CORPUSD_FORM_H

#include "base/arena.h"
#include "base/err.h"
#include "corpusd/limits.h"

struct form {
	size_t count;
	struct {
		struct text name, file; /* file: the file's name, or "" */
		struct text value;	/* a file's bytes, or a text */
	} fields[FORM_FIELDS_MAX];
};

/* type: the Content-Type. Texts are views of the body, or in the arena. Code: BODY-FORM. */
bool form_parse(struct arena *a, struct text type, struct text body, struct form *out, struct err *e);

struct text form_value(const struct form *f, const char *name); /* or "" */
struct text form_file(const struct form *f, const char *name);  /* the file's name, or "" */

#endif
