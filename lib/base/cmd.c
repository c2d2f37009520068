#include "base/cmd.h"

#include "base/called.h"
#include "base/complete.h"
#include "base/escape.h"
#include "base/help.h"
#include "base/hint.h"
#include "base/man.h"
#include "base/nearest.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#define MAX_NAMES 128
#define LINE_BYTES 2048 /* of a usage error; what is longer is cut and says so */

static const struct program *running;

static int print_completion(const char *shell)
{
	if (complete_script(running->name, shell))
		return EXIT_DONE;
	fprintf(stderr, "%s help: no completion for \"%s\" (bash, zsh, fish)\n", called(), shell);
	return EXIT_USAGE;
}

/* How many words of argv the verb's name takes: 0 when it is not this verb. */
static int match(const struct cmd *c, int argc, char **argv)
{
	const char *rest = c->name;
	int words = 0;

	while (*rest) {
		size_t n = strcspn(rest, " ");
		if (words == argc || strlen(argv[words]) != n || strncmp(argv[words], rest, n) != 0)
			return 0;
		words++;
		rest += n + (rest[n] == ' ');
	}
	return words;
}

static const struct cmd *find(int argc, char **argv, int *words)
{
	for (const struct cmd *const *c = running->cmds; *c; c++) {
		*words = match(*c, argc, argv);
		if (*words)
			return *c;
	}
	return NULL;
}

/* A line for a terminal: words in it may be names of files that somebody else chose. */
static void complain(const char *text)
{
	struct buf b = BUF(LINE_BYTES * 8);

	escape_plain(&b, text_of(text));
	const char *line = buf_cstr(&b);
	called_put(stderr, line ? line : "out of memory");
	buf_free(&b);
}

static bool is_help(const char *word)
{
	return strcmp(word, "--help") == 0 || strcmp(word, "-h") == 0;
}

/* `pack`, or `pack biuld`: the verbs of that group, or the nearest verb. */
static int unknown_verb(int argc, char **argv)
{
	const char *names[MAX_NAMES] = {0};
	char typed[160];
	size_t count = 0;
	int words = help_group_words(running, argc, argv);

	if (words && words < argc && is_help(argv[words]))
		return help_group(running, words, argv);
	for (const struct cmd *const *c = running->cmds; *c && count < MAX_NAMES; c++)
		names[count++] = (*c)->name;
	help_join(typed, sizeof typed, words < argc ? words + 1 : words, argv);
	fprintf(stderr, "%s: %s \"", called(), words == argc ? "which verb of" : "no verb");
	complain(typed);
	putc('"', stderr);
	size_t near = words == argc ? count : nearest_word(typed, names, count);
	if (near < count)
		fprintf(stderr, "; did you mean \"%s\"?", names[near]);
	fputs(words == argc ? "? [USAGE]\n" : " [USAGE]\n", stderr);
	help_join(typed, sizeof typed, words, argv);
	help_rows(stderr, running, typed);
	fprintf(stderr, "  -> %s help%s%s\n", called(), words ? " " : " lists the verbs", typed);
	return EXIT_USAGE;
}

static int help_verb(int argc, char **argv)
{
	int words = 0;
	bool man = argc > 0 && strcmp(argv[0], "--man") == 0;

	if (argc > 1 && strcmp(argv[0], "--completion") == 0)
		return print_completion(argv[1]);
	if (argc > 0 && strcmp(argv[0], "--words") == 0) {
		complete_words(running, argc - 1, argv + 1);
		return EXIT_DONE;
	}
	if (man)
		argc--, argv++;
	if (argc == 0) {
		if (man)
			man_program(running);
		else
			help_overview(stdout, running);
		return EXIT_DONE;
	}
	const struct cmd *c = find(argc, argv, &words);
	if (!c && !man && help_group_words(running, argc, argv) == argc)
		return help_group(running, argc, argv);
	if (!c)
		return unknown_verb(argc, argv);
	if (man)
		man_verb(c);
	else
		help_put(c);
	return EXIT_DONE;
}

int cmd_usage(const struct args *a, const char *fmt, ...)
{
	char line[LINE_BYTES];
	va_list ap;

	va_start(ap, fmt);
	int n = vsnprintf(line, sizeof line, fmt, ap);
	va_end(ap);
	fprintf(stderr, "%s %s: ", called(), a->cmd->name);
	complain(line);
	fprintf(stderr, "%s [USAGE]\n  -> see: %s %s --help\n", n < LINE_BYTES ? "" : "...", called(), a->cmd->name);
	return EXIT_USAGE;
}

int cmd_fail(const struct err *e, int status)
{
	const char *hint = e->hint[0] ? e->hint : hint_for(e->code);

	fprintf(stderr, "%s: ", called());
	complain(e->text);
	fprintf(stderr, " [%s]\n", e->code);
	if (hint[0]) {
		fputs("  -> ", stderr);
		complain(hint);
		putc('\n', stderr);
	}
	return status;
}

static int unknown_option(const struct args *a, const char *name)
{
	const char *names[MAX_NAMES] = {0};
	size_t count = 0;

	for (const struct option *o = a->cmd->options; o && o->name && count < MAX_NAMES; o++)
		names[count++] = o->name;
	size_t near = nearest_word(name, names, count);
	if (near < count)
		return cmd_usage(a, "no option \"--%s\"; did you mean \"--%s\"?", name, names[near]);
	return cmd_usage(a, "no option \"--%s\"", name);
}

