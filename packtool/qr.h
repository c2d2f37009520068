/* packtool/qr.h: a QR code (ISO/IEC 18004) of a few hundred bytes, as text: for a terminal that somebody photographs.
 *
 * Byte mode, error correction level L, the smallest version that holds the bytes. */
#ifndef PICKET_PACKTOOL_QR_H
#define PICKET_PACKTOOL_QR_H

#include "base/buf.h"
#include "base/err.h"

#define QR_BYTES_MAX 2953 /* version 40, level L */
#define QR_SIZE_MAX  177  /* modules of one side */

struct qr {
	size_t size; /* modules of one side, without the quiet zone */
	uint8_t dark[QR_SIZE_MAX][QR_SIZE_MAX]; /* [row][column] */
};

/* False: more than QR_BYTES_MAX bytes. The same bytes always give the same code. */
bool qr_encode(struct text bytes, struct qr *out);

/* With its quiet zone, two rows of modules a line of text, each line ends in LF. ink: what the terminal draws is dark
 * (paper, a light screen); else it is light on a dark ground. */
bool qr_text(const struct qr *q, bool ink, struct buf *out);

#endif
