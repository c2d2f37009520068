/* policy/stack.h: the policy files in force in one scan, the site's first.
 *
 * The site's are read before the sandbox: --policy FILE or else XDG_CONFIG_HOME/picket/policy.yml, and
 * /etc/picket/policy.yml. All count together: lists add up, of fail-on and stale the stricter holds. The
 * project's .picket.yml is read inside the sandbox, as hostile bytes.
 */
#ifndef PICKET_SCANNER_POLICY_STACK_H
#define PICKET_SCANNER_POLICY_STACK_H

#include "scanner/policy/settings.h"

struct stack_places { /* each may be NULL */
	const char *policy; /* --policy: must exist; the others need not */
	const char *config; /* XDG_CONFIG_HOME */
	const char *home;   /* HOME, for ~/.config when config is NULL */
	const char *etc;    /* "/etc/picket/policy.yml" */
	bool trust_project; /* --trust-project-config: .picket.yml counts as the site's */
};

struct stack;

/* rule_ids: those that exist, NULL at the end; must outlive it. Codes: POLICY-OPEN, those of settings_read(). */
bool stack_open(const struct stack_places *places, uint64_t now, const char *const *rule_ids,
		struct stack **out, struct err *e);
void stack_close(struct stack *s); /* NULL is fine */

/* Reads .picket.yml of the open folder, if there is one; scope: prefix of the paths of this target. False:
 * it is there but cannot be used, why says so; the others stay in force. Codes: POLICY-LINK, FILE-*,
 * those of settings_read(). */
bool stack_add_project(struct stack *s, int folder, struct text scope, struct err *why);

size_t stack_count(const struct stack *s);
const struct settings *stack_at(const struct stack *s, size_t i);

/* What rules ask for; lives as long as the stack. */
const struct policy *stack_policy(struct stack *s, struct err *e);
/* skip-rules of the site, but what any file's rules name runs. */
bool stack_skips(const struct stack *s, const char *rule);
bool stack_requires_lockfile(const struct stack *s);
bool stack_requires_integrity(const struct stack *s);
enum settings_stale stack_stale(const struct stack *s);
/* The lowest threshold that the site's (or the projects') files name. */
bool stack_fail_on(const struct stack *s, bool project, enum severity *out);

/* 64 digits over all files, their roles and what has expired; "" without any file. */
void stack_digest(const struct stack *s, char out[65]);

#define PROJECT_FILE ".picket.yml"

#endif
