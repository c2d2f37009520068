/* yara/engine.h: YARA rules of packs, compiled and looked for by libyara, where there is one.
 *
 * The library is loaded when it is first wanted (yara_load, before a sandbox), so that who has no such rules pays
 * nothing. A program that was built without it, or finds none, says YARA-ABSENT; whoever asked must then say that those
 * rules were not looked for. Every rule is compiled in a namespace of its own: names never meet. No modules, no
 * includes, no external variables: a rule sees the bytes it is given and nothing else. */
#ifndef PICKET_YARA_ENGINE_H
#define PICKET_YARA_ENGINE_H

#include "base/err.h"
#include "base/text.h"

/* Code: YARA-ABSENT. Call it again as often as wanted. */
bool yara_load(struct err *e);

/* Compiles one rule alone. warned, when given, gets what the compiler finds slow, or "". Codes: YARA, YARA-ABSENT. */
#define YARA_WARNING_MAX 160
bool yara_check(struct text rule, char warned[YARA_WARNING_MAX], struct err *e);

struct yara; /* compiled: threads share it */

/* good, when given, gets for each rule whether it is looked for: one that does not compile, or for which no time is
 * left after `seconds`, is not, and the others are. NULL: none is. Needs yara_load. */
struct yara *yara_new(const struct text *rules, uint32_t count, unsigned seconds, bool *good);
void yara_free(struct yara *y); /* after every scanner; NULL is fine */

struct yara_scanner; /* of one thread */
struct yara_scanner *yara_scanner_new(const struct yara *y, unsigned seconds); /* for each look; NULL: no memory */
void yara_scanner_free(struct yara_scanner *s);

/* Calls found for each rule that matches, with its index and the first place of one of its strings (0 when it has
 * none), in no promised order. False: it did not finish (time, memory, too many matches): what was not found may be
 * there all the same. */
bool yara_find(struct yara_scanner *s, struct text bytes, void (*found)(void *ctx, uint32_t rule, size_t at), void *ctx);

#endif
