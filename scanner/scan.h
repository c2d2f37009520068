/* scanner/scan.h: the pipeline as one call; what the program and corpusd use.
 *
 * Everything that needs the file system outside the target or the network of trust happens
 * in scan_prepare (packs verified and opened, target opened); scan_run enters the
 * sandbox first and then touches hostile bytes.
 */
#ifndef PICKET_SCANNER_SCAN_H
#define PICKET_SCANNER_SCAN_H

#include "base/err.h"
#include "scanner/report/report.h"

struct scan_options {
	const char *const *targets; /* paths; "-" is stdin */
	const int *fds;		    /* the targets, opened already and taken over; the paths are then names only. Or NULL */
	size_t target_count;
	const char *as;		    /* input name for stdin or an odd file name, or NULL */
	const char *previous;	    /* an older lockfile, or NULL */
	const char *store;	    /* store folder, or NULL for the default */
	struct warm *warm;	    /* an open corpus to use (scanner/warm.h), or NULL */
	unsigned threads;	    /* 0: as many as processors */
	bool staged;		    /* targets are folders: what git has staged in them */
	bool list_packages;	    /* inventory only, no rule */
	bool members;		    /* tell the members of a workspace apart */
	bool no_content;	    /* manifests and lockfiles only */
	bool no_cache;		    /* look into files that an earlier scan looked into, too */
	bool deterministic;
	bool context;		    /* the report shows code: scanner/context.h */
	const char *const *rules, *const *skip_rules; /* NULL-terminated, or NULL */
	enum severity show;	    /* findings below are counted, not shown */
	bool sandbox;		    /* always true but in unit tests */
	uint64_t now;		    /* Unix seconds */
	uint64_t max_memory;	    /* bytes; 0: default */
	bool backwards;		    /* walk in another order, for --verify-determinism */
	bool progress;		    /* a line on stderr, after a second */
	const char *policy;	    /* --policy FILE, or NULL */
	const char *config_home, *home; /* XDG_CONFIG_HOME and HOME, or NULL */
	const char *policy_etc;	    /* the machine's policy file, or NULL */
	bool trust_project;	    /* .picket.yml counts as the site's policy */
	const char *baseline;	    /* or NULL */
	bool update_baseline;	    /* it may be missing */
};

struct scan;

bool scan_prepare(const struct scan_options *o, struct scan **out, struct err *e);
/* Enters the sandbox (once per process) and runs. False: no verdict, e says why; the report
 * then has status refused or partial and no finding. */
bool scan_run(struct scan *s, struct err *e);
const struct report *scan_report(const struct scan *s);
/* After scan_run: what was found, as the next baseline. */
bool scan_write_baseline(const struct scan *s, FILE *out, struct err *e);
/* After scan_run, and after the report, which nobody need wait with: keeps what was found for the next scan. */
void scan_remember(struct scan *s);
uint32_t scan_recalled(const struct scan *s); /* files that an earlier scan looked into, and this one did not */
void scan_free(struct scan *s);

/* Whether an error of the two above means: the corpus is refused (exit 5), the target is bad (2);
 * all others are no verdict (4). */
bool scan_refused(const struct err *e);
bool scan_bad_target(const struct err *e);

/* Seconds that each stage took, for --verbose. */
struct scan_stage {
	const char *name;
	double seconds;
};
const struct scan_stage *scan_stages(const struct scan *s, size_t *count);

#endif
