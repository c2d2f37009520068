/* scanner/rule/hook_step.h: what one simple command of a hook runs; for hook.c. */
#ifndef PICKET_SCANNER_RULE_HOOK_STEP_H
#define PICKET_SCANNER_RULE_HOOK_STEP_H

#include "scanner/rule/hook.h"
#include "scanner/rule/hook_words.h"

struct hook_parser {
	struct arena *arena;
	struct hook *out;
	struct text folder; /* cd was here; relative to where the command began, "" there */
	struct text outer;  /* the same where the outermost parenthesis began */
	unsigned open;	    /* parentheses: what a subshell does to its folder ends with it */
	unsigned depth;
	bool failed; /* memory */
};

/* Sets kind, program, target and folder of *s by its words (at least one), and traits of the hook. Commands within it (sh -c,
 * npx -c, concurrently) become steps of their own. */
void hook_step_classify(struct hook_parser *p, struct hook_step *s, const struct hook_words *w);

/* node x means x, x.js, x.json or x/index.js: the reader of files tries those. */
void hook_step_file(struct hook_step *s, struct text path);

/* node -r ./x.js -e 0: what is loaded first runs too. */
void hook_step_preloads(struct hook *out, const struct hook_words *w);

/* "dir" and "setup.py" as "dir/setup.py". */
struct text hook_step_joined(struct hook_parser *p, struct text folder, struct text name);

/* A command line within a command, as deep as p->depth says: past HOOK_DEPTH_MAX it is HOOK_TOO_MUCH. */
void hook_parse_inner(struct hook_parser *p, struct text command);

#endif
