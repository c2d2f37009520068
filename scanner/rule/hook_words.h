/* scanner/rule/hook_words.h: the words of one simple command (POSIX.1-2017, XCU 2.2 quoting, 2.9.1 simple commands). */
#ifndef PICKET_SCANNER_RULE_HOOK_WORDS_H
#define PICKET_SCANNER_RULE_HOOK_WORDS_H

#include "base/arena.h"
#include "base/text.h"
#include "scanner/rule/hook.h"

struct hook_words {
	struct text w[HOOK_WORDS_MAX];
	size_t n;
	bool more; /* than HOOK_WORDS_MAX: the rest is left out */
	struct text node_options; /* NODE_OPTIONS="--require ./x.js" before the program; "" without */
	struct text git_command;  /* GIT_SSH_COMMAND="node x.js" before git; "" without */
	struct text input;	  /* the file behind "<"; "" without */
};

/* Words with quotes and backslashes taken off, in memory of `a`; without assignments and wrappers (sudo, env, timeout 5)
 * before the program, and without redirections. *out begins as zeroes. False: no memory. */
bool hook_split(struct arena *a, struct text command, struct hook_words *out);

/* The words from `from` on, again without what stands before a program: what `npx` or `cmd /c` are given to run. */
void hook_words_from(const struct hook_words *w, size_t from, struct hook_words *out);

/* The next word, quotes and backslashes taken off, written to *room, which then moves on; false at
 * the end. A word is never longer than what it was written as. */
bool hook_next_word(struct text *rest, char **room, struct text *word);

/* "/usr/bin/node" and "C:\\node" without their folders. */
struct text hook_base_name(struct text path);

#endif
