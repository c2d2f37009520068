#include "base/help.h"

#include "base/called.h"
#include "base/fill.h"

#include <stdlib.h>
#include <string.h>

#define OPTION_COLUMN 30 /* where what an option does begins */
#define VERB_COLUMN 23 /* "keys root threshold" has 19 */

static const struct option help_option = {'h', "help", NULL, "show this help", NULL};

/* Verbs in the text are named as the user calls us before its lines are filled. */
static void put_prose(const char *text)
{
	char *bytes = NULL;
	size_t n = 0;
	FILE *f = open_memstream(&bytes, &n);

	if (f) {
		called_put(f, text);
		if (fclose(f) == 0)
			fill_put(stdout, bytes, 0, 0);
	}
	free(bytes);
}

/* "  NAME  what it is", with NAME as wide as `column` asks for. */
static void put_row(FILE *f, const char *name, const char *text, size_t column)
{
	size_t at = 2 + strlen(name);

	fprintf(f, "  %s", name);
	if (at + 2 > column) {
		putc('\n', f);
		at = 0;
	}
	for (; at < column; at++)
		putc(' ', f);
	fill_put(f, text, column, column);
	putc('\n', f);
}

static void put_option(const struct option *o)
{
	char left[80];

	snprintf(left, sizeof left, "%c%c%s --%s%s%s", o->letter ? '-' : ' ', o->letter ? o->letter : ' ',
		 o->letter ? "," : " ", o->name, o->arg ? " " : "", o->arg ? o->arg : "");
	put_row(stdout, left, o->help, OPTION_COLUMN);
}

void help_put(const struct cmd *c)
{
	printf("usage: %s %s%s%s%s\n\n", called(), c->name, c->options ? " [OPTIONS]" : "", c->operands[0] ? " " : "",
	       c->operands);
	fill_put(stdout, c->summary, 0, 0);
	puts(".");
	if (c->about && c->about[0]) {
		putchar('\n');
		put_prose(c->about);
		putchar('\n');
	}
	printf("\noptions:\n");
	for (const struct option *o = c->options; o && o->name; o++)
		put_option(o);
	put_option(&help_option);
	if (c->example && c->example[0]) {
		fputs("\nexample:\n", stdout);
		called_put(stdout, c->example);
		putchar('\n');
	}
}

void help_overview(FILE *f, const struct program *p)
{
	fprintf(f, "usage: %s VERB [OPTIONS] ...\n\n%s.\n\nverbs:\n", called(), p->summary);
	for (const struct cmd *const *c = p->cmds; *c; c++)
		put_row(f, (*c)->name, (*c)->summary, VERB_COLUMN);
	fprintf(f, "\n%s VERB --help tells about one verb, with an example.\n", called());
}

void help_join(char *out, size_t size, int words, char **argv)
{
	size_t at = 0;

	out[0] = '\0';
	for (int i = 0; i < words && at < size; i++) {
		int n = snprintf(out + at, size - at, "%s%s", i ? " " : "", argv[i]);
		at += n > 0 ? (size_t)n : size;
	}
}

static bool is_of(const struct cmd *c, const char *group)
{
	size_t n = strlen(group);

	return n && strncmp(c->name, group, n) == 0 && c->name[n] == ' ';
}

int help_group_words(const struct program *p, int argc, char **argv)
{
	char group[80];
	int words = 0;

	for (int n = 1; n <= argc; n++) {
		help_join(group, sizeof group, n, argv);
		for (const struct cmd *const *c = p->cmds; *c; c++)
			if (is_of(*c, group))
				words = n;
	}
	return words;
}

void help_rows(FILE *f, const struct program *p, const char *group)
{
	for (const struct cmd *const *c = p->cmds; *c; c++)
		if (is_of(*c, group))
			put_row(f, (*c)->name, (*c)->summary, VERB_COLUMN);
}

int help_group(const struct program *p, int words, char **argv)
{
	char group[80];

	help_join(group, sizeof group, words, argv);
	printf("usage: %s %s VERB [OPTIONS] ...\n\nverbs:\n", called(), group);
	help_rows(stdout, p, group);
	printf("\n%s %s VERB --help tells about one of them, with an example.\n", called(), group);
	return EXIT_DONE;
}
