/* scanner/scan_inside.h: what the files of a scan share: its state, and its stages. */
#ifndef PICKET_SCANNER_SCAN_INSIDE_H
#define PICKET_SCANNER_SCAN_INSIDE_H

#include "scanner/ahead.h"
#include "scanner/scan.h"
#include "scanner/scan_id.h"
#include "scanner/site.h"
#include "scanner/target.h"

#include <time.h>

#define STAGES_MAX 16

struct scan {
	struct scan_options options;
	unsigned threads;
	struct warm *warm, *own; /* own: the one to close */
	struct ahead ahead;
	struct scan_id id;
	struct site site;
	struct corpus *corpus; /* of warm; NULL for a listing */
	struct content_engine *engine;
	struct targets targets, previous_target;
	struct reader *reader, *previous_reader;
	struct project *project, *previous;
	struct content *content;
	struct finding_list *findings;
	struct arena *arena; /* of the report */
	struct report report;
	struct scan_stage stages[STAGES_MAX];
	size_t stage_count;
	struct timespec stage_began;
};

/* LIMIT-MEMORY. */
bool scan_no_memory(struct err *e);

/* Are files looked into, or only manifests and lockfiles? */
bool scan_wants_content(const struct scan *s);

/* Reads all targets: bytes, hashes, behaviours. */
bool scan_read_targets(struct scan *s, struct err *e);

/* Documents were read as bytes; now each is understood, in order of their paths. */
bool scan_understand(struct project *p, struct err *e);

/* The lockfile of --previous, read and understood. */
bool scan_read_previous(struct scan *s, struct err *e);

/* Does this scan run the rule? */
struct rule;
bool scan_runs_rule(const struct scan *s, const struct rule *rule);

/* Rules, then what the site says about their findings. */
bool scan_judge(struct scan *s, struct err *e);

#endif
