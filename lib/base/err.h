/* base/err.h: one error type, with a code, a chain of context and a next step.
 *
 * An error is a value that the caller owns; nothing here allocates. A function
 * that can fail takes `struct err *e` last and returns false (or NULL) after
 * filling it. A verdict is never an error: "this package is malicious" is a
 * finding, "this pack cannot be verified" is an error.
 *
 *	npm.iocpack: manifest: byte 37: cut short        <- text, outermost first
 *	PACK-MALFORMED                                    <- code, stable for scripts
 *	fetch the pack again from its publisher           <- hint, what to do next
 */
#ifndef PICKET_BASE_ERR_H
#define PICKET_BASE_ERR_H

#include <stdbool.h>

struct err {
	char code[32];	/* stable upper-case code, "" when no error is held */
	char text[512]; /* what and where; cut with "..." when it does not fit */
	char hint[256]; /* what to do next; may be "" */
};

/* Fill e and return false, so that `return err_set(e, ...)` reads well.
 * e may be NULL: then only the return value counts. Control characters in the
 * formatted text are escaped, since parts of it come from hostile input. */
bool err_set(struct err *e, const char *code, const char *fmt, ...)
	__attribute__((format(printf, 3, 4)));

/* As err_set, with ": <strerror(errno)>" at the end. */
bool err_errno(struct err *e, const char *code, const char *fmt, ...)
	__attribute__((format(printf, 3, 4)));

/* Put "context: " in front of the text; returns false. */
bool err_in(struct err *e, const char *fmt, ...) __attribute__((format(printf, 2, 3)));

/* Set the next step; returns false. */
bool err_hint(struct err *e, const char *fmt, ...) __attribute__((format(printf, 2, 3)));

/* True when e holds exactly this code. */
bool err_is(const struct err *e, const char *code);

#endif
