/* content/invisible.h: what is written in characters that nobody sees, in files that are no scripts.
 *
 * Scripts are looked at by their runs (content/hidden.h). Data has honest reasons for single ones and short runs: Persian joins and
 * parts letters by them, emoji are put together, mails are padded. What is left is a long run in which two signs or a few write bits,
 * and one of variation selectors or tags that spells a text.
 */
#ifndef PICKET_SCANNER_CONTENT_INVISIBLE_H
#define PICKET_SCANNER_CONTENT_INVISIBLE_H

#include "scanner/content/act.h"

void invisible_in_data(struct act_list *acts);

#endif
