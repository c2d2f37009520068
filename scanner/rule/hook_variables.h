/* scanner/rule/hook_variables.h: shell variables that a script sets to constants and then uses. */
#ifndef PICKET_SCANNER_RULE_HOOK_VARIABLES_H
#define PICKET_SCANNER_RULE_HOOK_VARIABLES_H

#include "base/arena.h"
#include "base/text.h"

#define HOOK_VARIABLES_MAX 32 /* remembered of one script; more are left as they are */
#define HOOK_VARIABLE_MAX  128 /* bytes of a value */

struct hook_variables { /* views of the script */
	struct text names[HOOK_VARIABLES_MAX], values[HOOK_VARIABLES_MAX];
	size_t count;
};

/* The line with $name and ${name} put in where a constant was given to them before, or in the line itself
 * (a=cu;b=rl;$a$b x). The line as it is where nothing was put in. Remembers what the line assigns. */
struct text hook_variables_put(struct hook_variables *v, struct arena *a, struct text line);

#endif
