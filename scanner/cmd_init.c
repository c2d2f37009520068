#include "scanner/policy/stack.h"
#include "scanner/verbs.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

static const char text[] =
	"# Picket: what this project asks of its own scans.\n"
	"#\n"
	"# Whoever scans this project does not trust it, so this file only makes a scan stricter:\n"
	"# fail-on, severity (upwards), rules, deny, require. To silence a finding, write a `suppress`\n"
	"# entry with reason, owner and expiry into the site's policy (~/.config/picket/policy.yml, or\n"
	"# --policy FILE); here it would be ignored, and that would be said. See docs/policy.md.\n"
	"\n"
	"version: 1\n"
	"\n"
	"# Exit status 1 from this level on: critical, high, medium, low or info.\n"
	"#fail-on: high\n"
	"\n"
	"# Raise the level of a rule. All rules: picket rules\n"
	"#severity:\n"
	"#  L2-MANI-001: high\n"
	"\n"
	"# Rules that run here even when the site's policy skips them.\n"
	"#rules:\n"
	"#  - L2-ENGIN-001\n"
	"\n"
	"# Findings that are not accepted at any level: SQL over one finding.\n"
	"#deny:\n"
	"#  - when: severity >= 'medium' and direct and not dev\n"
	"#    reason: what we ship has no open findings\n"
	"\n"
	"# What must be there.\n"
	"#require:\n"
	"#  lockfile: true\n"
	"#  integrity: true\n";

static bool create(const char *dir, struct err *e)
{
	int folder = open(dir, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

	if (folder < 0)
		return err_errno(e, "INIT-FOLDER", "%s", dir);
	int fd = openat(folder, PROJECT_FILE, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0644);
	close(folder);
	if (fd < 0 && errno == EEXIST) {
		err_set(e, "INIT-EXISTS", "%s/" PROJECT_FILE " is there already", dir);
		return err_hint(e, "it is left as it is; move it away to make a new one");
	}
	if (fd < 0)
		return err_errno(e, "INIT-WRITE", "%s/" PROJECT_FILE, dir);
	bool ok = write(fd, text, sizeof text - 1) == (ssize_t)(sizeof text - 1);
	close(fd);
	return ok || err_set(e, "INIT-WRITE", "%s/" PROJECT_FILE " cannot be written", dir);
}

static int run(const struct args *a)
{
	const char *dir = a->count ? a->operands[0] : ".";
	struct err e;

	if (!create(dir, &e))
		return cmd_fail(&e, EXIT_USAGE);
	printf("%s/" PROJECT_FILE " is written: every line of it is a comment or a default\n", dir);
	return EXIT_DONE;
}

const struct cmd cmd_init = {
	.name = "init",
	.summary = "write a commented .picket.yml",
	.operands = "[DIR]",
	.min = 0,
	.max = 1,
	.about = "Into DIR, or the current folder. A file that is there already is never touched.",
	.example = "  picket init .",
	.run = run,
};
