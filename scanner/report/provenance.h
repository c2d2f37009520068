/* scanner/report/provenance.h: which packs judged, and who signed them, for formats that have a place for remarks. */
#ifndef PICKET_SCANNER_REPORT_PROVENANCE_H
#define PICKET_SCANNER_REPORT_PROVENANCE_H

#include "base/buf.h"
#include "scanner/report/report.h"

/* "acme/iocs seq 7, fresh, signed by alice (key trusted on first use)": no clock in it, not escaped. */
void provenance_sentence(struct buf *out, const struct report_pack *p);

#endif
