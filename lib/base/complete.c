#include "base/complete.h"

#include <stdio.h>
#include <string.h>

/* Candidates stand alone on a line, so that spaces in a description part nothing. Verbs and an option's values are all there
 * is where they are offered; behind a verb, and behind an option that takes anything, most words are the name of a file. bash
 * takes --option=VALUE for three words.
 */
/* ~ stands for the program. */
static const char bash[] =
	"_~() {\n"
	"\tlocal cur=${COMP_WORDS[COMP_CWORD]} n=$((COMP_CWORD - 1)) words\n"
	"\t[[ ${COMP_WORDS[n]} != = ]] || n=$((n - 1))\n"
	"\t[[ $cur != = ]] || cur=\n"
	"\twords=$(~ help --words \"${COMP_WORDS[@]:1:n}\" 2>/dev/null | cut -f1)\n"
	"\tmapfile -t COMPREPLY < <(IFS=$'\\n'; compgen -W \"$words\" -- \"$cur\"\n"
	"\t\t[[ -n $words && $words != --* ]] || compgen -f -- \"$cur\")\n"
	"}\n"
	"complete -o filenames -F _~ ~\n";
static const char zsh[] =
	"#compdef ~\n"
	"_~() {\n"
	"\tlocal -a lines\n"
	"\tlines=(\"${(@f)$(~ help --words \"${(@)words[2,CURRENT-1]}\" 2>/dev/null)}\")\n"
	"\tlines=(${lines:#})\n"
	"\t(( $#lines )) && compadd -l -d lines -- \"${(@)lines%%$'\\t'*}\"\n"
	"\t[[ -n $lines[1] && $lines[1] != --* ]] || _files\n"
	"}\n"
	"if [ \"$funcstack[1]\" = _~ ]; then\n\t_~ \"$@\"\nelse\n\tcompdef _~ ~\nfi\n";
static const char fish[] =
	"function __~_words\n"
	"\tset -l words (commandline -opc)\n"
	"\t~ help --words $words[2..] 2>/dev/null\n"
	"end\n"
	"function __~_files\n"
	"\t__~_words | string match -qv -- '--*'\n"
	"\ttest $status -ne 0\n"
	"end\n"
	"complete -c ~ -f -a '(__~_words)'\n"
	"complete -c ~ -n __~_files -F\n";

static void put(const char *script, const char *program)
{
	for (; *script; script++)
		if (*script == '~')
			fputs(program, stdout);
		else
			putchar(*script);
}

bool complete_script(const char *program, const char *shell)
{
	if (strcmp(shell, "bash") == 0)
		put(bash, program);
	else if (strcmp(shell, "zsh") == 0)
		put(zsh, program);
	else if (strcmp(shell, "fish") == 0)
		put(fish, program);
	else
		return false;
	return true;
}

static void offer(const char *word, size_t n, const char *what)
{
	printf("%.*s\t%s\n", (int)n, word, what);
}

/* How many of the words are the first words of this name. */
static int agree(const char *name, int count, char **words)
{
	int n = 0;

	while (*name && n < count) {
		size_t length = strcspn(name, " ");
		if (strlen(words[n]) != length || strncmp(words[n], name, length) != 0)
			break;
		name += length + (name[length] == ' ');
		n++;
	}
	return n;
}

static int words_of(const char *name)
{
	int n = 1;

	for (; *name; name++)
		n += *name == ' ';
	return n;
}

/* The verb these words begin with, and how many of them name it. */
static const struct cmd *verb_of(const struct program *p, int count, char **words, int *named)
{
	const struct cmd *best = NULL;

	*named = 0;
	for (const struct cmd *const *c = p->cmds; *c; c++) {
		int n = words_of((*c)->name);
		if (n <= *named || agree((*c)->name, count, words) != n)
			continue;
		best = *c;
		*named = n;
	}
	return best;
}

/* The option that the last word is and that still wants its value. */
static const struct option *waits(const struct cmd *c, const char *last)
{
	for (const struct option *o = c->options; o && o->name; o++)
		if (o->arg && ((last[0] == '-' && last[1] == '-' && strcmp(last + 2, o->name) == 0) ||
			       (o->letter && last[0] == '-' && last[1] == o->letter && !last[2])))
			return o;
	return NULL;
}

static void offer_values(const struct option *o)
{
	for (const char *v = o->values ? o->values : ""; *v;) {
		size_t n = strcspn(v, " ");
		offer(v, n, "");
		v += n + (v[n] == ' ');
	}
}

static void offer_options(const struct cmd *c)
{
	char word[64];

	for (const struct option *o = c->options; o && o->name; o++) {
		snprintf(word, sizeof word, "--%s", o->name);
		offer(word, strlen(word), o->help);
	}
	offer("--help", strlen("--help"), "show this help");
}

/* The next word of each name that goes on where these words end, once each. */
static bool offer_verbs(const struct program *p, int count, char **words)
{
	const char *last = "";
	size_t last_n = 0;
	bool any = false;

	for (const struct cmd *const *c = p->cmds; *c; c++) {
		const char *rest = (*c)->name;
		if (agree(rest, count, words) != count || words_of(rest) <= count)
			continue;
		for (int i = 0; i < count; i++)
			rest += strcspn(rest, " ") + 1;
		size_t n = strcspn(rest, " ");
		if (n != last_n || strncmp(last, rest, n) != 0)
			offer(rest, n, rest[n] ? "" : (*c)->summary);
		last = rest;
		last_n = n;
		any = true;
	}
	if (count == 0) {
		offer("help", strlen("help"), "tell about the verbs, or one of them");
		offer("version", strlen("version"), "the version of the program");
	}
	return any;
}

void complete_words(const struct program *p, int count, char **words)
{
	int named = 0;

	/* `help pack build` is completed as `pack build` is. */
	if (count > 0 && strcmp(words[0], "help") == 0)
		count--, words++;
	const struct cmd *c = verb_of(p, count, words, &named);
	/* `keys root` may be the beginning of several; a name that is whole has options as well. */
	if (offer_verbs(p, count, words) || !c)
		return;
	const struct option *o = count > named ? waits(c, words[count - 1]) : NULL;
	if (o)
		offer_values(o);
	else
		offer_options(c);
}
