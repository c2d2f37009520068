/* yara/grammar.h: the outside of YARA rules: where one begins and ends, what it is called, and its one spelling.
 *
 * Knows strings, regular expressions, comments and braces, so that a rule can be cut out of a file, stored line by
 * line (docs/formats/source.md, "yara.tsv") and counted by programs that have no engine. What is inside is the
 * engine's to judge (yara/engine.h). */
#ifndef PICKET_YARA_GRAMMAR_H
#define PICKET_YARA_GRAMMAR_H

#include "base/buf.h"
#include "base/err.h"

#define YARA_NAME_MAX  128
#define YARA_LINE_MAX  512	    /* bytes of one line */
#define YARA_LINES_MAX 1024	    /* lines of one rule */
#define YARA_RULE_MAX  16384	    /* bytes of one rule, with its line ends */
#define YARA_FILE_MAX  (4u << 20)   /* bytes of a file that rules are taken from */
#define YARA_RULES_MAX 1024	    /* rules of one pack */
#define YARA_TEXT_MAX  (4u << 20)   /* bytes of all rules of one pack */

/* Takes the next rule off *rest, which begins with line *line (from 1). 1: out (cleared first; its maximum is
 * YARA_RULE_MAX) has it and *name is its name, a view of *rest as it was; 0: there is none any more; -1: refused, e
 * says line and why.
 *
 * The one spelling: lines end in LF; no empty line; no blank at the end of one; a TAB is four blanks at the beginning
 * of a line, one blank elsewhere, \t in a string or regular expression. Comments inside a rule stay, those between
 * rules do not. Refused: import, include, private and global rules; control characters, what is not UTF-8; more than
 * the ceilings above. Code: YARA. */
int yara_cut(struct text *rest, size_t *line, struct buf *out, struct text *name, struct err *e);

/* Whether t is one rule in that spelling; *name is a view of t. Code: YARA. */
bool yara_rule_valid(struct text t, struct text *name, struct err *e);

/* [A-Za-z_][A-Za-z0-9_]*, at most YARA_NAME_MAX. */
bool yara_name_valid(struct text name);

#endif
