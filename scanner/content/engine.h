/* scanner/content/engine.h: what an engine and its workers are made of; for this room alone (scan_file.h is the manual). */
#ifndef PICKET_SCANNER_CONTENT_ENGINE_H
#define PICKET_SCANNER_CONTENT_ENGINE_H

#include "regex/regex.h"
#include "scanner/content/hunt.h"
#include "scanner/content/pattern.h"
#include "scanner/content/recall.h"
#include "scanner/content/scan_file.h"
#include "scanner/js/lex.h"

struct content_engine {
	struct arena *arena;
	struct corpus_indicator *indicators;
	uint32_t count, cap;
	struct pattern_set *patterns;
	struct hunt *hunt; /* NULL: no pack has YARA rules */
	struct recall *recall; /* NULL: every file is looked into */
	bool failed;
};

struct content_worker {
	const struct content_engine *engine;
	struct pattern_scratch *scratch;
	struct recall_notes *notes; /* the recall's, or NULL */
	struct hunter *hunter; /* made when the first file comes */
	struct js_tokens tokens;
	struct arena *arena; /* of one file: layers, folds */
	struct buf spelled;  /* of one file: its pieces put together */
	struct regex *placed; /* of the indicator below, to say where its match begins; may be NULL */
	uint32_t placed_of;   /* an indicator, or DEP_NONE */
};

#endif