static const struct option *long_option(const struct cmd *c, const char *name, size_t n)
{
	for (const struct option *o = c->options; o && o->name; o++)
		if (strlen(o->name) == n && strncmp(o->name, name, n) == 0)
			return o;
	return NULL;
}

static const struct option *short_option(const struct cmd *c, char letter)
{
	for (const struct option *o = c->options; o && o->name; o++)
		if (o->letter == letter)
			return o;
	return NULL;
}

static bool store(struct args *a, const struct option *o, const char *value)
{
	if (a->set_count == (int)(sizeof a->set / sizeof a->set[0]))
		return false;
	a->set[a->set_count].option = o;
	a->set[a->set_count++].value = value;
	return true;
}

/* Parses argv[*i] ("--name", "--name=value", "-n value", "-abc"); moves *i past a value. */
static int parse_one(struct args *a, int argc, char **argv, int *i)
{
	const char *word = argv[*i];
	bool is_long = word[1] == '-';

	for (const char *at = word + 1 + is_long;;) {
		size_t n = is_long ? strcspn(at, "=") : 1;
		const struct option *o = is_long ? long_option(a->cmd, at, n)
						 : short_option(a->cmd, *at);
		char shown[64];
		snprintf(shown, sizeof shown, "%.*s", (int)n, at);
		if (!o)
			return is_long ? unknown_option(a, shown)
				       : cmd_usage(a, "no option \"-%s\"", shown);
		const char *value = is_long ? (at[n] ? at + n + 1 : NULL)
					    : (o->arg && at[1] ? at + 1 : NULL);
		if (!o->arg && value)
			return cmd_usage(a, "--%s takes no value", o->name);
		if (o->arg && !value) {
			if (*i + 1 >= argc)
				return cmd_usage(a, "--%s needs %s", o->name, o->arg);
			value = argv[++*i];
		}
		if (!store(a, o, value))
			return cmd_usage(a, "too many options");
		if (is_long || o->arg || !at[1])
			return EXIT_DONE;
		at++;
	}
}

static int parse(struct args *a, int argc, char **argv)
{
	bool options = true;

	for (int i = 0; i < argc; i++) {
		const char *word = argv[i];
		if (!options || word[0] != '-' || word[1] == '\0') {
			a->operands[a->count++] = argv[i];
		} else if (strcmp(word, "--") == 0) {
			options = false;
		} else {
			int status = parse_one(a, argc, argv, &i);
			if (status)
				return status;
		}
	}
	if (a->count < a->cmd->min)
		return cmd_usage(a, "needs %s", a->cmd->operands);
	if (a->cmd->max >= 0 && a->count > a->cmd->max)
		return cmd_usage(a, "one operand too many: \"%s\"", a->operands[a->cmd->max]);
	return EXIT_DONE;
}

static bool asks_help(int argc, char **argv)
{
	for (int i = 0; i < argc && strcmp(argv[i], "--") != 0; i++)
		if (is_help(argv[i]))
			return true;
	return false;
}

static int run(const struct cmd *c, int argc, char **argv)
{
	if (asks_help(argc, argv)) {
		help_put(c);
		return EXIT_DONE;
	}
	struct args *a = calloc(1, sizeof *a);
	char **operands = calloc((size_t)argc + 1, sizeof *operands);
	int status = EXIT_INCOMPLETE;
	if (a && operands) {
		a->cmd = c;
		a->operands = operands;
		status = parse(a, argc, argv);
		if (status == EXIT_DONE)
			status = c->run(a);
	}
	free(operands);
	free(a);
	return status;
}

int cmd_main(const struct program *p, int argc, char **argv)
{
	int words = 0;

	running = p;
	called_set(p, argc > 0 ? argv[0] : NULL);
	argc--, argv++;
	if (argc <= 0) {
		help_overview(stderr, running);
		return EXIT_USAGE;
	}
	const struct cmd *c = find(argc, argv, &words);
	if (c)
		return run(c, argc - words, argv + words);
	if (strcmp(argv[0], "help") == 0)
		return help_verb(argc - 1, argv + 1);
	if (is_help(argv[0]))
		return help_verb(0, NULL);
	if (strcmp(argv[0], "version") == 0 || strcmp(argv[0], "--version") == 0) {
		printf("%s %s\n", p->name, PICKET_VERSION);
		return EXIT_DONE;
	}
	return unknown_verb(argc, argv);
}

bool arg_flag(const struct args *a, const char *name)
{
	for (int i = 0; i < a->set_count; i++)
		if (strcmp(a->set[i].option->name, name) == 0)
			return true;
	return false;
}

const char *arg_value(const struct args *a, const char *name, const char *fallback)
{
	for (int i = a->set_count; i-- > 0;)
		if (strcmp(a->set[i].option->name, name) == 0)
			return a->set[i].value;
	return fallback;
}

const char *arg_nth(const struct args *a, const char *name, int i)
{
	for (int k = 0; k < a->set_count; k++)
		if (strcmp(a->set[k].option->name, name) == 0 && i-- == 0)
			return a->set[k].value;
	return NULL;
}
