/* scanner/content/scan_file.h: one file in, its behaviours out; then, over all files, who reaches whom.
 *
 * Order of calls (the pipeline):
 *	content_engine_new()	before the sandbox: loads the packs' indicators and the compiled
 *				patterns (from cache_dir, or compiles and writes them there)
 *	content_worker_new()	one for each thread, inside the sandbox
 *	content_need()		path, first bytes and size of a file: read it whole, or hash it only
 *	content_scan_file()	for each file, in any order, on any thread
 *	content_reach()		once, after all files are sorted and graph_join() is done
 *
 * The result of content_scan_file() depends on path and bytes alone.
 */
#ifndef PICKET_SCANNER_CONTENT_SCAN_FILE_H
#define PICKET_SCANNER_CONTENT_SCAN_FILE_H

#include "base/buf.h"
#include "scanner/content/content.h"
#include "scanner/corpus.h"

struct content_engine; /* read-only after it is made: all threads share it */
struct content_worker; /* scratch of one thread */

/* cache_dir: a folder for compiled patterns, or -1. A cache that is missing, stale, damaged or
 * cannot be written costs time, never a verdict. corpus may be NULL (no indicators). Codes:
 * CONTENT-PATTERN (a regex of a pack that cannot be compiled), CONTENT-MEMORY, or the corpus's own. */
bool content_engine_new(struct corpus *corpus, int cache_dir, struct content_engine **out,
			struct err *e);
void content_engine_free(struct content_engine *engine); /* after every worker; NULL is fine */

/* What `match.indicator` counts; set content.indicators from it. Lives as long as the engine. */
const struct corpus_indicator *content_engine_indicators(const struct content_engine *engine,
							 uint32_t *count);

/* Inside the sandbox, once, before any file: compiles what is too hostile to be compiled outside (YARA rules). What cannot
 * be looked for becomes problems of the project. */
void content_engine_settle(struct content_engine *engine, struct project *project);

/* Before any worker: what earlier scans found in files that have not changed is taken from cache_dir, and what this one finds is kept
 * there (content/recall.h). For one scan by one process; not where children share an engine. */
void content_engine_recall(struct content_engine *engine, int cache_dir);
void content_engine_save(struct content_engine *engine); /* after the last file */
uint32_t content_engine_recalled(const struct content_engine *engine); /* files that were not looked into again */

struct content_worker *content_worker_new(struct content_engine *engine); /* NULL: no memory */
void content_worker_free(struct content_worker *worker);

/* The first bytes of a file tell its class; CONTENT_HEAD_BYTES of them (or all) are enough. */
#define CONTENT_HEAD_BYTES 4096
enum content_need {
	CONTENT_NEED_HEAD, /* a binary: give the head to content_scan_file(), hash the rest */
	CONTENT_NEED_ALL,  /* read it whole (size is at most CONTENT_FILE_MAX) */
	CONTENT_TOO_LARGE, /* text past CONTENT_FILE_MAX: give its first CONTENT_FILE_MAX bytes;
			      content_reach() turns this into problem LIMIT-SIZE */
};
enum content_need content_need(struct text path, struct text head, uint64_t size);
/* Whether files that need only their head are looked at whole all the same, up to CONTENT_FILE_MAX bytes. */
bool content_looks_into_all(const struct content_worker *worker);
enum file_class content_class(struct text path, struct text head);

/* Fills klass, mismatch, limits, acts, layers, imports and matches of *out, all allocated in `arena` (which
 * the caller keeps as long as the content). path, size, sha256 and package are the caller's to
 * set; out->path and out->size must be set before. False: no memory. */
bool content_scan_file(struct content_worker *worker, struct text path, struct text bytes,
		       struct arena *arena, struct file *out);

/* Fills the same from what an earlier scan found in these bytes at this path. out->sha256 must be set too. deep: of a file that a hook
 * or an entry point reaches (out->reach), as content_reach() looks into it. False: it must be looked into. */
bool content_recall(struct content_worker *worker, bool deep, struct arena *arena, struct file *out);
void content_remember(struct content_worker *worker, bool deep, const struct file *file);

/* Gives the bytes of files[index] again, read as before (for files that only a hook or an entry
 * point makes worth a closer look). False: it cannot be read; becomes a problem. */
struct content_source {
	void *ctx;
	bool (*read)(void *ctx, uint32_t index, struct buf *out, struct err *e);
	/* Whether it lies in a folder: nothing is recalled of what came out of an archive, by name or by a pipe, which may be
	 * looked at in part, or not at all any more. NULL: none does. */
	bool (*in_folder)(void *ctx, uint32_t index);
};

/* What one thread needs to look at a file once more: its own of each. arena: of what is found, lives as long as the content. */
struct content_looker {
	struct content_worker *worker;
	struct arena *arena;
	struct content_source source;
};

/* Computes hook and load reach of every file (file.reach, via, hook), scans files more deeply that are
 * reached, as many at once as there are lookers (at least 1), and records limits as problems of the project. The result is
 * the same for any number of them. Allocates in content->arena too. False: no memory; e says so. */
bool content_reach(const struct content_looker *lookers, unsigned count, struct project *project,
		   struct content *content, struct err *e);

#endif
