/* packtool/lint_inside.h: what the files of lint share; for lint*.c alone. */
#ifndef PICKET_PACKTOOL_LINT_INSIDE_H
#define PICKET_PACKTOOL_LINT_INSIDE_H

#include "base/map.h"
#include "packtool/idset.h"
#include "packtool/lint.h"
#include "packtool/rulebook.h"

#define LINT_FINDINGS_MAX (LINT_CODES * LINT_SHOWN_MAX)

enum lint_class { LINT_MALWARE = 1, LINT_ADVISORY, LINT_INDICATOR, LINT_ALLOW };

struct lint {
	struct arena *arena;
	const struct canaries *canaries;
	char today[16];
	struct map *records;   /* id to enum lint_class */
	struct idset *facts;   /* facts with their campaigns */
	struct map *campaigns; /* record to its campaign's number, from 1 */
	struct map *campaign_ids;
	struct map *never;     /* "kind value" to index; suffixes of domains */
	struct map *must;
	struct map *names;     /* npm name to the first canary about it, + 1 */
	uint32_t *next;	       /* of the same name, + 1; never first, then must */
	bool *hit;	       /* of must */
	struct buf samples;    /* all texts that must never match */
	struct lint_finding findings[LINT_FINDINGS_MAX];
	size_t count;
	uint64_t totals[LINT_CODES], rows;
	struct rulebook *rules;
	bool failed; /* no memory */
};

/* Adds a finding about this row, or about none. */
void lint_say(struct lint *l, enum lint_code code, const struct source_row *row, const char *fmt, ...)
	__attribute__((format(printf, 4, 5)));

/* lint_canary.c */
bool lint_canaries_ready(struct lint *l);
void lint_canary_affected(struct lint *l, const struct source_row *row, uint32_t klass);
void lint_canary_indicator(struct lint *l, const struct source_row *row);
void lint_canary_end(struct lint *l, struct text pack_name);

/* lint_yara.c: after the last row. */
void lint_rules(struct lint *l);

/* lint_address.c: private and reserved networks and names, shared hosts, patterns. */
void lint_indicator(struct lint *l, const struct source_row *row);
/* An address or network in bytes; 0 when it is none. bits gets the length of its prefix. */
int lint_network(struct text t, uint8_t out[16], unsigned *bits);
bool lint_network_covers(int family, const uint8_t *net, unsigned bits, const uint8_t *address);

#endif
