/* packtool/feed/limits.h: ceilings of what is imported. Each is tested on both sides. */
#ifndef PICKET_PACKTOOL_FEED_LIMITS_H
#define PICKET_PACKTOOL_FEED_LIMITS_H

#include "packtool/limits.h"

#define FEED_INPUT_MAX	  ((size_t)1 << 30)   /* bytes of all inputs together, as they lie there */
#define FEED_FILES_MAX	  1000000	      /* files of a folder, entries of an archive */
#define FEED_DEPTH_MAX	  32		      /* folders in each other */
#define FEED_UNPACKED_MAX ((size_t)2 << 30)   /* bytes of an archive's entries together */
#define FEED_ENTRY_MAX	  ((size_t)1 << 30)   /* bytes of one entry */
#define FEED_RECORD_MAX	  ((size_t)16 << 20)  /* bytes of one line of ndjson */
#define FEED_JSON_MAX	  ((size_t)256 << 20) /* bytes of one JSON document */
#define FEED_ROWS_MAX	  ((size_t)4 << 30)   /* bytes of rows that one import makes */
#define FEED_FACTS_MAX	  65536		      /* rows of one record */
#define FEED_CELLS_MAX	  256		      /* columns of a CSV file */
#define FEED_CELL_MAX	  65536		      /* bytes of one cell */
#define FEED_SECONDS	  600		      /* of work for one import */
#define FEED_SHOWN_MAX	  20		      /* refused rows that are shown; all are counted */
#define FEED_REASONS_MAX  64		      /* different reasons for passing rows over */
#define FEED_EXAMPLES_MAX 8		      /* different examples of one reason, after the first */

#endif
