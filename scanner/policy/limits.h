/* scanner/policy/limits.h: ceilings of policy files, conditions, queries and baselines. Over one is an
 * error (of the project's own file: the file is not used, and that is said); never a cut. */
#ifndef PICKET_SCANNER_POLICY_LIMITS_H
#define PICKET_SCANNER_POLICY_LIMITS_H

#include <stddef.h>
#include <stdint.h>

#define POLICY_FILE_BYTES_MAX ((size_t)256 << 10)
#define POLICY_ENTRIES_MAX    4096 /* elements of all lists of one file together */
#define POLICY_TEXT_BYTES_MAX 1024 /* one reason, owner, pattern, name or host */
#define POLICY_NOTICES_MAX    64   /* said for one file; the last says that there are more */
#define POLICY_FILES_MAX      64	   /* in force in one scan; projects past it are not read, and that is said */

#define CONDITION_BYTES_MAX 1024 /* one deny or allow condition */
#define CONDITIONS_MAX	    64	 /* of one file */
/* Virtual machine steps for all conditions of a scan: a base, and for each finding and condition. */
#define CONDITION_STEPS_BASE 100000
#define CONDITION_STEPS_EACH 2000

#define QUERY_BYTES_MAX ((size_t)16 << 10) /* SQL of `picket query` */
#define QUERY_STEPS_MAX ((uint64_t)200000000)
#define QUERY_ROWS_MAX	100000
#define QUERY_HEAP_MAX	((int64_t)1 << 30) /* bytes of SQLite's memory */

#define SQL_TEXT_BYTES_MAX (1 << 20) /* one value inside SQLite */
#define SQL_DEPTH_MAX	   64	     /* of an expression */
#define SQL_PATTERN_MAX	   256	     /* bytes of a like or glob pattern */

#define BASELINE_BYTES_MAX   ((size_t)128 << 20)
#define BASELINE_ENTRIES_MAX ((size_t)1 << 20)

#endif
