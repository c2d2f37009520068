/* base/cmd.h: verbs and their options as tables, for all programs.
 *
 * A verb is one file that exports one `const struct cmd`; a program's main.c is
 * a visible table of them. Usage, --help, the man page and the shell
 * completions are all printed from the same tables, so they cannot disagree.
 */
#ifndef PICKET_BASE_CMD_H
#define PICKET_BASE_CMD_H

#include "base/err.h"
#include "base/text.h"

#include <stdio.h>

/* Exit statuses of every program (design: product.md, "Commands"). */
enum exit_status {
	EXIT_DONE = 0,	     /* done, nothing at or above --fail-on */
	EXIT_FINDINGS = 1,   /* findings at or above it; packtool: the work failed */
	EXIT_USAGE = 2,	     /* usage or bad target */
	EXIT_TIMEOUT = 3,    /* timed out */
	EXIT_INCOMPLETE = 4, /* unreadable input, limit reached, determinism broken */
	EXIT_REFUSED = 5,    /* corpus refused */
};

struct option {
	char letter;	  /* short form, or 0 */
	const char *name; /* long form, without the dashes */
	const char *arg;  /* what it takes, as shown in help ("LEVEL"); NULL for a flag */
	const char *help; /* one line */
	const char *values; /* what it may be, a space between, for shells to offer; NULL: anything */
};

struct args {
	const struct cmd *cmd;
	int count;	     /* operands */
	char **operands;     /* after options; "--" ends options */
	int set_count;
	struct {
		const struct option *option;
		const char *value; /* NULL for a flag */
	} set[256];
};

struct cmd {
	const char *name;     /* "scan", or of some words: "pack build" */
	const char *summary;  /* one line, no full stop */
	const char *operands; /* "TARGET...", or "" */
	int min, max;	      /* operands allowed; max -1 for any number */
	const char *about;    /* paragraphs; filled for 80 columns, but for lines that begin with a blank */
	const char *example;  /* lines that work when pasted, comments with # */
	const struct option *options; /* ends with an all-zero row; NULL for none */
	int (*run)(const struct args *a); /* an enum exit_status */
};

struct program {
	const char *name;	       /* "packtool" */
	const char *summary;
	const struct cmd *const *cmds; /* ends with NULL */
};

/* Finds the verb, parses options, runs. Knows --help, -h, help [VERB],
 * version, --version; `help --man [VERB]` prints a roff page,
 * `help --completion bash|zsh|fish` a completion script, and `help --words WORD...` what such a
 * script offers (base/complete.h). */
int cmd_main(const struct program *p, int argc, char **argv);

bool arg_flag(const struct args *a, const char *name);
/* The last value given, or fallback. */
const char *arg_value(const struct args *a, const char *name, const char *fallback);
/* The i-th value given to a repeatable option, or NULL. */
const char *arg_nth(const struct args *a, const char *name, int i);

/* A usage error: prints "PROGRAM VERB: message" and where help is; EXIT_USAGE. */
int cmd_usage(const struct args *a, const char *fmt, ...) __attribute__((format(printf, 2, 3)));

/* Prints an error with its code and hint on stderr, and returns status. */
int cmd_fail(const struct err *e, int status);

#endif
