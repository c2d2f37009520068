/* packtool/ioc.h: the team's own indicators: a source folder that verbs keep. */
#ifndef PICKET_PACKTOOL_IOC_H
#define PICKET_PACKTOOL_IOC_H

#include "base/arena.h"
#include "base/cmd.h"
#include "packtool/source.h"

#define IOC_ID_MAX 24 /* "IOC-" and 16 hex digits, and a NUL */

/* --dir, or XDG_CONFIG_HOME/picket/ioc, or HOME/.config/picket/ioc. Code: IOC-DIR. */
const char *ioc_dir(const struct args *a, struct arena *m, struct err *e);

/* The record's id follows from what it is about, so that adding twice is adding once. For "npm"
 * value is name, name@version or name@range. */
void ioc_id(char out[IOC_ID_MAX], const char *kind, const char *value);

/* "left-pad@^1.2" into name, affected kind and spec; views of value. */
struct ioc_package {
	struct text name, spec;
	const char *kind; /* "all", "versions", "npm" */
};
struct ioc_package ioc_package(const char *value);

#endif
