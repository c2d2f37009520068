#include "json/write.h"
#include "scanner/verbs.h"

static int run(const struct args *a)
{
	struct json_writer w;

	if (!arg_flag(a, "json")) {
		printf("scanner %s\n", PICKET_VERSION);
		return EXIT_DONE;
	}
	json_to_file(&w, stdout, JSON_PRETTY);
	json_open_object(&w);
	json_member_text(&w, T("name"), T("scanner"));
	json_member_text(&w, T("version"), T(PICKET_VERSION));
	json_close(&w);
	return json_end(&w) ? EXIT_DONE : EXIT_INCOMPLETE;
}

static const struct option options[] = {{0, "json", NULL, "as JSON"}, {0}};

const struct cmd cmd_version = {
	.name = "version",
	.summary = "print the version",
	.operands = "",
	.about = "",
	.example = "  picket version --json",
	.options = options,
	.run = run,
};
