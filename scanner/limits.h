/* scanner/limits.h: ceilings of the pipeline. Reaching one is a problem of the scan (partial), or
 * no verdict at all; never a silent cut. */
#ifndef PICKET_SCANNER_LIMITS_H
#define PICKET_SCANNER_LIMITS_H

#include <stddef.h>
#include <stdint.h>

#define WALK_DEPTH_MAX	  256			 /* folders inside each other; deeper: LIMIT-DEPTH */
#define READ_BUFFER_BYTES ((size_t)8 << 20)	 /* larger files are streamed, or read one at a time */
#define READ_FILE_MAX	  ((uint64_t)16 << 30)	 /* bytes of one file; larger: LIMIT-SIZE */
#define ARCHIVE_BYTES_MAX ((uint64_t)4 << 30)	 /* unpacked bytes of one .tgz */
#define ARCHIVE_FILES_MAX 1000000		 /* entries of one .tgz */
#define TARGETS_MAX	  65536			 /* of one run */
#define FILES_FROM_MAX	  ((size_t)16 << 20)	 /* bytes of --files-from */
#define STDIN_MAX	  ((size_t)256 << 20)	 /* bytes of a document on stdin */
#define STAGED_LIST_MAX   ((size_t)128 << 20)	 /* bytes of git's list of the index */
#define STAGED_BYTES_MAX  ((size_t)512 << 20)	 /* of all files read for --staged */
#define THREADS_MAX	  16
#define MEMORY_DEFAULT	  ((uint64_t)2 << 30)	 /* --max-memory */
#define MEMORY_LEAST	  ((uint64_t)64 << 20)
#define SAVED_BYTES_MAX	  ((size_t)512 << 20)	 /* of a report read back by diff, query, explain */
#define SAVED_MEMORY_MAX  ((size_t)4 << 30)
#define WORKSPACE_STEPS_MAX ((size_t)1 << 28)	 /* members times packages and dependencies; more: LIMIT-MEMBERS */
#define MEMBERS_BRACES_MAX   4  /* "{a,b}" inside each other in a workspace pattern; more: LIMIT-PATTERN */
#define MEMBERS_PATTERNS_MAX 64 /* patterns that one with braces becomes */
#define MEMBERS_STEPS_MAX    ((size_t)1 << 28) /* bytes of patterns with wildcards times bytes of folders; more: LIMIT-PATTERN */
#define TOKENS_LEAST	  1000			 /* --token-budget: room for the head and a finding */
#define TOKENS_MOST	  10000000
#define CONTEXT_FINDINGS_MAX 500		 /* whose surroundings are looked up, the worst first */
#define CONTEXT_FILE_MAX  ((size_t)16 << 20)	 /* bytes of a file whose lines are shown */
#define CORPUS_SET_MAX	  8192 /* rows of one hash kind that are held in memory, to say no fast */

#endif
