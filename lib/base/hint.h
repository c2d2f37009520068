/* base/hint.h: the next step for errors that do not say their own: one row a family of codes. */
#ifndef PICKET_BASE_HINT_H
#define PICKET_BASE_HINT_H

/* Never NULL: a code of no family gets a word on where to read on. */
const char *hint_for(const char *code);

#endif
