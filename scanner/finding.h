/* scanner/finding.h: what a rule says. Reports know only this header.
 *
 * Texts are raw (unescaped) bytes of the scanned project or of the corpus: the report escapes
 * them for its medium. Secrets are redacted before they get here.
 */
#ifndef PICKET_SCANNER_FINDING_H
#define PICKET_SCANNER_FINDING_H

#include "base/arena.h"
#include "base/err.h"

enum severity { SEVERITY_INFO, SEVERITY_LOW, SEVERITY_MEDIUM, SEVERITY_HIGH, SEVERITY_CRITICAL, SEVERITIES };
const char *severity_name(enum severity s); /* "critical", ... lower case */
bool severity_parse(struct text t, enum severity *out);

enum confidence { CONFIDENCE_LOW, CONFIDENCE_MEDIUM, CONFIDENCE_HIGH, CONFIDENCE_EXACT };
const char *confidence_name(enum confidence c);

#define FINDING_PATH_MAX      16  /* packages of a dependency path */
#define FINDING_BEHAVIOUR_MAX 16
#define FINDING_EVIDENCE_MAX  512 /* bytes */

#define FINDING_LINES_MAX     7   /* of the file around the place */
#define FINDING_LINE_MAX      240 /* bytes of one of them */
#define FINDING_LAYERS_MAX    4   /* texts that the file decodes at the place */

struct finding_layer { /* what a script hides */
	struct text how;  /* "base64 > gunzip" */
	struct text text; /* its beginning; several lines */
};

struct finding {
	const char *rule; /* "L2-IOC-001" */
	enum severity severity;
	enum confidence confidence;
	struct { /* the package it is about; all "" for the project as a whole */
		struct text purl, name, version;
		const char *source; /* source_name() */
		struct text path[FINDING_PATH_MAX]; /* root's dependency first, itself last: "name@version" */
		size_t path_count;
		bool direct, dev, optional;
	} package;
	struct text file;      /* relative to the target */
	uint32_t line, column; /* from 1; 0: the file as a whole */
	struct text behaviours[FINDING_BEHAVIOUR_MAX];
	size_t behaviour_count;
	struct text message;   /* one sentence */
	struct text evidence;  /* what a person can check, at most FINDING_EVIDENCE_MAX bytes */
	struct { /* the corpus row that made it fire; pack "" when none did */
		struct text pack;
		uint64_t seq;
		struct text row; /* "MAL-2024-1", "shai-hulud/@ctrl/tinycolor" */
		struct text source;
	} corpus;
	struct text remediation;
	struct text references; /* several, a space between */
	struct text fixed;	/* advisories: fixed versions, a space between */
	int reachable;		/* 1 yes, 0 no, -1 not looked at */
	struct text content;	/* what fired, for the fingerprint: digest input, never shown */
	char fingerprint[33];	/* 32 hex digits; filled by finding_list_finish() */
	struct text denied;	/* why the policy does not accept it at any level; "" when it does */
	bool known;		/* the baseline has it */
	const struct text *members; /* of the workspace that it concerns, sorted; none unless asked for */
	size_t member_count;
	struct { /* scanner/context.h; count 0: not asked for, or nothing to show */
		const struct text *lines; /* cut with an ellipsis */
		size_t count;
		uint32_t first;		  /* number of lines[0] */
		const struct finding_layer *layers;
		size_t layer_count;
	} context;
};

struct finding_excuse { /* a finding that the policy does not count, and why */
	const struct finding *finding;
	const char *kind; /* "suppress", "allow", "ignore" */
	struct text reason, owner, expires; /* owner and expires "" for ignore */
	struct text policy;		    /* "file:line" that says so */
};

struct finding_list; /* grows in its own arena */

struct finding_list *finding_list_new(size_t max_bytes);
void finding_list_free(struct finding_list *l);
/* Puts the findings of other behind those of l, which owns other from now on. False: no memory, and l is as before. */
bool finding_list_take(struct finding_list *l, struct finding_list *other);
struct arena *finding_arena(struct finding_list *l); /* for the texts of findings */
/* A zeroed finding to fill (reachable -1), or NULL when full (sticky). */
struct finding *finding_add(struct finding_list *l, const char *rule, enum severity s,
			    enum confidence c);

/* Fingerprints, total sort (severity down, rule, purl, file, line, column, fingerprint), duplicates
 * (same fingerprint) merged. */
void finding_list_finish(struct finding_list *l);
size_t finding_count(const struct finding_list *l);
const struct finding *finding_at(const struct finding_list *l, size_t i);
/* The same, to be changed by the policy; after a change of severity finish again. */
struct finding *finding_edit(struct finding_list *l, size_t i);
/* Takes those out for which keep says no, in order; their memory stays until the list's end. */
void finding_keep(struct finding_list *l, bool (*keep)(void *ctx, const struct finding *f), void *ctx);
bool finding_list_full(const struct finding_list *l);

#endif
