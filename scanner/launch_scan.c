/* What happens inside the child: prepare, sandbox, scan, report, exit status. */
#include "scanner/launch.h"

#include "scanner/summary.h"

#include <inttypes.h>
#include <string.h>

/* The command line counts before the site's policy; a project only lowers what holds. */
static bool threshold(const struct launch *l, const struct report *r, enum severity *out)
{
	bool any = l->has_fail_on || r->has_fail_on;

	if (any)
		*out = l->has_fail_on ? l->fail_on : r->fail_on;
	if (r->has_project_fail_on && (!any || r->project_fail_on < *out)) {
		*out = r->project_fail_on;
		any = true;
	}
	return any;
}

static int status_for(const struct launch *l, const struct report *r)
{
	enum severity from;

	if (r->status == SCAN_PARTIAL && !l->allow_partial)
		return EXIT_INCOMPLETE;
	if (r->denied_new)
		return EXIT_FINDINGS;
	if (threshold(l, r, &from))
		for (int s = (int)from; s < SEVERITIES; s++)
			if (r->new_counts[s])
				return EXIT_FINDINGS;
	return EXIT_DONE;
}

static int status_of_error(const struct err *e)
{
	if (scan_refused(e))
		return EXIT_REFUSED;
	return scan_bad_target(e) ? EXIT_USAGE : EXIT_INCOMPLETE;
}

static bool write_report(const struct launch *l, const struct report *r, FILE *out, FILE *again,
			 struct err *e)
{
	struct report_options plain = {.packages = l->report.packages};
	bool ok = !out || l->format->write(out, r, &l->report, e);

	if (out && ok && (fflush(out) != 0 || ferror(out)))
		ok = err_errno(e, "REPORT-WRITE", "the report cannot be written");
	if (ok && again) {
		struct report timeless = *r;
		summary_timeless(&timeless);
		ok = report_json.write(again, &timeless, &plain, e);
		if (ok && fflush(again) != 0)
			ok = err_errno(e, "REPORT-WRITE", "the report cannot be written");
	}
	return ok;
}

static void put_stages(const struct launch *l, const struct scan *s)
{
	size_t count;
	const struct scan_stage *stages = scan_stages(s, &count);

	for (size_t i = 0; l->report.verbose && i < count; i++)
		fprintf(stderr, "%-10s %8.1f ms\n", stages[i].name, stages[i].seconds * 1e3);
	if (l->report.verbose && scan_recalled(s))
		fprintf(stderr, "%" PRIu32 " files as an earlier scan found them\n", scan_recalled(s));
}

/* In listings no rule runs, so what could not be read is said here. */
static void put_warnings(const struct launch *l, const struct report *r)
{
	for (size_t i = 0; l->report.packages && i < r->finding_count; i++) {
		struct err e;
		const struct finding *f = r->findings[i];
		if (f->severity < SEVERITY_MEDIUM)
			continue;
		err_set(&e, "INCOMPLETE", TEXT_FMT ": " TEXT_FMT, TEXT_ARG(f->file),
			TEXT_ARG(f->message));
		cmd_fail(&e, 0);
	}
}

static int no_verdict(const struct launch *l, const struct report *known, const struct err *why,
		      FILE *out, FILE *again, struct launch_wrote *wrote)
{
	struct report r = known ? *known : (struct report){0};
	struct err e;
	int status = status_of_error(why);

	cmd_fail(why, status);
	if (status == EXIT_USAGE)
		return status;
	r.finding_count = r.hidden = 0;
	memset(r.counts, 0, sizeof r.counts);
	r.status = status == EXIT_REFUSED ? SCAN_REFUSED : SCAN_PARTIAL;
	*(status == EXIT_REFUSED ? &r.refused : &r.error) = *why;
	/* A person has just read it on stderr. */
	if (l->format == &report_table && !l->output)
		out = NULL;
	wrote->report = write_report(l, &r, out, again, &e);
	return status;
}

/* What was not read is not known to be gone: a partial scan makes no baseline. */
static int put_baseline(const struct launch *l, const struct scan *s, FILE *out, int status,
			struct launch_wrote *wrote)
{
	struct err e;

	if (!out)
		return status;
	if (scan_report(s)->status != SCAN_COMPLETE && !l->allow_partial) {
		err_set(&e, "BASELINE-PARTIAL", "the scan is not complete: the baseline stays as it was");
		err_hint(&e, "see L2-SCAN-001, or use --allow-partial");
		return cmd_fail(&e, EXIT_INCOMPLETE);
	}
	wrote->baseline = scan_write_baseline(s, out, &e);
	return wrote->baseline ? status : cmd_fail(&e, EXIT_INCOMPLETE);
}

int launch_scan(const struct launch *l, FILE *out, FILE *again, FILE *baseline,
		struct launch_wrote *wrote)
{
	struct scan *s = NULL;
	struct err e = {0};
	int status;

	if (!scan_prepare(&l->scan, &s, &e))
		return no_verdict(l, NULL, &e, out, again, wrote);
	if (!scan_run(s, &e)) {
		status = no_verdict(l, scan_report(s), &e, out, again, wrote);
	} else {
		status = status_for(l, scan_report(s));
		put_warnings(l, scan_report(s));
		wrote->report = write_report(l, scan_report(s), out, again, &e);
		if (!wrote->report)
			status = cmd_fail(&e, EXIT_INCOMPLETE);
		status = put_baseline(l, s, baseline, status, wrote);
		/* The store may lie in the target, and the second run must find the same there. */
		if (!l->verify)
			scan_remember(s);
		put_stages(l, s);
	}
	scan_free(s);
	return status;
}
