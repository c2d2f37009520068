/* scanner/report/report.h: reports as a table, one file and one row each.
 *
 * A report writes a finished scan to a stream. It knows findings and the summary, nothing
 * else; all foreign text is escaped for the medium by base/escape.h.
 */
#ifndef PICKET_SCANNER_REPORT_REPORT_H
#define PICKET_SCANNER_REPORT_REPORT_H

#include "scanner/finding.h"

#include <stdio.h>

enum scan_status { SCAN_COMPLETE, SCAN_PARTIAL, SCAN_REFUSED };
const char *scan_status_name(enum scan_status s);

struct report_pack {
	struct text name, version, id, signers, state; /* state: fresh, aging, stale, age-unknown */
	uint64_t epoch, seq, created, age; /* seconds; age UINT64_MAX: unknown */
	size_t signer_count, threshold;
	struct text without; /* levels (TLP) that this copy of it lacks, ", " between; "" for a whole one */
	uint64_t behind; /* sequences behind the newest that a catalog tells of; 0: none known */
	bool pinned; /* rolled back on purpose */
};

struct report_package {
	struct text name, version, source, resolved, integrity, purl, file;
	uint32_t line, index;
	bool direct, dev, optional, installed, locked;
};

struct report_edge { /* between indexes of report.packages, sorted */
	uint32_t from, to;
};

struct report_member { /* of a workspace; the root is one */
	struct text name;    /* as findings name it: the folder when it has none, or shares it */
	struct text version; /* may be "" */
	struct text folder;  /* relative to the target, "" for the target's own */
	size_t counts[SEVERITIES]; /* findings that concern it, also those not shown */
	size_t package_count;	   /* that it needs, members left out */
};

struct report_rule { /* of every rule that ran, sorted by id */
	const char *id, *title, *about, *remedy, *references;
};

struct report {
	enum scan_status status;
	char scan_id[65];
	struct text target;	/* as given; "" under --deterministic-output */
	struct text started;	/* RFC 3339, UTC; "" under --deterministic-output */
	const struct report_rule *rules;
	size_t rule_count;
	struct report_pack *packs;
	size_t pack_count;
	struct report_package *packages; /* sorted by name, version, source, resolved, integrity */
	size_t package_count;
	struct report_edge *edges;
	size_t edge_count;
	const struct report_member *members; /* sorted by name; none unless asked for */
	size_t member_count;
	const struct finding *const *findings; /* in order, after policy and --show */
	size_t finding_count;
	size_t counts[SEVERITIES]; /* all findings, also those not shown */
	size_t hidden;		   /* below --show */
	uint64_t files, bytes, manifests, lockfiles;
	struct err refused;	   /* when status is SCAN_REFUSED: code, text, hint */
	struct err error;	   /* no verdict for another reason: code not "" */
	const struct finding_excuse *suppressed; /* in the order of findings */
	size_t suppressed_count;
	const struct text *notices; /* what the policy says to everybody: ignored keys, expired entries */
	size_t notice_count;
	char policy[65];	   /* digest of all policy files in force, "" for none */
	size_t denied;		   /* findings that a `deny` or `require` does not accept */
	size_t denied_new;	   /* of them, those that no baseline knows */
	bool has_fail_on, has_project_fail_on; /* thresholds from policy files */
	enum severity fail_on, project_fail_on;
	bool has_baseline;
	size_t known, gone;	   /* findings the baseline has; of the baseline, no longer found */
	size_t new_counts[SEVERITIES]; /* without a baseline: counts */
	uint64_t expired;	   /* corpus records past their date */
};

struct report_options {
	bool colour;
	int columns;  /* of the terminal; 0: not a terminal */
	bool verbose, summary;
	uint64_t tokens; /* --token-budget: ml-context is at most about that long; 0: default */
	bool packages; /* --list-packages: the inventory instead of findings */
};

struct report_format {
	const char *name;
	const char *about;
	bool context; /* it shows the code of findings, when that was looked up */
	bool lists;   /* has a place for --list-packages, where no rule runs */
	bool (*write)(FILE *out, const struct report *r, const struct report_options *o,
		      struct err *e);
};

extern const struct report_format report_table, report_json, report_jsonl, report_tsv, report_sarif,
	report_github, report_gitlab, report_junit, report_markdown, report_html, report_cyclonedx,
	report_spdx, report_ml_context;
extern const struct report_format *const report_formats[]; /* ends with NULL */
const struct report_format *report_format_by_name(struct text name);

#endif
