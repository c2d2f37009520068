#include "base/nearest.h"
#include "scanner/restore.h"
#include "scanner/saved.h"
#include "scanner/verbs.h"

#include <sys/ioctl.h>
#include <unistd.h>

static const struct report_format *format_of(const struct args *a)
{
	const char *name = arg_value(a, "format", "table"), *known[64] = {0};
	const struct report_format *f = report_format_by_name(text_of(name));
	size_t count = 0;

	if (f)
		return f;
	for (; report_formats[count] && count < 64; count++)
		known[count] = report_formats[count]->name;
	size_t near = nearest_word(name, known, count);
	cmd_usage(a, near < count ? "--format %s: no such format; did you mean \"%s\"?" : "--format %s: no such format",
		  name, near < count ? known[near] : "");
	return NULL;
}

static int columns(void)
{
	struct winsize w;

	return ioctl(STDOUT_FILENO, TIOCGWINSZ, &w) == 0 ? w.ws_col : 0;
}

static int run(const struct args *a)
{
	const struct report_format *format = format_of(a);
	const char *path = a->operands[0];
	struct report_options o = {.columns = columns()};
	struct saved saved = {0};
	struct report r;
	struct err e = {0};
	int status = EXIT_DONE;

	if (!format)
		return EXIT_USAGE;
	if (!saved_open(&saved, &path, 1, &e) || !restore_report(saved.arena, saved.root, &r, &e))
		status = cmd_fail(&e, EXIT_USAGE);
	else if (!format->write(stdout, &r, &o, &e))
		status = cmd_fail(&e, EXIT_INCOMPLETE);
	saved_leave(&saved, 1, status);
}

static const struct option options[] = {
	{'f', "format", "FORMAT", "any of scan's (default: table)"},
	{0},
};

const struct cmd cmd_convert = {
	.name = "convert",
	.summary = "write a saved report in another format",
	.operands = "SCAN.json",
	.min = 1,
	.max = 1,
	.about = "Reads a report of scan --format json and writes it as any other. Nothing is scanned again; findings\n"
		 "below the --show of that scan are in no report.",
	.example = "  picket scan --format json -o scan.json .\n"
		   "  picket convert --format sarif scan.json > scan.sarif",
	.options = options,
	.run = run,
};
