#include "scanner/options.h"
#include "scanner/verbs.h"

static int run(const struct args *a)
{
	struct options o;
	int status = EXIT_USAGE;

	if (options_read(a, &o)) {
		if (!o.launch.has_fail_on) {
			o.launch.has_fail_on = true;
			o.launch.fail_on = SEVERITY_HIGH;
		}
		o.launch.quiet = o.launch.output == NULL;
		status = launch_run(&o.launch);
	}
	options_free(&o);
	return status;
}

static const struct option options[] = {OPTIONS_FORMAT, OPTIONS_COMMON, {0}};

const struct cmd cmd_check = {
	.name = "check",
	.summary = "as scan, but answers by exit status only",
	.operands = "TARGET...",
	.min = 0,
	.max = -1,
	.about = "Prints nothing on standard output. --fail-on is high unless given. The exit status is\n"
		 "that of scan.",
	.example = "  picket check . && echo fine\n"
		   "  picket check --fail-on medium package-lock.json",
	.options = options,
	.run = run,
};
