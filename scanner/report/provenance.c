#include "scanner/report/provenance.h"

#include <inttypes.h>

void provenance_sentence(struct buf *out, const struct report_pack *p)
{
	buf_text(out, p->name);
	buf_printf(out, " seq %" PRIu64, p->seq);
	if (p->state.n) {
		buf_text(out, T(", "));
		buf_text(out, p->state);
	}
	buf_text(out, T(", signed by "));
	buf_text(out, p->signers);
	if (p->without.n)
		buf_printf(out, ", without its level " TEXT_FMT, TEXT_ARG(p->without));
	if (p->pinned)
		buf_text(out, T(", rolled back on purpose"));
	if (p->behind)
		buf_printf(out, ", %" PRIu64 " behind the newest that the catalog tells of", p->behind);
}
