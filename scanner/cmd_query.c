#include "scanner/query.h"
#include "scanner/verbs.h"

static int run(const struct args *a)
{
	const char *path = a->operands[0];
	struct saved report[1] = {0};
	struct err e = {0};
	int status = EXIT_DONE;

	if (!saved_open(report, &path, 1, &e) ||
	    !query_run(report, text_of(a->operands[1]), stdout, arg_flag(a, "json"), &e))
		status = cmd_fail(&e, err_is(&e, "SQL-STEPS") || err_is(&e, "QUERY-ROWS") ? EXIT_INCOMPLETE
										      : EXIT_USAGE);
	saved_leave(report, 1, status);
}

static const struct option options[] = {{0, "json", NULL, "rows as a JSON array of objects"}, {0}};

const struct cmd cmd_query = {
	.name = "query",
	.summary = "ask a report in SQL: read-only and bounded",
	.operands = "SCAN.json SQL",
	.min = 2,
	.max = 2,
	.about = "SCAN.json is a report of scan --format json. Tables:\n"
		 "  findings(id, rule, severity, confidence, purl, name, version, source, direct,\n"
		 "    dev, optional, file, line, message, evidence, remediation, fixed, reachable,\n"
		 "    pack, row, fingerprint, known, denied, suppressed, reason, owner, expires)\n"
		 "  packages(id, name, version, source, resolved, integrity, purl, direct, dev,\n"
		 "    optional, installed, locked, file, line)\n"
		 "  edges(source, target)         ids of packages: source depends on target\n"
		 "  behaviours(finding, behaviour)\n\n"
		 "severity and confidence compare as levels: severity >= 'high'. Findings that the policy\n"
		 "does not count are there with suppressed = 1.\n\n"
		 "One SELECT statement; other statements, pragmas and functions that are not pure are\n"
		 "refused. It ends after a number of steps, or 100000 rows, with exit status 4.",
	.example = "  picket scan --show info --format json -o scan.json .\n"
		   "  picket query scan.json \"SELECT rule, count(*) FROM findings GROUP BY rule\"\n"
		   "  picket query scan.json \"SELECT p.name FROM packages p\n"
		   "    JOIN edges e ON e.source = p.id JOIN packages q ON q.id = e.target\n"
		   "    WHERE q.name = 'lodash'\"",
	.options = options,
	.run = run,
};
