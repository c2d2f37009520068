/* base/hint.h: the next step for errors that do not say their own.
 *
 * One row a family of codes; tests/arch/test_codes.sh checks that every code of the sources has
 * one, so that no program ends without a word on what to do.
 */
#ifndef PICKET_BASE_HINT_H
#define PICKET_BASE_HINT_H

/* NULL when the code is of no family. */
const char *hint_for(const char *code);

#endif
