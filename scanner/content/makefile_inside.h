/* content/makefile_inside.h: what the files of the makefile reader share; makefile.h is the manual. */
#ifndef PICKET_SCANNER_CONTENT_MAKEFILE_INSIDE_H
#define PICKET_SCANNER_CONTENT_MAKEFILE_INSIDE_H

#include "base/map.h"
#include "scanner/content/makefile.h"

struct make_rule {
	struct text targets, needs; /* as written */
	size_t from, to;	    /* its lines, recipe and all */
	bool made;
	bool sure; /* outside of any condition: it is the default goal when no other came before */
};

struct make_target {
	struct text name;
	uint32_t rule, next; /* another rule of this name, one more than its index */
};

struct make_variable {
	struct text name, value;
	bool known; /* "?=" gives way to the environment */
};

struct make {
	struct text text;
	struct make_rule *rules;
	struct make_target *targets;
	struct make_variable *variables;
	struct map *named; /* a target's name: one more than its index */
	uint32_t rule_count, target_count, variable_count;
	uint32_t words, endings; /* looked for */
	size_t spent;		 /* on putting variables in */
	struct text goal; /* .DEFAULT_GOAL, as written */
	bool between;	  /* rules: what is read there is no recipe */
	bool missing;	  /* a goal that no rule names */
	int conditions;	  /* open where it is read */
	bool unclear;	  /* what is made cannot be told */
};

/* content/makefile_word.c: words, names, and variables put in. */
bool make_blank(char c);
bool make_name_byte(char c);
/* The next word; "\" at the end of a line parts words too. */
bool make_word(struct text *rest, struct text *word);
/* ./x, .//x: as make knows it */
struct text make_plain_name(struct text t);
void make_remember(struct make *m, struct text key, struct text value, bool known);
void make_expand(struct make *m, struct text t, struct buf *out);

/* content/makefile_read.c: the lines become rules and variables. */
void make_read(struct make *m);

/* content/makefile_need.c: what is asked for. */
void make_need_all(struct make *m, struct text names);
/* What stands behind "make" in a command or a recipe: goals, options, variables. Says whether there was a goal. */
bool make_goals(struct make *m, struct text rest);
void make_default_goal(struct make *m);
/* A backslash that stands for itself, or hides a letter, in the command that begins there. */
bool make_escapes(struct text command);
/* $(MAKE) x, make -C d x */
void make_recipe(struct make *m, struct text lines);

#endif
