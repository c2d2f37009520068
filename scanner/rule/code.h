/* scanner/rule/code.h: combinations of behaviours, as one table for all rules about code.
 *
 * A behaviour alone is no finding. A row of the table in code_table.c says which behaviours together mean
 * something, and how bad that is in an install hook, when the package is loaded, and elsewhere.
 */
#ifndef PICKET_SCANNER_RULE_CODE_H
#define PICKET_SCANNER_RULE_CODE_H

#include "base/buf.h"
#include "scanner/rule/rule.h"

#define CODE_NEEDS 3
#define CODE_NONE  ((enum severity)SEVERITIES) /* no finding there */

struct code_need { /* an act of one of these behaviours, with these flags */
	uint32_t behaviours; /* bits, 1 << enum behaviour; 0: no more needs */
	uint32_t all, any, none;
	uint32_t distinct; /* at least that many different details (0: one) */
	uint32_t near;	   /* ... within so many bytes of one file (0: anywhere) */
};

struct code_signal {
	const char *rule; /* id */
	const char *name; /* a word or two, for the table in docs/evasion.md */
	const char *message;
	enum severity hook, load, top, rest; /* top: on load, and it runs at once */
	struct code_need needs[CODE_NEEDS]; /* the first is the one that is shown */
	bool wanted; /* what a program that somebody starts by its name does for him: MEDIUM at most there */
	bool ours;   /* what an install of a private project may do to what it installs: MEDIUM at most in its own hooks */
};

extern const struct code_signal code_signals[];
extern const size_t code_signal_count;

/* The acts of one file, or of all files that one package's hooks reach. */
struct code_unit {
	const struct file *const *files;
	size_t count;
};

/* Strings that name what attacks use, several kinds of it, in a file that does nothing itself: a scanner's list. */
bool code_only_names(const struct file *f);

/* Adds the findings of this rule's rows. */
bool code_report(struct rule_context *ctx, const struct rule *rule);

/* The worst severity of any row on one file by what reaches it, and that row; CODE_NONE and NULL when nothing holds. What no hook
 * calls in a file that a hook reaches says nothing here. */
enum severity code_judge(const struct file *file, const struct code_signal **row);

/* "|" and the file's SHA-256, for a finding's content. */
void code_put_digest(struct buf *b, const struct file *f);

#endif
