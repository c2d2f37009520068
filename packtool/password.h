/* packtool/password.h: asks for a password on the terminal, or reads it from a file. */
#ifndef PICKET_PACKTOOL_PASSWORD_H
#define PICKET_PACKTOOL_PASSWORD_H

#include "base/err.h"
#include "base/text.h"

#include "packtool/limits.h"

struct password { /* in locked memory (password_new) */
	size_t n;
	char bytes[PASSWORD_MAX];
};

struct password *password_new(struct err *e);
void password_free(struct password *p); /* wipes */

/* The first line of the file, without its line end. Code: PASSWORD. */
bool password_read(struct password *p, const char *file, struct err *e);

/* From /dev/tty, without echo; twice when `again`. Code: PASSWORD (no terminal, or the
 * two differ). */
bool password_ask(struct password *p, const char *prompt, bool again, struct err *e);

#endif
