/* policy/settings.h: one policy file, read and checked: who says what, on which line.
 *
 * A site's file counts whole. A project's file is hostile: of it only what tightens counts
 * (rules, raised severities, fail-on, deny); every other key is ignored and becomes a notice.
 * docs/policy.md says what each key means.
 */
#ifndef PICKET_SCANNER_POLICY_SETTINGS_H
#define PICKET_SCANNER_POLICY_SETTINGS_H

#include "scanner/finding.h"
#include "scanner/policy.h"

struct settings_excuse { /* an entry of suppress or allow */
	struct text rule, package, path, fingerprint; /* patterns; "" matches all */
	struct text when;			      /* condition (allow), or "" */
	struct text reason, owner, expires;
	uint32_t line;
	bool expired;
};

struct settings_deny {
	struct text when, reason;
	uint32_t line;
};

struct settings_level { /* severity: RULE: LEVEL */
	struct text rule;
	enum severity level;
	uint32_t line;
};

struct settings_list {
	struct text *items;
	size_t count;
};

enum settings_stale { STALE_MARK, STALE_WARN, STALE_REFUSE }; /* sorted: the stricter last */

struct settings {
	struct text name;  /* as it is shown: the path, or ".picket.yml" */
	bool project;	   /* hostile: only tightens */
	struct text scope; /* of a project among several targets: prefix of its files, else "" */
	uint8_t digest[32];
	struct settings_excuse *suppress, *allow;
	struct settings_deny *deny;
	struct settings_level *levels;
	size_t suppress_count, allow_count, deny_count, level_count;
	struct settings_list ignore_paths, ignore_packages, rules, skip_rules;
	struct settings_list internal, hosts, licence_allow, licence_deny, publishers_deny;
	bool require_lockfile, require_integrity, has_fail_on;
	enum severity fail_on;
	enum settings_stale stale;
	struct text *notices; /* what was ignored, what has expired; "name:line: ..." */
	size_t notice_count;
};

struct settings_source {
	struct text name, bytes, scope;
	bool project;
	uint32_t today;		      /* days since 1970-01-01, for `expires` */
	const char *const *rule_ids;  /* that exist, NULL at the end */
};

/* All of it lives in the arena, which the bytes need not outlive. Errors begin with "name:line:". Codes:
 * POLICY-SYNTAX, POLICY-KEY, POLICY-VALUE, POLICY-LIMIT, POLICY-CONDITION, LIMIT-MEMORY. */
bool settings_read(struct arena *a, const struct settings_source *from, struct settings *out,
		   struct err *e);

#endif
