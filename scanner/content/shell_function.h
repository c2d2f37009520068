/* content/shell_function.h: functions of a shell script that bring something from the network.
 *
 *	get() { curl -fsSL "$1"; }
 *	get https://x.example.com/i.sh | sh
 *
 * What calls one is read as if the program stood there that fetches. Functions that only call such a one are such too.
 */
#ifndef PICKET_SCANNER_CONTENT_SHELL_FUNCTION_H
#define PICKET_SCANNER_CONTENT_SHELL_FUNCTION_H

#include "base/arena.h"
#include "base/text.h"

#define SHELL_FUNCTIONS_MAX  16	  /* that fetch, remembered of one script; more are left as they are */
#define SHELL_FUNCTION_BYTES 2048 /* of one that are looked at */

struct shell_functions { /* views of the script */
	struct text names[SHELL_FUNCTIONS_MAX];
	size_t count;
};

struct shell_functions shell_functions_find(struct text script);

/* What stands between the braces of a function that is defined on one line; another line as it is. */
struct text shell_function_inside(struct text line);

/* The line with "curl" in the place of such names; the line as it is when none stands there. */
struct text shell_functions_put(const struct shell_functions *f, struct arena *a, struct text line);

#endif
