/* picket: the one face. Finds the program of the verb and becomes it. */
#include "base/complete.h"
#include "base/escape.h"
#include "base/man.h"
#include "base/nearest.h"
#include "picket/table.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define PATH_BYTES 4096

#ifndef PICKET_LIBEXECDIR
#define PICKET_LIBEXECDIR "/usr/libexec/picket"
#endif

static int overview(FILE *f)
{
	fprintf(f, "usage: picket VERB [OPTIONS] ...\n\nSigned packs of indicators, and a scan of npm, pnpm, "
		   "yarn and bun projects\nagainst them: offline and repeatable.\n\nverbs:\n");
	for (const struct verb *v = verbs; v->word; v++)
		fprintf(f, "  %-10s  %s\n", v->word, v->summary);
	fprintf(f, "\nBegin with: picket scan .\npicket help VERB, or picket VERB --help, tells about one verb.\n");
	return f == stdout ? EXIT_DONE : EXIT_USAGE;
}

static const char *const places[] = {
	"NO_COLOR", "no colours, whatever the terminal",
	"CLICOLOR_FORCE", "colours in a pipe too",
	"COLUMNS", "how wide a table is that goes to no terminal (100)",
	"PICKET_STORE", "the folder of installed packs and trusted keys, as --store",
	"PICKET_CORPUS_DIR", "the folder of the built-in packs; empty: none",
	"XDG_CONFIG_HOME", "where picket/policy.yml is looked for (~/.config)",
	"/etc/picket/policy.yml", "what the site decides, before the user's",
	"/var/lib/picket", "root's store; that of others is ~/.local/share/picket",
	".picket.yml", "in a project: makes a scan of it stricter",
	NULL,
};

static int man(void)
{
	printf(".TH \"picket\" 1 \"\" \"picket %s\"\n.SH NAME\npicket \\- signed packs of indicators, and an "
	       "offline scan of npm projects against them\n.SH SYNOPSIS\n\\fBpicket\\fR \\fIVERB\\fR "
	       "[\\fIOPTIONS\\fR] ...\n.SH DESCRIPTION\nEach verb has a page of its own, or several: "
	       "\\fBpicket help\\fR \\fIVERB\\fR tells which.\n.SH VERBS\n", PICKET_VERSION);
	for (const struct verb *v = verbs; v->word; v++)
		printf(".TP\n\\fB%s\\fR\n%s\n", v->word, v->summary);
	puts(".SH ENVIRONMENT AND FILES");
	for (const char *const *p = places; *p; p += 2) {
		fputs(".TP\n", stdout);
		man_text(p[0]);
		putchar('\n');
		man_text(p[1]);
		putchar('\n');
	}
	puts(".SH EXAMPLE\n.nf\n  picket scan .\n  picket doctor\n.fi");
	man_end("picket");
	return EXIT_DONE;
}

static int unknown(const char *word)
{
	const char *names[64] = {0};
	size_t count = 0;

	for (const struct verb *v = verbs; v->word && count < 64; v++)
		names[count++] = v->word;
	size_t near = nearest_word(word, names, count);
	struct buf shown = BUF(1024);
	escape_plain(&shown, text_head(text_of(word), strnlen(word, 100)));
	fprintf(stderr, "picket: no %s \"" TEXT_FMT "\"", word[0] == '-' ? "option" : "verb",
		TEXT_ARG(buf_view(&shown)));
	buf_free(&shown);
	if (near < count)
		fprintf(stderr, "; did you mean \"%s\"?", names[near]);
	fprintf(stderr, " [USAGE]\n  -> picket help lists the verbs\n");
	return EXIT_USAGE;
}

/* Beside our own file, whatever link or name we were called by. */
static bool beside(char out[PATH_BYTES], const char *program)
{
	ssize_t n = readlink("/proc/self/exe", out, PATH_BYTES - 1);

	if (n <= 0)
		return false;
	out[n] = '\0';
	char *slash = strrchr(out, '/');
	if (!slash || (size_t)(slash + 1 - out) + strlen(program) + 1 > PATH_BYTES)
		return false;
	memcpy(slash + 1, program, strlen(program) + 1);
	return true;
}

/* Never by PATH: the program that judges is the one that was installed with us. It answers with our
 * name (base/called.h). */
static int become(const char *program, char **argv)
{
	static char name[] = "picket";
	char path[PATH_BYTES];

	argv[0] = name;
	if (beside(path, program))
		execv(path, argv);
	if (errno == ENOENT || errno == 0) {
		snprintf(path, sizeof path, "%s/%s", PICKET_LIBEXECDIR, program);
		execv(path, argv);
	}
	fprintf(stderr, "picket: cannot run %s: %s\n  -> install it beside picket\n", program,
		strerror(errno));
	return EXIT_INCOMPLETE;
}

static int completion(int argc, char **argv)
{
	if (argc > 3 && complete_script("picket", argv[3]))
		return EXIT_DONE;
	fprintf(stderr, "picket help --completion: for which shell? bash, zsh or fish\n");
	return EXIT_USAGE;
}

/* The first word is ours, the rest is known to the program of that verb. */
static int complete(int argc, char **argv)
{
	int first = argc > 3 && strcmp(argv[3], "help") == 0 ? 4 : 3;
	const struct verb *v = argc > first ? verb_find(argv[first]) : NULL;

	if (v)
		return become(v->program, argv);
	for (v = verbs; argc == first && v->word; v++)
		printf("%s\t%s\n", v->word, v->summary);
	return EXIT_DONE;
}

/* `picket help scan` is `scanner help scan`; argv keeps "help" and what follows. */
static int help(int argc, char **argv)
{
	if (argc < 3)
		return overview(stdout);
	if (strcmp(argv[2], "--completion") == 0)
		return completion(argc, argv);
	if (strcmp(argv[2], "--words") == 0)
		return complete(argc, argv);
	bool option = strcmp(argv[2], "--man") == 0;
	if (option && argc < 4)
		return man();
	const struct verb *v = verb_find(argv[option ? 3 : 2]);
	return v ? become(v->program, argv) : unknown(argv[option ? 3 : 2]);
}

int main(int argc, char **argv)
{
	if (argc < 2)
		return overview(stderr);
	const char *word = argv[1];
	if (strcmp(word, "help") == 0)
		return help(argc, argv);
	if (strcmp(word, "--help") == 0 || strcmp(word, "-h") == 0)
		return overview(stdout);
	if (strcmp(word, "version") == 0 || strcmp(word, "--version") == 0) {
		bool json = argc > 2 && strcmp(argv[2], "--json") == 0;
		printf(json ? "{\n  \"name\": \"picket\",\n  \"version\": \"%s\"\n}\n" : "picket %s\n", PICKET_VERSION);
		return EXIT_DONE;
	}
	const struct verb *v = verb_find(word);
	return v ? become(v->program, argv) : unknown(word);
}
