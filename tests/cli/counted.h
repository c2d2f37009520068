/* valgrind's requests to count instructions, where its header is installed; else they do nothing. */
#ifndef PICKET_TESTS_CLI_COUNTED_H
#define PICKET_TESTS_CLI_COUNTED_H

#if defined(__has_include)
#if __has_include(<valgrind/callgrind.h>)
#include <valgrind/callgrind.h>
#endif
#endif
#ifndef CALLGRIND_DUMP_STATS_AT
#define CALLGRIND_START_INSTRUMENTATION (void)0
#define CALLGRIND_STOP_INSTRUMENTATION	(void)0
#define CALLGRIND_ZERO_STATS		(void)0
#define CALLGRIND_DUMP_STATS_AT(text)	(void)(text)
#endif

#endif
