#include "base/man.h"

#include <stdio.h>
#include <string.h>

void man_text(const char *text)
{
	bool start = true;

	for (; *text; text++) {
		if (start && (*text == '.' || *text == '\''))
			fputs("\\&", stdout);
		if (*text == '\\')
			fputs("\\e", stdout);
		else if (*text == '-')
			fputs("\\-", stdout);
		else
			putchar(*text);
		start = *text == '\n';
	}
}

/* "pack build" has the page picket-pack-build. */
static void put_page(const char *verb)
{
	fputs("picket\\-", stdout);
	for (; *verb; verb++)
		if (*verb == ' ')
			fputs("\\-", stdout);
		else
			putchar(*verb);
}

static void put_options(const struct cmd *c)
{
	puts(".SH OPTIONS");
	for (const struct option *o = c->options; o && o->name; o++) {
		puts(".TP");
		if (o->letter)
			printf("\\fB\\-%c\\fR, ", o->letter);
		printf("\\fB\\-\\-");
		man_text(o->name);
		printf("\\fR%s\\fI%s\\fR\n", o->arg ? " " : "", o->arg ? o->arg : "");
		man_text(o->help);
		putchar('\n');
	}
	puts(".TP\n\\fB\\-h\\fR, \\fB\\-\\-help\\fR\nshow this help");
}

void man_end(const char *but)
{
	static const char *const pages[] = {"picket", "scanner", "packtool", "corpusd"};
	static const char *const statuses[] = {
		"0", "done, nothing at or above the level asked for",
		"1", "findings at or above it, or the work failed",
		"2", "usage, or a target that cannot be opened",
		"3", "timed out",
		"4", "incomplete: there is no verdict",
		"5", "corpus refused",
	};
	const char *between = "";

	puts(".SH EXIT STATUS");
	for (size_t i = 0; i < sizeof statuses / sizeof statuses[0]; i += 2)
		printf(".TP\n%s\n%s\n", statuses[i], statuses[i + 1]);
	puts(".SH SEE ALSO");
	for (size_t i = 0; i < sizeof pages / sizeof pages[0]; i++) {
		if (strcmp(pages[i], but) == 0)
			continue;
		printf("%s\\fB%s\\fR(1)", between, pages[i]);
		between = ", ";
	}
	putchar('\n');
}

/* Filled by whoever shows the page; a line that begins with a blank stays a line of its own. */
static void put_prose(const char *text)
{
	while (*text) {
		size_t n = strcspn(text, "\n");
		char line[512];

		snprintf(line, sizeof line, "%.*s", (int)n, text);
		if (n == 0)
			fputs(".PP", stdout);
		man_text(line);
		putchar('\n');
		text += n + (text[n] == '\n');
	}
}

void man_verb(const struct cmd *c)
{
	printf(".TH \"");
	put_page(c->name);
	printf("\" 1 \"\" \"picket %s\"\n.SH NAME\n", PICKET_VERSION);
	put_page(c->name);
	fputs(" \\- ", stdout);
	man_text(c->summary);
	printf("\n.SH SYNOPSIS\n\\fBpicket %s\\fR [\\fIOPTIONS\\fR] \\fI", c->name);
	man_text(c->operands);
	puts("\\fR\n.SH DESCRIPTION");
	put_prose(c->about ? c->about : "");
	put_options(c);
	if (c->example && c->example[0]) {
		puts(".SH EXAMPLE\n.nf");
		man_text(c->example);
		puts("\n.fi");
	}
	man_end("");
}

void man_row(const char *verb, const char *summary)
{
	printf(".TP\n\\fB");
	put_page(verb);
	puts("\\fR(1)");
	man_text(summary);
	putchar('\n');
}

void man_program(const struct program *p)
{
	printf(".TH \"%s\" 1 \"\" \"picket %s\"\n.SH NAME\n%s \\- ", p->name, PICKET_VERSION, p->name);
	man_text(p->summary);
	printf("\n.SH SYNOPSIS\n\\fBpicket\\fR \\fIVERB\\fR [\\fIOPTIONS\\fR] ...\n.br\n"
	       "\\fB%s\\fR \\fIVERB\\fR [\\fIOPTIONS\\fR] ...\n.SH VERBS\n", p->name);
	for (const struct cmd *const *c = p->cmds; *c; c++)
		if (strcmp((*c)->name, "version") != 0)
			man_row((*c)->name, (*c)->summary);
	man_end(p->name);
}
