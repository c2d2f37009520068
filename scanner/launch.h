/* scanner/launch.h: one scan in a process of its own.
 *
 * The parent keeps what the sandbox takes away: it names the output file, holds the deadline and says so
 * when the child dies. It touches no hostile byte. The child prepares, enters the sandbox, scans
 * and writes the report to a descriptor that was opened before.
 */
#ifndef PICKET_SCANNER_LAUNCH_H
#define PICKET_SCANNER_LAUNCH_H

#include "base/cmd.h"
#include "scanner/report/report.h"
#include "scanner/scan.h"

struct launch {
	struct scan_options scan;
	struct report_options report;
	const struct report_format *format;
	const char *output;    /* file to replace whole, or NULL: standard output */
	const char *baseline;  /* --update-baseline: file to replace whole, or NULL */
	bool quiet;	       /* no report on standard output; errors still go to stderr */
	bool has_fail_on;
	enum severity fail_on; /* exit 1 from here on */
	bool allow_partial;
	bool verify;	       /* --verify-determinism */
	unsigned timeout;      /* seconds; 0: none */
};

/* Runs it; an enum exit_status. */
int launch_run(const struct launch *l);

struct launch_wrote {
	bool report, baseline; /* whole */
};

/* The child's part, without fork: writes the report to out (NULL: none), when
 * `again` is not NULL a second one as deterministic JSON, and the new baseline when that is
 * not NULL. */
int launch_scan(const struct launch *l, FILE *out, FILE *again, FILE *baseline,
		struct launch_wrote *wrote);

#endif
